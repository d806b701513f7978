import type { Entry } from '../model/entry.ts';
import type { Finding, Path, Position } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { shapeOf } from '../model/shape.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { KINDS, kindIn } from '../model/table.ts';
import { validate } from '../model/validate.ts';
import { type EntryFile, type Locate, readEntryFile } from './entry-file.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** A content folder, read: its entries, what is wrong with the rest, and where everything stands. */
export interface Content {
  /** The folder, as findings name it. */
  folder: string;
  site: Site;
  entries: readonly Entry[];
  /** Ids of files that could not be read as entries, so that naming one is not reported twice. */
  broken: ReadonlySet<string>;
  /** What reading found. */
  findings: readonly Finding[];
  /** Recorded addresses, as `permalinks.json` lists them; `undefined` where there is no such file. */
  permalinks: readonly string[] | undefined;
  /** The images below `images/`, as root-relative addresses. */
  images: ReadonlySet<string>;
  /** The place of a value in the front matter of an entry, or in `site.yaml`. */
  locate: (file: string, path: Path, atKey?: boolean) => Position;
}

const NEUTRAL_SITE: Site = {
  organisation: 'Causeway',
  language: 'en',
  teams: [{ id: 'team', name: 'Team', side: 'both' }],
};
const SITE_SHAPE = shapeOf(siteSchema);
const OTHER_FILES = new Set(['site.yaml', 'permalinks.json', 'revisions.json', 'queries.yaml', 'README.md']);
const TOP: Position = { line: 1, column: 1 };

const atFile = (rule: string, file: string, message: string, hint: string, position?: Position): Finding => ({
  rule,
  severity: 'error',
  file,
  line: position?.line ?? null,
  column: position?.column ?? null,
  message,
  hint,
});

/** Reads `site.yaml`; a neutral one stands in where it is missing or wrong. */
export function readSite(files: Files): { site: Site; findings: Finding[]; locate: Locate } {
  const file = `${files.folder}/site.yaml`;
  const unread = (...findings: Finding[]) => ({ site: NEUTRAL_SITE, findings, locate: () => TOP });
  if (!files.exists || !files.list().includes('site.yaml'))
    return unread(
      atFile('folder', file, 'No `site.yaml`', 'Add one with at least `organisation` and `teams`'),
    );
  const text = readText(files, 'site.yaml');
  if (!text.ok)
    return unread(
      atFile(text.problem.rule, file, text.problem.message, text.problem.hint, text.problem.position),
    );
  const yaml = readYaml(text.text);
  const locate: Locate = (path, atKey) => positionAt(text.text, yaml.offsetOf(path, atKey));
  if (yaml.problems.length > 0)
    return unread(
      ...yaml.problems.map((one) =>
        atFile('yaml', file, one.message, one.hint, positionAt(text.text, one.offset)),
      ),
    );
  const validated = validate(siteSchema, SITE_SHAPE, yaml.value ?? {});
  if (validated.ok) return { site: validated.value, findings: [], locate };
  return unread(
    ...validated.problems.map((one) =>
      atFile('schema', file, one.message, one.hint, locate(one.path, one.atKey)),
    ),
  );
}

function readPermalinks(files: Files): { permalinks: readonly string[] | undefined; findings: Finding[] } {
  const file = `${files.folder}/permalinks.json`;
  const bad = (message: string) => ({
    permalinks: [],
    findings: [
      atFile(
        'permalinks',
        file,
        message,
        'Restore the file from its history; it is written by `npm run permalinks -- --accept`',
      ),
    ],
  });
  const text = readText(files, 'permalinks.json');
  if (!text.ok) return bad(text.problem.message);
  try {
    const value: unknown = JSON.parse(text.text);
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
      return bad('`permalinks.json` is no list of addresses');
    return { permalinks: value, findings: [] };
  } catch {
    return bad('`permalinks.json` is no JSON');
  }
}

/** Says what is wrong with a path that is neither an entry nor a file of its own. */
function strayFinding(files: Files, path: string): Finding | undefined {
  const parts = path.split('/');
  const [top = ''] = parts;
  const file = `${files.folder}/${path.replace(/\/$/, '')}`;
  if (top === 'images' || (parts.length === 1 && OTHER_FILES.has(path))) return undefined;
  if (path.endsWith('/') && parts.length === 2) {
    if (kindIn(top)) return undefined;
    const [near] = nearest(
      top,
      KINDS.map(({ folder }) => folder),
    );
    return atFile(
      'folder',
      file,
      `Folder \`${top}\` is no kind`,
      near
        ? `Did you mean \`${near}\`?`
        : `Kinds are ${KINDS.map(({ folder }) => `\`${folder}\``).join(', ')}`,
    );
  }
  if (!kindIn(top))
    return parts.length === 1
      ? atFile(
          'folder',
          file,
          `File \`${path}\` does not belong here`,
          'Move it into the folder of its kind, or out of the content',
        )
      : undefined;
  if (path.endsWith('/'))
    return atFile(
      'folder',
      file,
      'Folder inside the folder of a kind',
      `Keep entries directly in \`${top}/\``,
    );
  if (parts.length > 2) return undefined;
  return path.endsWith('.mdx')
    ? undefined
    : atFile('folder', file, `File \`${parts[1] ?? ''}\` is no entry`, 'Entries end in `.mdx`');
}

/** Reads a content folder: every file once, every problem found. */
export function readContent(files: Files): Content {
  const empty: Content = {
    folder: files.folder,
    site: NEUTRAL_SITE,
    entries: [],
    broken: new Set(),
    findings: [],
    permalinks: undefined,
    images: new Set(),
    locate: () => TOP,
  };
  if (!files.exists)
    return {
      ...empty,
      findings: [
        atFile(
          'folder',
          files.folder,
          `No content folder \`${files.folder}\``,
          'Create it, or name another with `CONTENT_DIR`',
        ),
      ],
    };
  const paths = files.list();
  const site = readSite(files);
  const links = paths.includes('permalinks.json')
    ? readPermalinks(files)
    : { permalinks: undefined, findings: [] };
  const read = paths.flatMap((path): EntryFile[] => {
    const [folder = '', name, ...rest] = path.split('/');
    const kind = kindIn(folder);
    return kind && name?.endsWith('.mdx') && rest.length === 0 ? [readEntryFile(files, path, kind)] : [];
  });
  const findings = [
    ...site.findings,
    ...links.findings,
    ...paths.flatMap((path) => strayFinding(files, path) ?? []),
    ...read.flatMap((one) => one.findings),
  ];
  if (read.length === 0)
    findings.push(
      atFile('folder', files.folder, 'No entries', 'Write the first with `npm run new -- <kind> "<title>"`'),
    );
  const places = new Map<string, Locate>(read.map(({ file, locate }) => [file, locate]));
  places.set(`${files.folder}/site.yaml`, site.locate);
  return {
    folder: files.folder,
    site: site.site,
    entries: read.flatMap(({ entry }) => entry ?? []),
    broken: new Set(read.filter(({ entry }) => !entry).map(({ id }) => id)),
    findings,
    permalinks: links.permalinks,
    images: new Set(
      paths.filter((path) => path.startsWith('images/') && !path.endsWith('/')).map((path) => `/${path}`),
    ),
    locate: (file, path, atKey = false) => places.get(file)?.(path, atKey) ?? TOP,
  };
}
