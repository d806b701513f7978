import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a built site lies and where it is published. */
export interface Published {
  folder: string;
  siteUrl: string;
  base: string;
}

/** As much of a page as some chats read, in bytes. */
const READ = 16_384;

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The tags of a page's head that stand within what is read, by name; several of one name in order. */
function tagsOf(page: Uint8Array): Map<string, string[]> {
  const head = new TextDecoder().decode(page.subarray(0, READ)).split('</head>')[0] ?? '';
  const tags = new Map<string, string[]>();
  for (const [tag] of head.matchAll(/<meta\b[^>]*>/g)) {
    const name = /\b(?:name|property)="([^"]*)"/.exec(tag)?.[1];
    const content = /\bcontent="([^"]*)"/.exec(tag)?.[1];
    if (name && content !== undefined) tags.set(name, [...(tags.get(name) ?? []), decoded(content)]);
  }
  return tags;
}

function* imageProblems(url: string, { folder, siteUrl, base }: Published): Generator<string> {
  const root = siteUrl + base;
  if (!url.startsWith(root)) {
    yield `og:image ${url} is not below ${root}`;
    return;
  }
  const file = join(folder, url.slice(root.length));
  if (!existsSync(file)) {
    yield `og:image ${url} is not there`;
    return;
  }
  const bytes = readFileSync(file);
  if (bytes.length > 250_000) yield `og:image ${url} has ${bytes.length} bytes`;
  if (bytes.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630)
    yield `og:image ${url} has another size`;
}

/** Everything that keeps a page from being shown well where its address is pasted. */
export function unfurlProblems(page: Uint8Array, published: Published): string[] {
  const tags = tagsOf(page);
  const problems: string[] = [];
  const one = (name: string): string => {
    const values = tags.get(name) ?? [];
    if (values.length !== 1) problems.push(`${name} stands ${values.length} times`);
    const [value = ''] = values;
    if (values.length > 0 && value.trim() === '') problems.push(`${name} is empty`);
    return value;
  };
  const title = [...one('og:title')].length;
  if (title > 70) problems.push(`og:title has ${title} characters`);
  for (const name of ['description', 'og:description']) {
    const length = [...one(name)].length;
    if (length < 80 || length > 160) problems.push(`${name} has ${length} characters`);
  }
  const url = one('og:url');
  if (!url.startsWith(published.siteUrl + published.base)) problems.push(`og:url is ${url}`);
  const image = one('og:image');
  problems.push(...imageProblems(image, published));
  if (one('og:image:width') !== '1200' || one('og:image:height') !== '630')
    problems.push('og:image:width and height are not those of a card');
  if ([...one('og:image:alt')].length < 20) problems.push('og:image:alt says nothing');
  if (one('twitter:card') !== 'summary_large_image') problems.push('twitter:card is no large image');
  one('og:site_name');
  // A page that is about an entry carries the entry's picture, and then also who keeps it and how fresh it is.
  if (/\/[^/]+\/[^/]+\/card\.png$/.test(image.slice((published.siteUrl + published.base).length - 1))) {
    if (one('twitter:label1') !== 'Reviewed' || !/^\d{1,2} \p{L}+ \d{4}$/u.test(one('twitter:data1')))
      problems.push('twitter:label1 does not say when it was reviewed');
    if (one('twitter:label2') !== 'Owner') problems.push('twitter:label2 does not say who owns it');
    one('twitter:data2');
  }
  return problems;
}
