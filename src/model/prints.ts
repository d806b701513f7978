import { AUDIENCES, type Audience } from './audience.ts';
import type { NameOf } from './body-facts.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { factsOf } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { entryFor, hiddenIds } from './prune.ts';

/** Stands where an audience does not see a field. */
const UNSEEN = '-';

/** All entries of a content folder, and how one is found by any id that it ever had. */
export type Whole = Pick<Catalog, 'entries' | 'find'>;

/** The fingerprints of an entry's fields as they are recorded: one for all audiences where they see the same, else one each, widest audience first, `-` for who sees none. */
export type Prints = Readonly<Record<string, string>>;

/** True for fingerprints of one field as they are recorded. */
export const isPrint = (text: string): boolean =>
  /^([0-9a-z]{8}|-)( ([0-9a-z]{8}|-)){2}$|^[0-9a-z]{8}$|^-$/.test(text);

/** The fingerprints of one field as they are recorded, from that of each audience. */
function joined(prints: readonly (string | undefined)[]): string {
  const all = prints.map((print) => print ?? UNSEEN);
  return new Set(all).size === 1 ? (all[0] ?? UNSEEN) : all.join(' ');
}

/** The fingerprint of one field for one audience; `undefined` where they do not see it. */
export function printFor(recorded: string | undefined, audience: Audience): string | undefined {
  const all = (recorded ?? UNSEEN).split(' ');
  const print = all[AUDIENCES.indexOf(audience)] ?? all[0];
  return print === UNSEEN ? undefined : print;
}

/** What ids are called in facts for a viewer: what they may not see has no name, and what cannot be read keeps its own. */
function naming(
  whole: Whole,
  isSeen: (id: string) => boolean,
  lastingName: (entry: Entry) => string,
): NameOf {
  return (id) => {
    const entry = whole.find(id);
    if (!entry) return id;
    return isSeen(entry.id) ? lastingName(entry) : UNSEEN;
  };
}

/** The fingerprints of the entries of one audience, field by field, by id: `seen` is what they may see, and what an entry is called for good is passed in as for {@link printsOf}. */
export function printsSeen(
  whole: Whole,
  seen: Catalog,
  lastingName: (entry: Entry) => string,
): Map<string, ReadonlyMap<string, string>> {
  const nameOf = naming(whole, (id) => seen.get(id) !== undefined, lastingName);
  return new Map(
    seen.entries.map((entry) => {
      const facts = [...factsOf(entry, nameOf)];
      return [entry.id, new Map(facts.map(([field, text]) => [field, fingerprint(text)]))];
    }),
  );
}

/** The fingerprints of every entry that is on any site, by id: drafts are on none. What an entry is called for good, whatever its id is now, is passed in, so that renaming it changes nothing that names it. Where not all are wanted, `of` says which. */
export function printsOf(
  whole: Whole,
  lastingName: (entry: Entry) => string,
  of: readonly Entry[] = whole.entries,
): Map<string, Prints> {
  const views = AUDIENCES.map((audience) => {
    const hidden = hiddenIds(whole.entries, { audience });
    return { audience, hidden, nameOf: naming(whole, (id) => !hidden.has(id), lastingName) };
  });
  const made = new Map<string, Prints>();
  for (const entry of of) {
    const facts = views.map(({ audience, hidden, nameOf }) => {
      const [seen] = entryFor(entry, { audience }, hidden);
      return seen ? factsOf(seen, nameOf) : new Map<string, string>();
    });
    const fields = [...new Set(facts.flatMap((one) => [...one.keys()]))];
    if (fields.length === 0) continue;
    const prints = fields.map((field) => {
      const texts = facts.map((one) => one.get(field));
      const known = new Map([...new Set(texts)].map((text) => [text, text && fingerprint(text)]));
      return [field, joined(texts.map((text) => known.get(text)))] as const;
    });
    made.set(entry.id, Object.fromEntries(prints));
  }
  return made;
}
