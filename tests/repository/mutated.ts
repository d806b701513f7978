import { RULES } from '../../src/checks/index.ts';
import { type Checked, check } from '../../src/checks/run.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Finding } from '../../src/model/finding.ts';
import { entryAt, resolves } from '../../src/model/permalinks.ts';
import { yamlText } from '../../src/model/sketch.ts';
import { kindNamed } from '../../src/model/table.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { type Content, readContent } from '../../src/source/read.ts';

/** Files by path below the content folder. */
export type Texts = ReadonlyMap<string, string>;

/** What is changed: files with their new text, `undefined` for one that is gone. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Content that mutations start from. */
export interface Start {
  texts: Texts;
  content: Content;
  /** Every address that it has published. */
  recorded: readonly string[];
}

const DAY = '2026-11-23';

const LOST = new Set(['permalink-lost', 'former-place', 'duplicate-id']);

/** The rules that see to addresses: the others say the same whatever is recorded, and take ten times as long. */
const ABOUT_ADDRESSES = RULES.filter(({ id }) => LOST.has(id));

/** The path of the file of an entry, below the content folder. */
export const pathOf = ({ kind, id }: { kind: string; id: string }): string =>
  `${kindNamed(kind)?.folder ?? kind}/${id}.mdx`;

/** The content after a change, without reading again what stayed as it was. */
function contentAfter({ content, recorded }: Start, changes: Changes): Content {
  const written = Object.entries(changes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const part = readContent(memoryFiles(Object.fromEntries(written)));
  const changed = new Set(Object.keys(changes).map((path) => `content/${path}`));
  return {
    ...content,
    permalinks: recorded,
    entries: [...content.entries.filter(({ file }) => !changed.has(file)), ...part.entries],
    broken: part.broken,
    // The part alone has neither `site.yaml` nor, where all is gone, an entry.
    findings: part.findings.filter(
      ({ file }) => file.split('/').length > 2 || file.split('/')[1] === 'Terms',
    ),
    locate: (file, path, atKey) => (changed.has(file) ? part : content).locate(file, path, atKey),
  };
}

/** Checks content after a change; `over` may change the entries as code would. */
export function checkAfter(
  start: Start,
  changes: Changes,
  over: (entry: Entry) => Entry = (entry) => entry,
): Checked {
  const content = contentAfter(start, changes);
  return check({ ...content, entries: content.entries.map(over) }, DAY, ABOUT_ADDRESSES);
}

const idOf = (path: string): string => path.split('#', 1)[0]?.split('/').at(-2) ?? '';

/** True where an error says of an address that it is lost: by its page or its place, or by the file that cannot be read. */
function names({ severity, rule, file, message, hint }: Finding, path: string, catalog: Catalog): boolean {
  if (severity !== 'error') return false;
  const [page = '', anchor] = path.split('#', 2);
  const id = idOf(path);
  if (file.toLowerCase().endsWith(`/${id}.mdx`)) return true;
  if (rule !== 'permalink-lost') return false;
  if (message.includes(`\`${path}\``)) return true;
  const entry = entryAt(page, catalog);
  // Of a page that is gone one address is named for all; places of a page that is there, each by itself.
  if (!entry) return message.includes(`/${id}/`);
  return message.includes(`\`${entry.id}\``) && hint.includes(`from: ${yamlText(anchor ?? '')},`);
}

/** The addresses that lead nowhere without an error that says so. */
export const silentlyLost = ({ recorded }: Start, { catalog, findings }: Checked): string[] =>
  recorded.filter(
    (path) => !resolves(path, catalog) && !findings.some((finding) => names(finding, path, catalog)),
  );

/** What a check finds wrong with addresses. */
export const lossesIn = ({ findings }: Checked): Finding[] => findings.filter(({ rule }) => LOST.has(rule));

const NEW_LIST =
  /write (?:in `content\/(\S+)` what stands for it now: )?`(former\w+): \[(.*)\]`(?: in `content\/(\S+)`)?/;
const MORE =
  /add (?:`([^`]+)` to `(former\w+)` in `content\/(\S+)`|to `(former\w+)` in `content\/(\S+)`: `(.+)`)/;

/** The line that a hint says to type: file, field and what is added to it. */
function lineIn(hint: string): { file: string; field: string; words: string } | undefined {
  const fresh = NEW_LIST.exec(hint);
  const file = fresh?.[1] ?? fresh?.[4];
  if (fresh && file) return { file, field: fresh[2] ?? '', words: fresh[3] ?? '' };
  const more = MORE.exec(hint);
  const [, word, list, where, list2, where2, words] = more ?? [];
  const target = where ?? where2;
  return target ? { file: target, field: list ?? list2 ?? '', words: word ?? words ?? '' } : undefined;
}

/** Types what the hints of a check say to type, and checks again, until they say nothing more. */
export function mended(start: Start, changes: Changes, first: Checked): Checked {
  const now: Record<string, string | undefined> = { ...changes };
  for (let checked = first, round = 0; ; checked = checkAfter(start, now), round++) {
    const lines = lossesIn(checked).flatMap(({ hint }) => lineIn(hint) ?? []);
    if (lines.length === 0 || round === 5) return checked;
    for (const { file, field, words } of lines) {
      const text = now[file] ?? start.texts.get(file) ?? '';
      const list = `\n${field}: [`;
      now[file] = text.includes(list)
        ? text.replace(list, `${list}${words}, `)
        : text.replace(/\n---(\n|$)/, `\n${field}: [${words}]\n---$1`);
    }
  }
}
