import type { RankedPoint } from '../../model/brief/aim.ts';
import type { Brief } from '../../model/brief/brief.ts';
import { dayWords } from '../../model/day.ts';
import {
  behind,
  bold,
  type DocSection,
  type Doubts,
  folded,
  type Item,
  lacking,
  linked,
  links,
  marked,
  restingMarks,
  soft,
  stopped,
} from './doc.ts';

/** What a sticking point costs, in words; estimates are said to be estimates. */
export function costWords({ point: { days } }: RankedPoint): string {
  if (!days) return '';
  const range = days.low === days.high ? `${days.low}` : `${days.low}–${days.high}`;
  const basis = { crm: 'from CRM', interviews: 'from interviews' }[days.basis] ?? 'estimated';
  return `costs ${range} calendar days in ${Math.round(days.share * 100)} % of deals (${basis})`;
}

/** The goal, and the sticking point that the campaign aims at. */
export function aimSection(brief: Brief, doubts: Doubts): DocSection {
  const { goal, points } = brief;
  const [aim, ...others] = points;
  const items: Item[] = [];
  if (goal) {
    const { ref, metric, unit, baseline, current, target, due, asOf, salesOwner, marketingOwner } = goal.goal;
    const teams = brief.data.teams;
    items.push({
      key: ref.id,
      cells: [
        [
          bold('Shared goal: '),
          linked(ref),
          `, ${metric}: ${baseline} → ${current} (${dayWords(asOf)}) → ${target} ${unit} by ${dayWords(due)}. `,
          soft(
            `Sales: ${teams[salesOwner] ?? salesOwner}; marketing: ${teams[marketingOwner] ?? marketingOwner}.`,
          ),
        ],
      ],
    });
    items.push({
      key: 'helps',
      cells: [
        goal.points.length > 0
          ? [
              bold('How this helps it: '),
              `it eases what holds the goal back here, `,
              ...links(goal.points.slice(0, 3).map(({ point }) => point.ref)),
              '.',
            ]
          : [
              marked('gap', 'no link recorded'),
              ' Nothing that is known to stick at this stage holds this goal back: say in one sentence how it helps, or choose another goal.',
            ],
      ],
    });
  }
  if (aim) {
    const { ref, cause, unblocks, severity } = aim.point;
    const cost = costWords(aim);
    items.push({
      key: ref.id,
      cells: [
        [
          bold('Aims at: '),
          linked(ref),
          ` (severity ${severity} of 5${cost && `; ${cost}`}).`,
          ...(aim.point.cut ? [' ', lacking(aim.point, '')] : []),
          ...(cause ? [` Why: ${stopped(cause.text)}`, ...behind(restingMarks(cause, doubts))] : []),
          ...(unblocks
            ? [` What unblocks it: ${stopped(unblocks.text)}`, ...behind(restingMarks(unblocks, doubts))]
            : []),
        ],
      ],
    });
  }
  return {
    id: 'aim',
    heading: 'Goal and aim',
    page: 1,
    wide: true,
    ...(items.length === 0
      ? {
          lead: brief.data.inside
            ? ['No sticking point and no shared goal is recorded for these people at this stage.']
            : ['Goals and sticking points are for internal readers.'],
        }
      : {}),
    blocks: items.length > 0 ? [{ type: 'notes', items }] : [],
    rest: folded(
      { type: 'list', label: 'What else sticks here' },
      others.map((one) => ({
        key: one.point.ref.id,
        cells: [
          [
            linked(one.point.ref),
            soft(
              ` severity ${one.point.severity} of 5${costWords(one) && `; ${costWords(one)}`}${one.people.length > 0 ? `; stops ${one.people.map(({ ref }) => ref.title).join(', ')}` : ''}`,
            ),
          ],
        ],
      })),
    ),
  };
}
