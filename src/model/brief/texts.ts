import { given } from '../views/given.ts';
import type { Asked, BriefCommon, BriefData, BriefPart, BriefRef, Placed } from './data.ts';

/**
 * What is only read of the entries of some lists, rather than ranked by: a brief ranks many more than it shows, so a
 * browser loads this in a second step, of those entries alone that stand on the page.
 */
const READ = {
  criteria: ['question', 'proof'],
  sources: ['presence'],
  messages: ['says', 'short'],
  objections: ['says', 'answer', 'askBack'],
  measures: ['target', 'checkedBy'],
  triggers: ['signs', 'months'],
  alternatives: ['answer', 'standings'],
  points: ['cause', 'unblocks'],
  references: ['askVia', 'allows'],
  people: ['parts', 'discovery', 'barriers', 'messages'],
} as const satisfies Partial<Record<keyof BriefPart, readonly string[]>>;

/** What is read of an entry, by field. */
export type BriefText = Readonly<Record<string, unknown>>;

/** The name that an id says already. */
const nameIn = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

// What a list and an id say already, and what only who takes a brief along needs.
const withoutRevision = ({ rev: _, ...ref }: BriefRef): BriefRef => ref;
const shortRef = (ref: BriefRef): BriefRef => ({
  ...withoutRevision(ref),
  title: ref.title === nameIn(ref.id) ? '' : ref.title,
  address: '',
});

const shortened = <Item extends { ref: BriefRef }>(items: readonly Item[]): Item[] =>
  items.map((item) => ({ ...item, ref: shortRef(item.ref) }));

// Of several people a page has room for the first question of each.
const firstOf = (questions: readonly Asked[]): Asked[] =>
  questions.map((one, place) => (place === 0 ? one : { text: '', ...given('for', one.for) }));

/** A part with all that is ranked by, and nothing that is only read or followed. */
export function bareOf(part: BriefPart): BriefPart {
  return {
    people: shortened(part.people).map((person) => ({
      ...person,
      parts: person.parts.map((one) => ({ ...one, questions: firstOf(one.questions) })),
      discovery: firstOf(person.discovery),
      barriers: person.barriers.map((one) => ({ ...one, text: '' })),
      messages: person.messages.map((mark) => (mark.wording ? { ...mark, wording: '' } : mark)),
      cut: true,
    })),
    groups: shortened(part.groups),
    assets: shortened(part.assets),
    initiatives: shortened(part.initiatives),
    records: shortened(part.records),
    criteria: shortened(part.criteria).map((one) => ({ ...one, question: '', proof: [], cut: true })),
    sources: shortened(part.sources).map(({ presence: _, ...one }) => ({ ...one, cut: true })),
    messages: shortened(part.messages).map(({ short: _, ...one }) => ({
      ...one,
      says: { text: '' },
      cut: true,
    })),
    objections: shortened(part.objections).map(({ askBack: _, ...one }) => ({
      ...one,
      says: '',
      answer: { text: '' },
      cut: true,
    })),
    measures: shortened(part.measures).map(({ target: _, checkedBy: __, ...one }) => ({ ...one, cut: true })),
    triggers: shortened(part.triggers).map(({ months: _, ...one }) => ({ ...one, signs: [], cut: true })),
    alternatives: shortened(part.alternatives).map(({ answer: _, ...one }) => ({
      ...one,
      standings: [],
      cut: true,
    })),
    points: shortened(part.points).map(({ cause: _, unblocks: __, ...one }) => ({ ...one, cut: true })),
    references: shortened(part.references).map(({ askVia: _, ...one }) => ({
      ...one,
      allows: [],
      cut: true,
    })),
  };
}

/** A bare part with the names and addresses of its entries. */
export function addressed(part: BriefPart, folders: BriefCommon['folders']): BriefPart {
  const within =
    (folder: string) =>
    <Item extends { ref: BriefRef }>(item: Item): Item => ({
      ...item,
      ref: {
        ...item.ref,
        title: item.ref.title || nameIn(item.ref.id),
        address: `/${folder}/${item.ref.id}/`,
      },
    });
  return {
    people: part.people.map(within(folders.people)),
    groups: part.groups.map(within(folders.groups)),
    assets: part.assets.map(within(folders.assets)),
    initiatives: part.initiatives.map(within(folders.initiatives)),
    records: part.records.map(within(folders.records)),
    criteria: part.criteria.map(within(folders.criteria)),
    sources: part.sources.map(within(folders.sources)),
    messages: part.messages.map(within(folders.messages)),
    objections: part.objections.map(within(folders.objections)),
    measures: part.measures.map(within(folders.measures)),
    triggers: part.triggers.map(within(folders.triggers)),
    alternatives: part.alternatives.map(within(folders.alternatives)),
    points: part.points.map(within(folders.points)),
    references: part.references.map(within(folders.references)),
  };
}

/** The revisions of all entries of some data, by id, where they are known. */
export const revisionsIn = (data: BriefPart | BriefCommon): Record<string, string> =>
  Object.fromEntries(
    Object.values(data)
      .filter(Array.isArray)
      .flat()
      .flatMap(({ ref }: { ref: BriefRef }) => (ref.rev === undefined ? [] : [[ref.id, ref.rev] as const])),
  );

/** What is the same for all, without what only one stage alone is read with. */
export const bareCommon = (common: BriefCommon): BriefCommon => ({
  ...common,
  stages: common.stages.map((one) => ({ ...one, ref: withoutRevision(one.ref), wants: [], cut: true })),
  goals: common.goals.map((one) => ({ ...one, ref: withoutRevision(one.ref) })),
});

/** What is read of every entry that any of the parts names, and of every stage, by id. */
export function textsIn({ stages }: BriefCommon, parts: Iterable<BriefPart>): Map<string, BriefText> {
  const texts = new Map<string, BriefText>(stages.map(({ ref, wants }) => [ref.id, { wants }]));
  for (const part of parts)
    for (const [list, fields] of Object.entries(READ))
      for (const item of part[list as keyof typeof READ]) {
        const read = Object.entries(item).filter(([field]) => fields.some((name) => name === field));
        texts.set(item.ref.id, Object.fromEntries(read));
      }
  return texts;
}

/** The same data, with what is read of some of its entries. */
export function toldWith(data: BriefData, texts: ReadonlyMap<string, BriefText>): BriefData {
  const told = <Item extends Pick<Placed, 'ref' | 'cut'>>(items: readonly Item[]): Item[] =>
    items.map((item) => {
      const text = texts.get(item.ref.id);
      return text ? Object.assign({}, item, text, { cut: false }) : item;
    });
  return {
    ...data,
    criteria: told(data.criteria),
    sources: told(data.sources),
    messages: told(data.messages),
    objections: told(data.objections),
    measures: told(data.measures),
    triggers: told(data.triggers),
    alternatives: told(data.alternatives),
    points: told(data.points),
    references: told(data.references),
    people: told(data.people),
    stages: told(data.stages),
  };
}
