import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { type Cell, type Item, refTo } from '../value.ts';
import { type Group, type Member, membersOf, plain, refList } from './group.ts';
import { TAILORING } from './tailoring.ts';

/** The most that is told of one member. */
const SHOWN = { criteria: 3, messages: 2 } as const;

/** What tailoring to single members is: a risk, with its citation. */
const RISK: Part = {
  anchor: 'tailoring',
  label: 'Tailoring to single members is a risk to consensus',
  about: 'Why the message for the whole group comes first.',
  caution: true,
  value: {
    type: 'record',
    cells: [
      { name: 'finding', label: 'What was found', value: plain(TAILORING.finding) },
      { name: 'publisher', label: 'Found by', value: plain(TAILORING.publisher) },
      { name: 'sample', label: 'Survey', value: plain(TAILORING.sample) },
      { name: 'url', label: 'Read it at', value: { type: 'link', url: TAILORING.url } },
    ],
  },
};

const found = (ids: readonly string[], most: number, catalog: Catalog): Entry[] =>
  ids.flatMap((id) => catalog.get(id) ?? []).slice(0, most);

function cellsFor({ persona: { data } }: Member, shared: ReadonlySet<string>, catalog: Catalog): Cell[] {
  const criteria = [...(data.criteria ?? [])].sort(
    (a, b) => Number(b.mustHave === true) - Number(a.mustHave === true) || b.weight - a.weight,
  );
  const messages = (data.messages ?? []).map(({ message }) => message).filter((id) => !shared.has(id));
  const cell = (name: string, label: string, entries: readonly Entry[]): Cell[] =>
    entries.length > 0 ? [{ name, label, value: refList(entries) }] : [];
  return [
    ...cell(
      'needs',
      'Needs most',
      found(
        criteria.map(({ criterion }) => criterion),
        SHOWN.criteria,
        catalog,
      ),
    ),
    ...cell('hears', 'Say to them besides', found(messages, SHOWN.messages, catalog)),
  ];
}

function itemsOf(group: Group, catalog: Catalog): Item[] {
  const shared = new Set((group.data.messages ?? []).map(({ message }) => message));
  return membersOf(group, catalog).flatMap((member): Item[] => {
    const cells = cellsFor(member, shared, catalog);
    const head = { type: 'ref', ref: refTo(member.persona) } as const;
    return cells.length > 0
      ? [{ anchors: [`needs-${member.persona.id}`], head, cells, notes: [], scope: [] }]
      : [];
  });
}

/** What each member of a buying group needs beside what all of them hear, behind what it risks to say it to each alone. */
export function groupNeeds(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'we-do') return [];
  const items = itemsOf(entry, catalog);
  if (items.length === 0) return [];
  return [
    RISK,
    {
      anchor: 'needs',
      label: 'Then, what each of them needs',
      about: 'For answers to single members; what is left behind serves the whole group.',
      value: { type: 'items', items },
    },
  ];
}
