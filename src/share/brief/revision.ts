import { fingerprint } from '../../model/fingerprint.ts';
import { type BriefDoc, type DocSection, type Item, wordsIn } from './doc.ts';

/** How many signs tell an item from others, and what it says from what it said. */
const SIGNS = { key: 2, text: 3 } as const;

const LENGTH = SIGNS.key + SIGNS.text;

const short = (text: string, signs: number): string => fingerprint(text).slice(-signs);

const textOf = ({ cells }: Item): string => cells.map(wordsIn).join('\n');

const itemCode = (item: Item): string => short(item.key, SIGNS.key) + short(textOf(item), SIGNS.text);

const itemsOf = ({ blocks }: DocSection): Item[] => blocks.flatMap(({ items }) => [...items]);

/** What the two pages of a brief say, in a word that a link can carry: five signs for each item, a full stop between sections. */
export const revisionOf = ({ sections }: BriefDoc): string =>
  sections.map((one) => itemsOf(one).map(itemCode).join('')).join('.');

/** What a brief said when a link was made, by section: the code of what it said, by the code of each item. */
export type Since = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads what a link carries; nothing where it is no revision of a brief with these sections. */
export function readRevision(word: string, { sections }: BriefDoc): Since | undefined {
  const parts = word.split('.');
  const isOurs =
    parts.length === sections.length &&
    parts.every((part) => part.length % LENGTH === 0 && /^[0-9a-z]*$/.test(part));
  if (!isOurs) return undefined;
  return new Map(
    sections.map(({ id }, place) => {
      const part = parts[place] ?? '';
      const codes = part.match(new RegExp(`.{${LENGTH}}`, 'g')) ?? [];
      return [id, new Map(codes.map((code) => [code.slice(0, SIGNS.key), code.slice(SIGNS.key)]))];
    }),
  );
}

/** What became of an item since a link was made, in a word; nothing where it stands as it did. */
export function changeOf(section: string, item: Item, since: Since): 'new' | 'changed' | undefined {
  const before = since.get(section);
  if (!before) return undefined;
  const code = itemCode(item);
  const was = before.get(code.slice(0, SIGNS.key));
  if (was === undefined) return 'new';
  return was === code.slice(SIGNS.key) ? undefined : 'changed';
}

/** What changed in one section. */
export interface SectionChange {
  heading: string;
  added: number;
  changed: number;
  gone: number;
}

/** The sections that say something else than when a link was made. */
export function changesSince(doc: BriefDoc, since: Since): SectionChange[] {
  return doc.sections.flatMap((one): SectionChange[] => {
    const items = itemsOf(one);
    const changes = items.map((item) => changeOf(one.id, item, since));
    const kept = new Set(items.map((item) => short(item.key, SIGNS.key)));
    const change = {
      heading: one.heading,
      added: changes.filter((what) => what === 'new').length,
      changed: changes.filter((what) => what === 'changed').length,
      gone: [...(since.get(one.id)?.keys() ?? [])].filter((key) => !kept.has(key)).length,
    };
    return change.added + change.changed + change.gone > 0 ? [change] : [];
  });
}
