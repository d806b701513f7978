import type { Brief } from '../../model/brief/brief.ts';
import type { PersonWeight, RankedCriterion } from '../../model/brief/rank.ts';
import {
  behind,
  between,
  bold,
  type DocSection,
  type Doubts,
  fitted,
  folded,
  type Inline,
  type Item,
  lacking,
  linked,
  links,
  marked,
  restingMarks,
  said,
  section,
  soft,
  stopped,
} from './doc.ts';
import { none, scored } from './section-words.ts';

/** What starts them looking, and how it shows. */
export function triggerSection(brief: Brief, doubts: Doubts): DocSection {
  const items = brief.triggers.map(({ item, by, forAll }): Item => {
    const { ref, signs, months } = item;
    const [why] = [forAll, ...by.map(({ mark }) => mark)].flatMap((mark) => (mark ? [mark] : []));
    const time = months
      ? `${months.low === months.high ? months.low : `${months.low}–${months.high}`} months before a purchase`
      : '';
    return {
      key: ref.id,
      cells: [
        [
          linked(ref),
          ...(time ? [soft(` ${time}`)] : []),
          '. ',
          ...(signs.length > 0
            ? [
                bold('Shows as: '),
                signs.map(({ text, where }) => (where ? `${text} (${where})` : text)).join('; '),
                '. ',
              ]
            : [lacking(item, 'no sign recorded'), ' ']),
          ...(why ? behind(restingMarks(why, doubts)) : []),
        ],
      ],
    };
  });
  return section(
    {
      id: 'triggers',
      heading: 'What starts them',
      page: 1,
      ...none(items, 'No trigger is recorded for them.'),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 900 },
  );
}

function weightWords(weights: readonly PersonWeight[], several: boolean): Inline {
  const given = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  if (!several) return given.some(({ mustHave }) => mustHave) ? [marked('must', 'must have')] : [];
  return between(
    given.map(({ person, weight, mustHave }) => [
      `${person.ref.title} ${weight}`,
      ...(mustHave ? [' ', marked('must', 'must')] : []),
    ]),
    ', ',
  );
}

/** The weight that speaks for a criterion: the heaviest, a must-have before others. */
const heaviest = ({ weights }: RankedCriterion): PersonWeight | undefined =>
  weights
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight)[0];

/** What one person asks about a criterion, and the proof that they want. */
function asksAndWants(
  one: PersonWeight,
  { criterion }: RankedCriterion,
  doubts: Doubts,
  most: number,
): { asks: Inline; wants: Inline } {
  const { question, proof } = one.mark ?? {};
  const unread = (own: unknown): boolean => criterion.cut === true && own === undefined;
  return {
    asks: [unread(question) ? lacking(criterion, '') : said(question ?? criterion.question)],
    wants: unread(proof)
      ? [lacking(criterion, '')]
      : between(
          (proof ?? criterion.proof)
            .slice(0, most)
            .map((wanted) => [wanted.text, ...behind(restingMarks(wanted, doubts))]),
          '; ',
        ),
  };
}

