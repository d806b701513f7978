import type { Catalog } from '../model/catalog.ts';
import { addressOf } from '../model/entry.ts';
import { formerAddresses } from '../model/former.ts';
import type { ExtraFile, Place } from './extras.ts';

/** An address that an entry had before, and its address today; both root-relative, without a base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** Every address that an entry of a Catalog had before, in order: the stubs, as a host can answer for them. */
export const redirectsOf = (catalog: Catalog): Redirect[] =>
  catalog.entries
    .flatMap((entry) => formerAddresses(entry).map((from) => ({ from, to: addressOf(entry) })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** Found, not moved for good: an entry may take a former id up again, and browsers keep the other answer for ever. */
const FOUND = 302;

const netlifyText = (redirects: readonly Redirect[]): string =>
  [
    '# Addresses that entries had before. Read by Netlify, Cloudflare Pages and GitLab Pages.',
    ...redirects.map(({ from, to }) => `${from} ${to} ${FOUND}`),
    '',
  ].join('\n');

const vercelText = (redirects: readonly Redirect[]): string => {
  const rules = redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: false }));
  return `${JSON.stringify({ redirects: rules }, undefined, 2)}\n`;
};

/** The longest key that nginx takes unless told to make room, in characters, and what it needs beside one, in bytes. */
const BUCKET = { most: 46, beside: 26 } as const;

/** The line that makes room for long keys, which nginx refuses to start with otherwise. */
function bucketLines(redirects: readonly Redirect[]): string[] {
  const longest = Math.max(0, ...redirects.map(({ from }) => from.length));
  const size = 2 ** Math.ceil(Math.log2(longest + BUCKET.beside));
  return longest > BUCKET.most ? [`map_hash_bucket_size ${size};`] : [];
}

const nginxText = (redirects: readonly Redirect[]): string =>
  [
    '# Addresses that entries had before. Include this file within `http`, and write within `server`:',
    '#   absolute_redirect off;',
    `#   if ($causeway_to) { return ${FOUND} $causeway_to$is_args$args; }`,
    ...bucketLines(redirects),
    'map $uri $causeway_to {',
    '    default "";',
    ...redirects.map(({ from, to }) => `    "${from}" "${to}";`),
    '}',
    '',
  ].join('\n');

/** Signs that mean themselves in the rules of every host. */
const PLAIN = /^[\w.~/-]*$/;

/** The redirects of a site in the languages of hosts: `_redirects`, `nginx-redirects.conf` and `vercel.json`; none below a base path with signs that hosts read in their own way, where the stubs alone lead on. */
export function redirectFiles(catalog: Catalog, { base }: Pick<Place, 'base'>): ExtraFile[] {
  if (!PLAIN.test(base)) return [];
  const below = (address: string): string => base + address.slice(1);
  const redirects = redirectsOf(catalog).map(({ from, to }) => ({ from: below(from), to: below(to) }));
  return [
    { path: '_redirects', text: netlifyText(redirects) },
    { path: 'nginx-redirects.conf', text: nginxText(redirects) },
    { path: 'vercel.json', text: vercelText(redirects) },
  ];
}

/** Most rules that a host reads from `_redirects`. */
const CAPS = [
  { host: 'GitLab Pages', most: 1000 },
  { host: 'Cloudflare Pages', most: 2000 },
] as const;

/** The share of a cap from which a build says so. */
const NEAR = 0.8;

/** One sentence for each host that reads only so many redirects and whose limit is near or passed. */
export const capWarnings = (count: number): string[] =>
  CAPS.filter(({ most }) => count >= most * NEAR).map(
    ({ host, most }) =>
      `${count.toLocaleString('en')} redirects are ${Math.round((count / most) * 100)} % of the ${most.toLocaleString('en')} that ${host} reads; ${count > most ? 'for the rest' : 'beyond,'} the stub pages alone lead on.`,
  );

/** What a build says of its redirects: which hosts they are near to be too many for, and where none could be written. */
export const redirectNotes = (catalog: Catalog, { base }: Pick<Place, 'base'>): string[] =>
  PLAIN.test(base)
    ? capWarnings(redirectsOf(catalog).length)
    : [
        `The base path \`${base}\` holds signs that hosts read in their own way: no redirects were written, the stub pages alone lead on.`,
      ];
