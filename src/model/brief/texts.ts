import type { BriefData, BriefPart, Placed } from './data.ts';

/**
 * Lists whose entries a browser loads in two steps, since a brief ranks many more than it shows: first what they are
 * ranked by, then of those that stand on the page what is read of them.
 */
export const TEXTED = [
  'criteria',
  'sources',
  'messages',
  'objections',
  'measures',
  'triggers',
  'alternatives',
  'points',
] as const satisfies readonly (keyof BriefPart)[];

/** What is read of an entry; its name and its place are known before. */
export type BriefText = Omit<Placed, 'ref' | 'place'>;

/** A part with all that is ranked by, and nothing that is only read. */
export function bareOf(part: BriefPart): BriefPart {
  return {
    ...part,
    criteria: part.criteria.map((one) => ({ ...one, question: '', proof: [], cut: true })),
    sources: part.sources.map(({ presence: _, ...one }) => ({ ...one, cut: true })),
    messages: part.messages.map(({ short: _, ...one }) => ({ ...one, says: { text: '' }, cut: true })),
    objections: part.objections.map(({ askBack: _, ...one }) => ({
      ...one,
      says: '',
      answer: { text: '' },
      cut: true,
    })),
    measures: part.measures.map(({ target: _, checkedBy: __, ...one }) => ({ ...one, cut: true })),
    triggers: part.triggers.map(({ months: _, ...one }) => ({ ...one, signs: [], cut: true })),
    alternatives: part.alternatives.map(({ answer: _, ...one }) => ({ ...one, standings: [], cut: true })),
    points: part.points.map(({ cause: _, unblocks: __, ...one }) => ({ ...one, cut: true })),
  };
}

/** What is read of every entry that any of the parts names, by id. */
export function textsIn(parts: Iterable<BriefPart>): Map<string, BriefText> {
  const texts = new Map<string, BriefText>();
  for (const part of parts)
    for (const { ref, place: _, ...text } of TEXTED.flatMap((name): readonly Placed[] => part[name]))
      texts.set(ref.id, text);
  return texts;
}

/** The same data, with what is read of some of its entries. */
export function toldWith(data: BriefData, texts: ReadonlyMap<string, BriefText>): BriefData {
  const told = <Item extends Placed>(items: readonly Item[]): Item[] =>
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
  };
}
