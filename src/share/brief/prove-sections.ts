import type { Brief } from '../../model/brief/brief.ts';
import type { BriefAsset, BriefReference } from '../../model/brief/data.ts';
import type { Matched } from '../../model/brief/rank.ts';
import { dayWords } from '../../model/day.ts';
import {
  behind,
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
  type Span,
  section,
  soft,
  stopped,
} from './doc.ts';
import { none, scored, whom } from './section-words.ts';

/** Where these people will meet it, best first. */
export function sourceSection(brief: Brief, doubts: Doubts): DocSection {
  const items = brief.sources.map(
    ({ source, score, users }): Item => ({
      key: source.ref.id,
      cells: [
        [linked(source.ref), ...behind(restingMarks(users[0]?.mark ?? {}, doubts))],
        [scored(score)],
        [
          `reach ${source.reach}, trust ${users.map(({ trust }) => trust).sort((a, b) => b - a)[0] ?? source.trust}${
            brief.people.length > 1
              ? `, ${whom(
                  users.map(({ person }) => person),
                  brief,
                )}`
              : ''
          }`,
        ],
      ],
    }),
  );
  const [first] = brief.sources;
  const presence =
    first &&
    (first.source.cut ? lacking(first.source, '') : first.source.presence && stopped(first.source.presence));
  const made = section(
    {
      id: 'sources',
      heading: 'Where they will meet it',
      page: 2,
      ...none(items, 'No source is recorded for them at this stage.'),
    },
    { type: 'table', heads: ['Source', 'Rank', 'Reach and trust, 1 to 5'] },
    items,
    { most: 5, characters: 600 },
  );
  return {
    ...made,
    blocks: [
      ...made.blocks,
      ...(first && presence
        ? [
            {
              type: 'notes' as const,
              items: [{ key: 'presence', cells: [[bold(`In ${first.source.ref.title}: `), presence]] }],
            },
          ]
        : []),
    ],
  };
}

const provesWords = ({ proves }: Matched<BriefAsset | BriefReference>): Inline =>
  proves.length > 0
    ? [soft(' proves '), ...links(proves.slice(0, 3).map(({ criterion }) => criterion.ref))]
    : [soft(' proves none of what they weigh')];

const untilSpan = (day: string): Span => ({ text: `until ${dayWords(day)}`, soft: true, until: day });

function assetItem(match: Matched<BriefAsset>, brief: Brief): Item {
  const { item, people } = match;
  const to = whom(people, brief);
  return {
    key: item.ref.id,
    cells: [
      [
        linked(item.ref),
        soft(` ${item.form.replaceAll('-', ' ')}${to && `, for ${to}`};`),
        ...provesWords(match),
        ...(item.customerSafe ? [] : [' ', marked('gap', 'inside only')]),
        ...(item.until ? [', ', untilSpan(item.until)] : []),
        '.',
      ],
    ],
  };
}

function referenceItem(match: Matched<BriefReference>, brief: Brief): Item {
  const { item, people } = match;
  const to = whom(people, brief);
  const allowed = item.cut
    ? lacking(item, '')
    : item.allows.length > 0
      ? `may use ${item.allows.join(', ')}`
      : 'has agreed to nothing';
  return {
    key: item.ref.id,
    cells: [
      [
        linked(item.ref),
        soft(`${to && ` for ${to}`};`),
        ...provesWords(match),
        '; ',
        allowed,
        ', ',
        untilSpan(item.until),
        '.',
        ...(item.askVia ? [soft(` Ask: ${stopped(item.askVia)}`)] : []),
      ],
    ],
  };
}

/** What can be sent, who can speak, and what of the heaviest criteria neither proves. */
export function proofSection(brief: Brief): DocSection {
  const { assets, references, criteria, ended } = brief;
  const top = criteria.slice(0, 6);
  const bare = (some: readonly Matched<BriefAsset | BriefReference>[]) =>
    top.filter(
      ({ criterion }) => !some.some(({ proves }) => proves.some((one) => one.criterion === criterion)),
    );
  const missing = (label: string, some: readonly Matched<BriefAsset | BriefReference>[]): Item[] => {
    const left = bare(some);
    return left.length > 0
      ? [
          {
            key: `missing ${label}`,
            cells: [
              [marked('gap', 'gap'), ` ${label} `, ...links(left.map(({ criterion }) => criterion.ref)), '.'],
            ],
          },
        ]
      : [];
  };
  const material = assets.map((one) => assetItem(one, brief));
  const speakers = references.map((one) => referenceItem(one, brief));
  return {
    id: 'proof',
    heading: 'What to send, and who can speak',
    page: 2,
    wide: true,
    blocks: [
      {
        type: 'list',
        label: 'Material',
        items: [
          ...material.slice(0, 4),
          ...(material.length === 0
            ? [
                {
                  key: 'no material',
                  cells: [[marked('gap', 'gap'), ' No material is made for them at this stage.']],
                },
              ]
            : missing('Nothing to send on', assets)),
        ],
      },
      {
        type: 'list',
        label: 'Reference customers',
        items: [
          ...speakers.slice(0, 2),
          ...(speakers.length === 0
            ? [
                {
                  key: 'no reference',
                  cells: [[marked('gap', 'gap'), ' No reference customer speaks to them at this stage.']],
                },
              ]
            : missing('Nobody speaks on', references)),
          ...ended.map(({ item }) => ({
            key: `ended ${item.ref.id}`,
            cells: [
              [
                linked(item.ref),
                ` may no longer be used: its permission ran out on ${dayWords(item.until ?? '')}.`,
              ],
            ],
          })),
        ],
      },
    ],
    rest: [
      ...folded({ type: 'list', label: 'Further material' }, material.slice(4)),
      ...folded({ type: 'list', label: 'Further reference customers' }, speakers.slice(2)),
    ],
  };
}

/** What to promise, and how the buyer will check it. */
export function measureSection(brief: Brief, doubts: Doubts): DocSection {
  const items = brief.measures.map(({ item, by }): Item => {
    const [first] = by;
    const target = first?.mark.target ?? item.target;
    return {
      key: item.ref.id,
      cells: [
        [
          linked(item.ref),
          ...(brief.people.length > 1 && by.length > 0
            ? [
                soft(
                  ` ${whom(
                    by.map(({ person }) => person),
                    brief,
                  )}`,
                ),
              ]
            : []),
          target ? `: ${target}${first?.mark.by ? ` (${first.mark.by})` : ''}. ` : '. ',
          ...(item.checkedBy
            ? [bold('Checked: '), stopped(item.checkedBy)]
            : [lacking(item, 'nobody says how it is checked')]),
          ...(first ? behind(restingMarks(first.mark, doubts)) : []),
        ],
      ],
    };
  });
  return section(
    {
      id: 'measures',
      heading: 'What success is, and how they check it',
      page: 2,
      ...none(items, 'No success measure is recorded for them.'),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 560 },
  );
}
