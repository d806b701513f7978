import type { Brief } from '../../model/brief/brief.ts';
import type { Word } from '../../model/brief/words.ts';
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
  marked,
  restingMarks,
  said,
  section,
  soft,
  stopped,
} from './doc.ts';
import { none, whom } from './section-words.ts';

const words = (some: readonly Word[], most: number): Inline =>
  some
    .slice(0, most)
    .flatMap(({ text, instead }, index) => [
      ...(index > 0 ? [', '] : []),
      said(text),
      ...(instead ? [soft(` say ${instead}`)] : []),
    ]);

/** What to say, in the order in which it serves them, and in which words. */
export function messageSection(brief: Brief, doubts: Doubts): DocSection {
  const items = brief.messages.map(({ message, forAll, hearers }): Item => {
    const [hearer] = brief.people.length === 1 ? hearers : [];
    const wording = hearer?.mark.wording;
    const eases = brief.points.filter(({ point }) => message.points.includes(point.ref.id));
    return {
      key: message.ref.id,
      cells: [
        [
          linked(message.ref),
          ...(forAll !== undefined && brief.people.length > 1
            ? [' ', marked('fact', 'for all of them')]
            : hearers.length > 0 && brief.people.length > 1
              ? [
                  soft(
                    ` ${whom(
                      hearers.map(({ person }) => person),
                      brief,
                    )}`,
                  ),
                ]
              : []),
          '. ',
          ...(message.cut ? [lacking(message, '')] : []),
          ...(hearer && wording === '' ? [lacking(hearer.person, '')] : []),
          ...(wording !== '' && !message.cut ? [stopped(wording ?? message.says.text)] : []),
          ...behind(restingMarks(message.says, doubts)),
          ...(message.short ? [' ', bold('In short: '), stopped(message.short)] : []),
          ...(eases.length > 0
            ? [soft(` Eases ${eases.map(({ point }) => point.ref.title).join(', ')}.`)]
            : []),
        ],
      ],
    };
  });
  const made = section(
    {
      id: 'messages',
      heading: 'What to say',
      page: 2,
      wide: true,
      ...none(items, 'No message is recorded for them at this stage.'),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 950 },
  );
  const { use, avoid } = brief.words;
  const spoken: Item[] = [
    ...(use.length > 0 ? [{ key: 'use', cells: [[bold('Words to use: '), ...words(use, 6), '.']] }] : []),
    ...(avoid.length > 0
      ? [{ key: 'avoid', cells: [[bold('Words to avoid: '), ...words(avoid, 4), '.']] }]
      : []),
  ];
  const own =
    brief.people.length > 1
      ? brief.messages.flatMap(({ message, hearers }) =>
          hearers.flatMap(({ person, mark }): Item[] =>
            mark.wording !== undefined
              ? [
                  {
                    key: `${message.ref.id} ${person.ref.id}`,
                    cells: [
                      [
                        linked(message.ref),
                        ' to ',
                        linked(person.ref),
                        ': ',
                        mark.wording || lacking(person, ''),
                      ],
                    ],
                  },
                ]
              : [],
          ),
        )
      : [];
  return {
    ...made,
    blocks: [...made.blocks, ...(spoken.length > 0 ? [{ type: 'notes' as const, items: spoken }] : [])],
    rest: [
      ...made.rest,
      ...folded({ type: 'list', label: 'The same in the words of each' }, own),
      ...folded(
        { type: 'list', label: 'Further words to use' },
        use.slice(6).map((word) => ({ key: word.text, cells: [words([word], 1)] })),
      ),
      ...folded(
        { type: 'list', label: 'Further words to avoid' },
        avoid.slice(4).map((word) => ({ key: word.text, cells: [words([word], 1)] })),
      ),
    ],
  };
}

/** What they will object, and the answer. */
export function objectionSection(brief: Brief, doubts: Doubts): DocSection {
  const items = brief.objections.map(({ item, by }): Item => {
    const [first] = by;
    const answer = first?.mark.answer ?? item.answer.text;
    return {
      key: item.ref.id,
      cells: [
        [
          ...(item.cut ? [] : [said(first?.mark.wording ?? item.says), ' ']),
          soft(
            `${
              brief.people.length > 1
                ? `${whom(
                    by.map(({ person }) => person),
                    brief,
                  )}; `
                : ''
            }`,
          ),
          linked(item.ref),
          ...(first ? behind(restingMarks(first.mark, doubts)) : []),
          '. ',
          ...(answer && !item.cut
            ? [bold('Answer: '), stopped(answer)]
            : [lacking(item, 'no answer recorded')]),
          ...(item.askBack ? [soft(' Ask first: '), said(item.askBack)] : []),
        ],
      ],
    };
  });
  return section(
    {
      id: 'objections',
      heading: 'What they will object',
      page: 2,
      wide: true,
      ...none(items, 'No objection is recorded for this stage.'),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 1050 },
  );
}
