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

/** What a brief said when a link was made: the codes of its items, by section. */
export type Since = ReadonlyMap<string, readonly string[]>;

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
      return [id, part.match(new RegExp(`.{${LENGTH}}`, 'g')) ?? []];
    }),
  );
}

/** What became of an item since a link was made, in a word; nothing where it stands as it did. */
export function changeOf(section: string, item: Item, since: Since): 'new' | 'changed' | undefined {
  const before = since.get(section);
  const code = itemCode(item);
  // Two items may share the signs of their keys, so it is looked for as a whole first.
  if (!before || before.includes(code)) return undefined;
  return before.some((one) => one.startsWith(code.slice(0, SIGNS.key))) ? 'changed' : 'new';
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
      gone: (since.get(one.id) ?? []).filter((code) => !kept.has(code.slice(0, SIGNS.key))).length,
    };
    return change.added + change.changed + change.gone > 0 ? [change] : [];
  });
}
