import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { isRetired } from '../retirement.ts';
import { humanise } from '../shape.ts';
import { kindNamed } from '../table.ts';
import { type Cell, type Item, refTo, type Value } from '../value.ts';
import { type Group, membersOf, plain, refList } from './group.ts';

type StickingPoint = Extract<Entry, { kind: 'sticking-point' }>;
type Initiative = Extract<Entry, { kind: 'initiative' }>;

/** The most sticking points that one list shows. */
const SHOWN = { group: 8, members: 3 } as const;

/** In which order it is told what is done. */
const PROGRESS = ['running', 'planned', 'idea', 'done', 'stopped'] as const;

/** The initiatives that address each sticking point. */
function initiativesByPoint(catalog: Catalog): Map<string, Initiative[]> {
  const found = new Map<string, Initiative[]>();
  for (const initiative of catalog.of('initiative'))
    for (const { stickingPoint } of initiative.data.addresses ?? [])
      found.set(stickingPoint, [...(found.get(stickingPoint) ?? []), initiative]);
  return found;
}

function notesFor(initiatives: readonly Initiative[]): Cell[] {
  if (initiatives.length === 0)
    return [{ name: 'nothing', label: 'Done about it', value: plain('Nothing yet') }];
  return PROGRESS.flatMap((progress) => {
    const some = initiatives.filter(({ data }) => data.progress === progress);
    return some.length > 0 ? [{ name: progress, label: humanise(progress), value: refList(some) }] : [];
  });
}

interface Told {
  /** What its list is about; part of its anchors. */
  anchor: string;
  /** Whom of the group it names as stopped, where that is not all of it. */
  stopped: (point: StickingPoint) => readonly Entry[];
  initiatives: ReadonlyMap<string, readonly Initiative[]>;
  catalog: Catalog;
}

const rangeOf = ({ low, high }: { low: number; high: number }): Value => ({
  type: 'number',
  number: high,
  text: low === high ? String(low) : `${low}–${high}`,
});

function itemOf(point: StickingPoint, { anchor, stopped, initiatives, catalog }: Told): Item {
  const { severity, stage, daysLost } = point.data;
  const at = catalog.get(stage);
  const who = stopped(point);
  return {
    anchors: [`${anchor}-${point.id}`],
    head: { type: 'ref', ref: refTo(point) },
    cells: [
      { name: 'severity', label: 'Severity', value: { type: 'meter', score: severity, of: 5 } },
      ...(daysLost ? [{ name: 'days', label: 'Days lost', value: rangeOf(daysLost) }] : []),
      ...(who.length > 0 ? [{ name: 'stops', label: 'Stops', value: refList(who) }] : []),
      ...(at ? [{ name: 'stage', label: 'Stage', value: { type: 'ref', ref: refTo(at) } as const }] : []),
    ],
    notes: notesFor(initiatives.get(point.id) ?? []),
    scope: [],
  };
}

/** How grave a sticking point is: its severity, then the days that it costs over all deals. */
const gravity = ({ data: { severity, daysLost } }: StickingPoint): number =>
  severity * 10_000 + (daysLost ? daysLost.high * daysLost.shareOfDeals : 0);

function partOf(
  points: readonly StickingPoint[],
  label: string,
  about: string,
  most: number,
  told: Told,
): Part[] {
  if (points.length === 0) return [];
  const gravest = [...points].sort((a, b) => gravity(b) - gravity(a)).slice(0, most);
  const { anchor } = told;
  const value = { type: 'items', items: gravest.map((point) => itemOf(point, told)) } as const;
  if (gravest.length === points.length) return [{ anchor, label, about, value }];
  const cut = `${label}: the ${gravest.length} gravest of ${points.length}`;
  const kind = kindNamed('sticking-point');
  const more = kind && {
    more: { address: `/${kind.folder}/`, label: `All ${kind.label.many.toLowerCase()}` },
  };
  return [{ anchor, label: cut, about, value, ...more }];
}

function pointsOf(group: Group, catalog: Catalog) {
  const members = membersOf(group, catalog).map(({ persona }) => persona);
  const stopped = ({ data }: StickingPoint): Entry[] =>
    members.filter(({ id }) => data.personas.some(({ persona }) => persona === id));
  const open = catalog.of('sticking-point').filter((point) => !isRetired(point));
  const own = open.filter(({ data }) => data.groups?.includes(group.id));
  const others = open.filter((point) => !own.includes(point) && stopped(point).length > 0);
  return { own, others, stopped };
}

/** Where deals stick with a buying group and with its members, how bad it is, and what is done about each. */
export function groupSticking(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'process') return [];
  const { own, others, stopped } = pointsOf(entry, catalog);
  const initiatives = initiativesByPoint(catalog);
  return [
    ...partOf(
      own,
      'Where deals stick with them',
      'The sticking points of this group, gravest first, and what is done about each.',
      SHOWN.group,
      { anchor: 'sticking', stopped: () => [], initiatives, catalog },
    ),
    ...partOf(
      others,
      'What else stops one of them',
      'The sticking points of members that do not name this group.',
      SHOWN.members,
      { anchor: 'member-sticking', stopped, initiatives, catalog },
    ),
  ];
}
