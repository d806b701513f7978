import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dump, load } from 'js-yaml';
import { COMPONENTS } from '../../src/model/components/index.ts';
import { isFields } from '../../src/model/plain.ts';
import { kindIn } from '../../src/model/table.ts';
import { splitFrontMatter } from '../../src/source/entry-file.ts';
import { folderFiles } from '../../src/source/files.ts';

/** How a bare project takes the bodies: MDX as it is, or Markdown with the components taken out. */
export type BareFormat = 'mdx' | 'md';

const CONFIG: Record<BareFormat, string> = {
  mdx: `import mdx from '@astrojs/mdx';
export default { cacheDir: './.cache', integrations: [mdx()] };
`,
  md: `export default { cacheDir: './.cache' };
`,
};

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  entries: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.{md,mdx}' }),
    schema: z.object({ title: z.string(), summary: z.string() }),
  }),
};
`;

const LAYOUT = `---
const { title, summary } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content={summary}>
    <title>{title}</title>
  </head>
  <body><main><h1>{title}</h1><p>{summary}</p><slot /></main></body>
</html>
`;

const page = (imports: string, props: string): string => `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
${imports}
export async function getStaticPaths() {
  const entries = await getCollection('entries');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Layout {...entry.data}><Content ${props}/></Layout>
`;

const component = (name: string): string =>
  `<span data-component="${name}" data-about={Object.values(Astro.props).join(' ')}><slot /></span>\n`;

const TAG = /<\/?[A-Z]\w*[^>]*>/g;

/** An entry as a bare project has it: title, summary and body. */
export function bareSource(source: string, format: BareFormat): string {
  const front = splitFrontMatter(source);
  const data: unknown = load(front?.yaml ?? '');
  const { title, summary } = isFields(data) ? data : {};
  const body = source.slice((front?.offset ?? 0) + (front?.yaml.length ?? 0)).replace(/^---\s*/, '');
  return `---\n${dump({ title, summary })}---\n\n${format === 'mdx' ? body : body.replace(TAG, '')}`;
}

/** Writes a bare Astro project with the bodies of a content folder: one layout, one page, one collection. */
export function writeBare(project: string, content: string, format: BareFormat): void {
  rmSync(project, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const names = format === 'mdx' ? Object.keys(COMPONENTS) : [];
  const imports = names.map((name) => `import ${name} from '../components/${name}.astro';`).join('\n');
  write('package.json', '{ "type": "module", "private": true }\n');
  write('astro.config.mjs', CONFIG[format]);
  write('src/content.config.ts', CONTENT_CONFIG);
  write('src/layouts/Layout.astro', LAYOUT);
  write(
    'src/pages/[...slug].astro',
    page(imports, names.length > 0 ? `components={{ ${names.join(', ')} }} ` : ''),
  );
  for (const name of names) write(`src/components/${name}.astro`, component(name));
  for (const path of folderFiles(content).list()) {
    if (!path.endsWith('.mdx') || !kindIn(path.split('/')[0] ?? '')) continue;
    const text = readFileSync(join(content, path), 'utf8');
    write(`content/${path.replace(/mdx$/, format)}`, bareSource(text, format));
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
}
