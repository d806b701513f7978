import type { Brief } from '../../model/brief/brief.ts';
import type { Line } from '../../model/brief/data.ts';
import type { PersonWeight, RankedCriterion } from '../../model/brief/rank.ts';
import { TAILORING } from '../../model/insights/tailoring.ts';
import {
  behind,
  between,
  bold,
  type DocSection,
  type Doubts,
  folded,
  type Inline,
  type Item,
  lacking,
  linked,
  links,
  marked,
  restingMarks,
  said,
  soft,
  stopped,
} from './doc.ts';

const PARTS = { leads: 'leads', joins: 'joins', approves: 'approves' } as const;

const roleWords = (role: string): string => role.replaceAll('-', ' ');

const lineItem = (one: Line, doubts: Doubts): Item => ({
  key: one.text,
  cells: [[stopped(one.text), ...behind(restingMarks(one, doubts))]],
});

/** Who decides together, what serves all of them first, where they collide, and why not to tailor to one. */
export function peopleSection(brief: Brief, doubts: Doubts): DocSection {
  const { group, people, elsewhere, shared, conflicts, agreements, tensions } = brief;
  const who = (one: Brief['people'][number]): Inline => [
    linked(one.person.ref),
    soft(
      [one.member ? roleWords(one.member.role) : '', one.part ? PARTS[one.part] : '']
        .filter(Boolean)
        .map((word, index) => (index === 0 ? ` ${word}` : `, ${word}`))
        .join(''),
    ),
  ];
  const several = people.length > 1;
  const items: Item[] = [
    {
      key: 'people',
      cells: [
        [
          bold(group ? 'The group: ' : several ? 'The people: ' : 'The person: '),
          ...(group ? [linked(group.ref), ': '] : []),
          ...between(people.map(who), '; '),
          '.',
        ],
      ],
    },
    ...(elsewhere.length > 0
      ? [
          {
            key: 'elsewhere',
            cells: [[soft('Take no part at this stage: '), ...links(elsewhere.map(({ ref }) => ref)), '.']],
          },
        ]
      : []),
    ...(several
      ? [
          {
            key: 'shared',
            cells: [
              shared.length > 0
                ? [
                    bold('What serves all of them: '),
                    ...links(shared.slice(0, 4).map(({ criterion }) => criterion.ref)),
                    '.',
                    ...(agreements[0]
                      ? [` ${stopped(agreements[0].text)}`, ...behind(restingMarks(agreements[0], doubts))]
                      : []),
                  ]
                : [
                    bold('What serves all of them: '),
                    ...(agreements[0]
                      ? [stopped(agreements[0].text), ...behind(restingMarks(agreements[0], doubts))]
                      : [
                          'no criterion weighs 3 or more with everybody; lead with the message that most of them hear.',
                        ]),
                  ],
            ],
          },
          {
            key: 'conflicts',
            cells: [
              conflicts.length > 0 || tensions.length > 0
                ? [
                    bold('Where they collide: '),
                    ...between(conflicts.slice(0, 3).map(collision), '; '),
                    ...(conflicts.length > 0 ? ['. '] : []),
                    ...(tensions[0]
                      ? [stopped(tensions[0].text), ...behind(restingMarks(tensions[0], doubts))]
                      : []),
                  ]
                : [bold('Where they collide: '), 'no weights collide at this stage.'],
            ],
          },
          {
            key: 'tailoring',
            cells: [
              [
                marked('conflict', 'Caution'),
                ` Write for all of them, not for one. “${TAILORING.finding}” `,
                { text: TAILORING.publisher, url: TAILORING.url },
                soft(` (${TAILORING.sample})`),
              ],
            ],
          },
        ]
      : []),
  ];
  return {
    id: 'people',
    heading: several ? 'Who decides together' : 'Who decides',
    page: 1,
    wide: true,
    blocks: [{ type: 'notes', items }],
    rest: [
      ...folded(
        { type: 'list', label: 'What else unites them' },
        agreements.slice(1).map((one) => lineItem(one, doubts)),
      ),
      ...folded({ type: 'list', label: 'Where else they pull apart' }, [
        ...conflicts.slice(3).map((one) => ({ key: one.criterion.ref.id, cells: [collision(one)] })),
        ...tensions.slice(1).map((one) => lineItem(one, doubts)),
      ]),
      ...folded(
        { type: 'list', label: 'What holds them back' },
        brief.barriers.map(({ person, ...one }) => ({
          key: one.text,
          cells: [
            [
              linked(person.ref),
              ': ',
              person.cut ? lacking(person, '') : said(one.text),
              ...behind(restingMarks(one, doubts)),
            ],
          ],
        })),
      ),
    ],
  };
}

const named = (weights: readonly PersonWeight[]): string =>
  weights.map(({ person }) => person.ref.title).join(', ');

/** Who is heavy and who is light on a criterion that divides them. */
function collision({ criterion, weights }: RankedCriterion): Inline {
  const must = weights.filter(({ mustHave }) => mustHave);
  const most = Math.max(...weights.map(({ weight }) => weight));
  const heavy = must.length > 0 ? must : weights.filter(({ weight }) => weight === most);
  const light = weights.filter((one) => !heavy.includes(one) && one.weight <= 2);
  return [
    linked(criterion.ref),
    ` (${named(heavy)} ${must.length > 0 ? 'must have it' : `${heavy.length === 1 ? 'weighs' : 'weigh'} it ${most}`}${light.length > 0 ? `, ${named(light)} hardly` : ''})`,
  ];
}