/** Criteria in the order of their joint weight. */
export function criteriaSection(brief: Brief, doubts: Doubts): DocSection {
  const several = brief.people.length > 1;
  const rowOf = (ranked: RankedCriterion): Item => {
    const top = heaviest(ranked);
    const { asks, wants } = top ? asksAndWants(top, ranked, doubts, 2) : { asks: [], wants: [] };
    const standing = brief.offering?.standings.find(({ criterion }) => criterion === ranked.criterion.ref.id);
    return {
      key: ranked.criterion.ref.id,
      cells: [
        [
          linked(ranked.criterion.ref),
          ...(ranked.verdict === 'conflicting' ? [' ', marked('conflict', 'they disagree')] : []),
          ...(top?.mark ? behind(restingMarks(top.mark, doubts)) : []),
          ...(standing
            ? [' ', marked(standing.stands === 'weak' ? 'gap' : 'fact', `we are ${standing.stands}`)]
            : []),
        ],
        [scored(ranked.joint)],
        ...(several ? [weightWords(ranked.weights, several)] : [weightWords(ranked.weights, several)]),
        several && top ? [soft(`${top.person.ref.title}: `), ...asks] : asks,
        wants,
      ],
    };
  };
  const heads = [
    'Criterion',
    'Joint weight',
    several ? 'Who, 1 to 5' : 'Must',
    'They ask',
    'Proof they want',
  ];
  const items = brief.criteria.map(rowOf);
  const { shown, rest } = fitted(items, { most: 7, characters: 2600 });
  const others = brief.criteria.slice(0, shown.length).flatMap((ranked) => {
    const top = heaviest(ranked);
    return ranked.weights
      .filter((one) => one !== top && one.weight > 0 && one.mark?.question !== undefined)
      .map((one): Item => {
        const { asks, wants } = asksAndWants(one, ranked, doubts, 2);
        return {
          key: `${ranked.criterion.ref.id} ${one.person.ref.id}`,
          cells: [[linked(ranked.criterion.ref)], [linked(one.person.ref)], asks, wants],
        };
      });
  });
  const questions = brief.questions.map(
    ({ text, answer, person }): Item => ({
      key: text,
      cells: [[linked(person.ref)], [text ? said(text) : lacking(person, '')], [answer ?? '']],
    }),
  );
  const asked = questions.slice(0, ASKED);
  return {
    id: 'criteria',
    heading: several ? 'What they weigh together' : 'What they weigh',
    page: 1,
    wide: true,
    lead:
      shown.length > 0
        ? [
            soft(
              several
                ? `${brief.criteria.length} criteria by joint weight: the mean over the ${brief.people.length} of them, a must-have counting 5, not named counting 0.`
                : `${brief.criteria.length} criteria by weight, 1 to 5; a must-have counts 5.`,
            ),
          ]
        : [marked('gap', 'gap'), ' No weight is recorded for them at this stage.'],
    blocks: [
      ...(shown.length > 0 ? [{ type: 'table' as const, heads, items: shown }] : []),
      ...(asked.length > 0
        ? [
            {
              type: 'list' as const,
              label: 'What they ask at this stage',
              items: asked.map(({ key, cells: [who = [], question = [], answer = []] }) => ({
                key,
                cells: [[...who, ': ', ...question, ...(answer[0] ? [' → ', ...answer] : [])]],
              })),
            },
          ]
        : []),
    ],
    rest: [
      ...folded({ type: 'table', label: 'Further criteria', heads }, rest),
      ...folded(
        {
          type: 'table',
          label: 'What the others ask',
          heads: ['Criterion', 'Who', 'They ask', 'Proof they want'],
        },
        others,
      ),
      ...folded(
        {
          type: 'table',
          label: 'What else they ask at this stage',
          heads: ['Who', 'Question', 'What answers it'],
        },
        questions.slice(ASKED),
      ),
    ],
  };
}

/** How many questions of the stage stand on the page. */
const ASKED = 4;

/** What they will hold it against, and how that stands on what weighs most. */
export function alternativeSection(brief: Brief, doubts: Doubts): DocSection {
  const top = brief.criteria.slice(0, 6);
  const items = brief.alternatives.map(({ item, by }): Item => {
    const standing = (word: string): Inline =>
      links(
        top
          .filter(({ criterion }) =>
            item.standings.some((one) => one.criterion === criterion.ref.id && one.stands === word),
          )
          .map(({ criterion }) => criterion.ref),
      );
    const [strong, weak] = [standing('strong'), standing('weak')];
    const mark = by[0]?.mark;
    return {
      key: item.ref.id,
      cells: [
        [
          linked(item.ref),
          ...(brief.people.length > 1 && by.length > 0
            ? [soft(` ${by.length} of ${brief.people.length}`)]
            : []),
          ...(strong.length > 0 ? ['. ', bold('Strong on: '), ...strong] : []),
          ...(weak.length > 0 ? ['. ', bold('Weak on: '), ...weak] : []),
          '. ',
          ...(item.answer ? [bold('Say: '), stopped(item.answer)] : [lacking(item, 'no answer recorded')]),
          ...(mark ? behind(restingMarks(mark, doubts)) : []),
        ],
      ],
    };
  });
  return section(
    {
      id: 'alternatives',
      heading: 'What they will hold it against',
      page: 1,
      ...none(items, 'No alternative is recorded for them.'),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 800 },
  );
}
