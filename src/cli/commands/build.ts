import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { check } from '../../checks/run.ts';
import type { Catalog } from '../../model/catalog.ts';
import { type ExtraFile, type Place, stubFiles } from '../../share/extras.ts';
import { Unreadable } from '../../share/office/unreadable.ts';
import { redirectFiles, redirectNotes } from '../../share/redirects.ts';
import { digested } from '../../source/content-digest.ts';
import { replaceFolder, stageFolder } from '../../source/output.ts';
import { type Content, readContent } from '../../source/read.ts';
import type { Grammar } from '../args.ts';
import { startAstro } from '../astro-process.ts';
import { type Begun, begin, refuse } from '../begin.ts';
import { publishedAt } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { keptPast } from '../kept-past.ts';
import { placeFiles } from '../made-files.ts';
import { countWords, reportText } from '../reporters/text.ts';
import { indexSearch } from '../search-index.ts';
import { makeSiteFiles, siteName } from '../site-files.ts';

const GRAMMAR: Grammar = {
  command: 'npm run build',
  about: 'Checks the content and writes the site with its search index.',
  args: [],
  options: [],
};

const CACHES = 'node_modules/.cache';

/** Where pictures and the like are kept from one build to the next. */
const MADE = `${CACHES}/made`;

/** Says why a folder must not be replaced by a site, or `undefined` where it may. */
export function outProblem(outDir: string, contentDir: string): string | undefined {
  const [out, content] = [resolve(outDir), resolve(contentDir)];
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`))
    return `OUT_DIR \`${outDir}\` and the content folder \`${contentDir}\` lie in each other. Name a folder of its own.`;
  if (!existsSync(out)) return undefined;
  const inside = readdirSync(out);
  const isSite = inside.includes('404.html') && inside.includes('_a');
  return inside.length === 0 || isSite
    ? undefined
    : `OUT_DIR \`${outDir}\` holds something that is no site of ours, and a build replaces the whole folder. Name another, or empty it.`;
}

function writeFiles(folder: string, files: readonly ExtraFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What no page makes: short links, redirects, images and the search index, into a folder of their own. */
async function writeRest(
  folder: string,
  context: Place & { catalog: Catalog },
  content: Content,
  contentDir: string,
) {
  const { catalog } = context;
  writeFiles(folder, [...stubFiles(catalog, context), ...redirectFiles(catalog, context)]);
  if (content.images.size > 0)
    cpSync(join(contentDir, 'images'), join(folder, 'images'), { recursive: true });
  await indexSearch(catalog, context.base, join(folder, 'pagefind'));
}

const isElsewhere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EXDEV';

/** Moves a file or folder; copies it where it goes to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Moves all that a folder holds into another, folder by folder. */
function merge(from: string, into: string): void {
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(into, item.name)];
    if (item.isDirectory() && existsSync(target)) merge(source, target);
    else move(source, target);
  }
}

/** Builds into `outDir`, which stays as it was unless everything succeeds; gives the exit code. */
async function build({ environment, today }: Begun, host: Host): Promise<number> {
  const { contentDir, outDir, audience } = environment;
  const problem = outProblem(outDir, contentDir);
  if (problem) return refuse(host, problem);
  mkdirSync(CACHES, { recursive: true });
  const cache = mkdtempSync(join(CACHES, 'causeway-'));
  const staged = stageFolder(outDir);
  // Below the working directory: for a folder elsewhere Astro would put its own output where all builds meet.
  const pages = resolve(cache, 'site');
  const astro = startAstro(pages, join(cache, 'astro'));
  try {
    const { files, digest } = digested(host.files(contentDir));
    const content = readContent(files);
    const read = digest();
    const { catalog, findings } = check(content, today);
    if (findings.length > 0) host.err(`${reportText(findings)}\n`);
    if (findings.some(({ severity }) => severity === 'error')) {
      host.err(`Nothing was built: ${countWords(findings)}. ${outDir} is as it was.\n`);
      return EXIT.findings;
    }
    const place = publishedAt(environment, content.site);
    const seen = catalog.for(audience);
    const published = { siteUrl: place.siteUrl, base: place.basePath };
    const { history, pasts } = keptPast({
      whole: catalog,
      seen,
      audience,
      record: content.revisions ?? [],
      digest: read,
      store: MADE,
      site: siteName({ contentDir, audience, ...published }),
    });
    astro.tell({ digest: read, history, pasts });
    const context = { catalog: seen, audience, pasts, ...published };
    const [ready] = await Promise.all([
      makeSiteFiles({ ...context, history, contentDir, files, digest }, MADE, host),
      writeRest(staged, context, content, contentDir),
    ]);
    // While Astro is still at work: linking thousands of files takes a second.
    placeFiles(ready, staged);
    const { code, printed } = await astro.done;
    if (code !== 0) {
      host.err(`${printed}\nThe pages could not be built. ${outDir} is as it was.\n`);
      return EXIT.wrong;
    }
    merge(pages, staged);
    replaceFolder(staged, outDir);
    for (const note of redirectNotes(seen, { base: place.basePath })) host.err(`${note}\n`);
    host.err(`Built ${seen.entries.length} entries for ${audience} readers into ${outDir}.\n`);
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    host.err(`${error.message}\nNothing was built. ${outDir} is as it was.\n`);
    return EXIT.findings;
  } finally {
    astro.stop();
    await astro.done.catch(() => undefined);
    for (const folder of [staged, cache]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks the content and writes the site with its search index; gives the exit code. */
export async function buildCommand(argv: readonly string[], host: Host): Promise<number> {
  const begun = begin(argv, host, GRAMMAR);
  return typeof begun === 'number' ? begun : build(begun, host);
}
