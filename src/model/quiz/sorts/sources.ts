import type { Entry } from '../../entry.ts';
import type { Option } from '../card.ts';
import { type Desk, textOf } from '../desk.ts';

type Persona = Extract<Entry, { kind: 'persona' }>;
type Item = NonNullable<Persona['data']['sources']>[number];

/** What one persona says of one source, all its items about it together. */
interface Use {
  source: Extract<Entry, { kind: 'source' }>;
  item: Item | undefined;
  stages: readonly string[];
  /** Whether every item says when. */
  timed: boolean;
  trust: readonly number[];
  firm: boolean;
}

function usesOf(persona: Persona, desk: Desk): Use[] {
  const items = Map.groupBy(persona.data.sources ?? [], ({ source }) => source);
  return [...items].flatMap(([id, about]): Use[] => {
    const source = desk.catalog.get(id);
    if (source?.kind !== 'source') return [];
    const stages = about.map((one) => one.stages ?? source.data.stages ?? []);
    return [
      {
        source,
        item: about.find((one) => one.for === undefined && desk.rests(one) !== undefined),
        stages: [...new Set(stages.flat())],
        timed: stages.every((named) => named.length > 0),
        trust: about.map((one) => one.trust ?? source.data.trust),
        firm: about.every((one) => desk.rests(one) !== undefined),
      },
    ];
  });
}

/** Which source a buyer turns to at a stage. */
function atStages(persona: Persona, uses: readonly Use[], desk: Desk): void {
  const nameOf = (id: string): string => desk.catalog.get(id)?.data.title ?? id;
  for (const use of uses) {
    const { item, source } = use;
    const rests = item && desk.rests(item);
    const own = item?.stages ?? source.data.stages ?? [];
    // The stage at which fewest others would be right as well.
    const [stage] = own.toSorted(
      (a, b) =>
        uses.filter(({ stages }) => stages.includes(a)).length -
        uses.filter(({ stages }) => stages.includes(b)).length,
    );
    if (!item || !rests || stage === undefined) continue;
    const wrong = uses
      .filter((one) => one.timed && one.firm && !one.stages.includes(stage))
      .map(
        (one): Option => ({
          text: one.source.data.title,
          note: `used at: ${one.stages.map(nameOf).join(', ')}`,
        }),
      );
    const unused = desk.catalog
      .of('source')
      .filter((one) => !uses.some((use) => use.source === one))
      .filter(({ data: { stages = [] } }) => stages.length > 0 && !stages.includes(stage))
      .map((one): Option => ({ text: one.data.title, note: 'not among their sources' }));
    desk.pick(
      {
        sort: 'source-at',
        home: persona,
        ...desk.place(persona, 'sources', item),
        field: 'sources',
        about: [source.id, stage],
        ask: `${persona.data.title}: where do they turn at “${nameOf(stage)}”?`,
        says: `${persona.data.title} turns to ${source.data.title} at ${own.map(nameOf).join(', ')}`,
        why: item.why ?? textOf(source.data.what[0]),
        rests,
        fact: own.map(nameOf),
      },
      { text: source.data.title },
      wrong.length > 1 ? wrong : [...wrong, ...unused],
      uses
        .filter(({ stages, timed }) => !timed || stages.includes(stage))
        .map((one) => one.source.data.title),
    );
  }
}

/** Whom a buyer trusts most. */
function trusted(persona: Persona, uses: readonly Use[], desk: Desk): void {
  const top = Math.max(...uses.flatMap(({ trust }) => trust));
  const best = uses.find(({ item, trust }) => item !== undefined && Math.min(...trust) === top);
  const rests = best?.item && desk.rests(best.item);
  if (!best?.item || !rests) return;
  const asOption = ({ source, trust }: Use): Option => ({
    text: source.data.title,
    note: `trusted ${Math.max(...trust)} of 5`,
  });
  desk.pick(
    {
      sort: 'trusts',
      home: persona,
      anchor: 'sources',
      field: 'sources',
      about: [best.source.id],
      ask: `${persona.data.title}: which of these do they trust most?`,
      says: `${persona.data.title} trusts ${best.source.data.title} ${top} of 5`,
      why: best.item.why ?? textOf(best.source.data.what[0]),
      rests,
      fact: [best.source.data.title, top],
    },
    asOption(best),
    uses.filter((one) => one.firm && Math.max(...one.trust) < top).map(asOption),
    uses.filter((one) => Math.max(...one.trust) >= top).map((one) => one.source.data.title),
  );
}

/** Cards about where buyers get information and whom they trust. */
export function sourceCards(desk: Desk): void {
  for (const persona of desk.catalog.of('persona')) {
    const uses = usesOf(persona, desk);
    atStages(persona, uses, desk);
    trusted(persona, uses, desk);
  }
}
