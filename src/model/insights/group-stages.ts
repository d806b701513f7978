import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { type Cell, type Item, refTo } from '../value.ts';
import { type Group, type Member, membersOf, plain, refList } from './group.ts';

/** The stages at which a member takes part: as the group's page says, else as their own does. */
function stagesOf({ persona, parts }: Member): Set<string> {
  const said = parts.flatMap(({ stages }) => stages ?? []);
  return new Set(said.length > 0 ? said : (persona.data.stages ?? []).map(({ stage }) => stage));
}

/** What a member can do, as the group's page says. */
function powerOf({ parts }: Member): keyof typeof POWERS {
  const approves = parts.some((part) => part.approves !== undefined);
  const vetoes = parts.some((part) => part.vetoes !== undefined);
  return approves && vetoes ? 'both' : approves ? 'approves' : vetoes ? 'vetoes' : 'neither';
}

const POWERS = {
  both: 'Yes or veto',
  approves: 'Yes',
  vetoes: 'Veto',
  neither: 'Has a say',
} as const;

function notesFor(present: readonly Member[]): Cell[] {
  const byPower = Map.groupBy(present, powerOf);
  return (['both', 'approves', 'vetoes', 'neither'] as const).flatMap((name): Cell[] => {
    const some = byPower.get(name);
    const label = POWERS[name];
    return some ? [{ name, label, value: refList(some.map(({ persona }) => persona)) }] : [];
  });
}

function itemsOf(group: Group, catalog: Catalog): Item[] {
  const members = membersOf(group, catalog).map((member) => ({ member, stages: stagesOf(member) }));
  const rows = catalog.of('stage').flatMap((stage): Item[] => {
    const present = members.filter(({ stages }) => stages.has(stage.id)).map(({ member }) => member);
    if (present.length === 0) return [];
    const head = { type: 'ref', ref: refTo(stage) } as const;
    return [{ anchors: [`takes-part-${stage.id}`], head, cells: [], notes: notesFor(present), scope: [] }];
  });
  const unplaced = members.filter(({ stages }) => stages.size === 0).map(({ member }) => member);
  if (rows.length === 0 || unplaced.length === 0) return rows;
  return [
    ...rows,
    { anchors: [], head: plain('Nobody has said when'), cells: [], notes: notesFor(unplaced), scope: [] },
  ];
}

/** Who of a buying group takes part at which stage, and who of them can say yes or veto there. */
export function groupStages(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'who') return [];
  const items = itemsOf(entry, catalog);
  if (items.length === 0) return [];
  return [
    {
      anchor: 'takes-part',
      label: 'Who can say yes or veto, stage by stage',
      about: 'Who takes part when, and who of them can say yes or veto.',
      value: { type: 'items', items },
    },
  ];
}
