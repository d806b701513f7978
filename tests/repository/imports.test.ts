import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, nodesIn, sources, treeOf } from './sources.ts';

/** One file using another, or a package. */
interface Import {
  from: string;
  /** A file from the repository's root, or the name of a package or of a module of Node. */
  to: string;
}

const specifierOf = (node: ts.Node): string | undefined => {
  const isStatic = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const given = isStatic ? node.moduleSpecifier : isDynamic ? node.arguments[0] : undefined;
  return given && ts.isStringLiteral(given) ? given.text : undefined;
};

const importsOf = (from: string): Import[] =>
  [...nodesIn(treeOf(from))].flatMap((node) => {
    const to = specifierOf(node);
    if (to === undefined) return [];
    return [{ from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to }];
  });

const IMPORTS = sources().flatMap(importsOf);

/** The part of `src/` that a file is in: `model`, `pages`, or the file itself at the top. */
const partOf = (file: string): string => file.split('/')[1] ?? file;

const isOurs = ({ to }: Import): boolean => to.startsWith('src/');

/** What is imported against a rule, as `from -> to`. */
const breaches = (isBreach: (one: Import) => boolean): string[] =>
  IMPORTS.filter(isBreach).map(({ from, to }) => `${from} -> ${to}`);

/** What each part may use of ours, itself aside; the site's parts may use everything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ['model'],
  checks: ['model'],
  share: ['model'],
  cli: ['model', 'source', 'checks', 'share'],
};

const OF_THE_SITE = new Set(['site', 'pages', 'layouts', 'components', 'content.config.ts']);

/** What else the server needs of the commands: how to read the environment and print findings. */
const SITE_USES_OF_CLI = ['src/cli/environment.ts', 'src/cli/reporters/text.ts'];

/** The packages that each part may use; the model runs in browsers with zod alone. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  source: ['github-slugger', 'js-yaml', 'satteri', 'zod'],
  checks: ['zod'],
  share: [
    'fflate',
    'harfbuzzjs/hb.js',
    'harfbuzzjs/hbjs.js',
    'hast',
    'hast-util-to-html',
    'mdast',
    'mdast-util-to-hast',
    'qr',
    'remark',
    'remark-gfm',
    'satteri',
    'sharp',
    'ts-fsrs',
    'zod',
  ],
  cli: ['sirv'],
};

describe('imports', () => {
  it('are found at all', () => {
    expect(IMPORTS.length).toBeGreaterThan(500);
    expect(new Set(IMPORTS.map(({ from }) => partOf(from)))).toContain('components');
  });

  it('run in one direction: source, checks and share use the model, commands use those, the site uses all', () => {
    expect(
      breaches(({ from, to }) => {
        const allowed = ALLOWED[partOf(from)];
        return (
          allowed !== undefined && isOurs({ from, to }) && ![partOf(from), ...allowed].includes(partOf(to))
        );
      }),
    ).toEqual([]);
  });

  it('bring no command into the site but how the environment is read and findings are printed', () => {
    expect(
      breaches(
        ({ from, to }) =>
          OF_THE_SITE.has(partOf(from)) &&
          partOf(to) === 'cli' &&
          isOurs({ from, to }) &&
          !SITE_USES_OF_CLI.includes(to),
      ),
    ).toEqual([]);
  });

  it('name Astro only in the parts of the site', () => {
    expect(
      breaches(({ from, to }) => /^(@?astro\b|vite$)/.test(to) && !OF_THE_SITE.has(partOf(from))),
    ).toEqual([]);
  });

  it('name in the model no package but zod, and in each part only those it is meant to have', () => {
    expect(
      breaches(({ from, to }) => {
        const allowed = PACKAGES[partOf(from)];
        const isPackage = !isOurs({ from, to }) && !to.startsWith('node:');
        return allowed !== undefined && isPackage && !allowed.includes(to);
      }),
    ).toEqual([]);
  });

  it('name in the model no module of Node, so that it runs in browsers', () => {
    expect(breaches(({ from, to }) => partOf(from) === 'model' && to.startsWith('node:'))).toEqual([]);
  });

  it('reach the file system and other processes only from source, commands and the dev server', () => {
    const machine = /^node:(fs|fs\/promises|child_process|os|http|net|worker_threads)$/;
    expect(
      breaches(({ from, to }) => machine.test(to) && !['source', 'cli', 'site'].includes(partOf(from))),
    ).toEqual([]);
    expect(
      breaches(
        ({ from, to }) => machine.test(to) && partOf(from) === 'site' && from !== 'src/site/integration.ts',
      ),
    ).toEqual([]);
  });

  it('carry the file ending, so that Node runs every module as it is', () => {
    const relative = [...sources(), ...filesBelow('tests'), ...filesBelow('scripts')].filter((file) =>
      file.endsWith('.ts'),
    );
    const bare = relative.flatMap((file) =>
      importsOf(file).flatMap(({ to }) =>
        /^(src|tests|scripts)\//.test(to) && !/\.(ts|m?js|astro|css|json)(\?[a-z&]*)?$/.test(to)
          ? [`${file} -> ${to}`]
          : [],
      ),
    );
    expect(bare).toEqual([]);
  });
});
