import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { type Item, refTo } from '../value.ts';
import { type Verdict, verdictOn } from '../weights.ts';

/** The most criteria that one list shows; the matrix has all of them. */
const SHOWN = 12;

/** How one member weighs a criterion. */
export interface MemberWeight {
  persona: Extract<Entry, { kind: 'persona' }>;
  /** 1 to 5; 0 where this member does not name it. */
  weight: number;
  mustHave: boolean;
  why?: string;
}

/** A criterion as a buying group sees it. */
export interface GroupCriterion {
  criterion: Entry;
  members: readonly MemberWeight[];
  /** Sum of the members' weights. */
  joint: number;
  /** Heaviest weight less lightest. */
  spread: number;
  verdict: Verdict;
}

/** What the members of a group weigh, heaviest together first: shared by all, in conflict, or the concern of some. */
export function criteriaOfGroup(
  group: Extract<Entry, { kind: 'buying-group' }>,
  catalog: Catalog,
): GroupCriterion[] {
  const ids = new Set(group.data.members.map(({ persona }) => persona));
  const personas = catalog.of('persona').filter(({ id }) => ids.has(id));
  const found = catalog.of('criterion').flatMap((criterion): GroupCriterion[] => {
    const members = personas.map((persona): MemberWeight => {
      const item = persona.data.criteria?.find((one) => one.criterion === criterion.id);
      const why = item?.why === undefined ? {} : { why: item.why };
      return { persona, weight: item?.weight ?? 0, mustHave: item?.mustHave === true, ...why };
    });
    const weights = members.map(({ weight }) => weight);
    if (!weights.some((weight) => weight > 0)) return [];
    const joint = weights.reduce((sum, weight) => sum + weight, 0);
    return [
      {
        criterion,
        members,
        joint,
        spread: Math.max(...weights) - Math.min(...weights),
        verdict: verdictOn(members),
      },
    ];
  });
  return found.sort((a, b) => b.joint - a.joint || b.spread - a.spread);
}

const itemFor = ({ criterion, members }: GroupCriterion): Item => ({
  // One anchor whatever the verdict, so that a link outlives a change of weights.
  anchors: [`criteria-${criterion.id}`],
  head: { type: 'ref', ref: refTo(criterion) },
  cells: members.map(({ persona, weight }) => ({
    name: persona.id,
    label: persona.data.title,
    value:
      weight > 0
        ? { type: 'meter', score: weight, of: 5 }
        : { type: 'text', text: 'not named', quoted: false },
  })),
  notes: members.flatMap(({ persona, why, mustHave }) =>
    why || mustHave
      ? [
          {
            name: persona.id,
            label: persona.data.title,
            value: {
              type: 'text',
              text: [mustHave ? 'Must have.' : '', why ?? ''].join(' ').trim(),
              quoted: false,
            } as const,
          },
        ]
      : [],
  ),
  scope: [],
});

/** The criteria of a buying group: what all of them weigh, and what divides them. */
export function groupCriteria(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'criteria') return [];
  const all = criteriaOfGroup(entry, catalog);
  const part = (anchor: string, label: string, about: string, verdict: Verdict): Part[] => {
    const found = all.filter((one) => one.verdict === verdict);
    if (found.length === 0) return [];
    const items = found.slice(0, SHOWN).map(itemFor);
    if (items.length === found.length) return [{ anchor, label, about, value: { type: 'items', items } }];
    return [
      {
        anchor,
        label: `${label}: the ${items.length} heaviest of ${found.length}`,
        about,
        value: { type: 'items', items },
        more: { address: `/matrix/?group=${entry.id}`, label: 'All that they weigh' },
      },
    ];
  };
  return [
    ...part('shared', 'What all of them weigh', 'Criteria that every member weighs 3 or more.', 'shared'),
    ...part(
      'conflicts',
      'Where weights collide',
      'Criteria that some must have or weigh heavily and others hardly weigh.',
      'conflicting',
    ),
    ...part('partial', 'What concerns some of them', 'Criteria that only some members name.', 'partial'),
  ];
}
