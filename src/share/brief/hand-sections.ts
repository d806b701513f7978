import type { Brief } from '../../model/brief/brief.ts';
import { taskOf } from '../../model/brief/gaps.ts';
import { dayWords } from '../../model/day.ts';
import { type DocSection, type Item, lacking, linked, marked, said, section, soft, stopped } from './doc.ts';
import { none } from './section-words.ts';

/** What is under way for the same people. */
export function initiativeSection(brief: Brief): DocSection {
  const items = brief.initiatives.map(
    ({ ref, progress, aim, starts, ends, owner }): Item => ({
      key: ref.id,
      cells: [
        [
          linked(ref),
          soft(
            ` ${progress}, for ${aim}${starts ? `, from ${dayWords(starts)}` : ''}${ends ? `, to ${dayWords(ends)}` : ''}; ${brief.data.teams[owner] ?? owner}.`,
          ),
        ],
      ],
    }),
  );
  return section(
    {
      id: 'initiatives',
      heading: 'Under way with the same people',
      page: 2,
      ...(items.length === 0
        ? {
            lead: brief.data.inside
              ? ['Nothing that is recorded collides with this.']
              : ['Initiatives are for internal readers.'],
          }
        : {}),
    },
    { type: 'list' },
    items,
    { most: 3, characters: 380 },
  );
}

/** Questions that sales asks when it lands. */
export function discoverySection(brief: Brief): DocSection {
  const items = brief.discovery.map(
    ({ text, answer, person }): Item => ({
      key: text,
      cells: [
        [
          ...(brief.people.length > 1 ? [soft(`${person.ref.title}: `)] : []),
          text ? said(text) : lacking(person, ''),
          ...(answer ? [soft(` Listen for: ${stopped(answer)}`)] : []),
        ],
      ],
    }),
  );
  return section(
    {
      id: 'discovery',
      heading: 'Hand to sales: ask',
      page: 2,
      ...none(items, 'No discovery question is recorded for them.'),
    },
    { type: 'list' },
    items,
    { most: 4, characters: 520 },
  );
}

/** What is missing, as tasks with owners. */
export function gapSection(brief: Brief): DocSection {
  const items = brief.gaps.map(
    (gap): Item => ({
      key: `${gap.sort} ${gap.person.id} ${gap.stage.id} ${gap.criterion?.id ?? ''}`,
      cells: [
        [
          taskOf(gap),
          '. ',
          soft(brief.data.teams[gap.owner] ?? gap.owner),
          ' ',
          marked('gap', gap.size.toFixed(0)),
        ],
      ],
    }),
  );
  return section(
    {
      id: 'gaps',
      heading: 'What is missing',
      page: 2,
      ...(items.length === 0
        ? {
            lead: brief.data.inside
              ? ['Nothing is missing for these people at this stage.']
              : ['What is missing is told to internal readers.'],
          }
        : {
            lead: [
              soft(
                `${items.length} ${items.length === 1 ? 'gap' : 'gaps'}, worst first, each with who would close it.`,
              ),
            ],
          }),
    },
    { type: 'list' },
    items,
    { most: 4, characters: 440 },
  );
}

/** What the brief rests on. */
export function evidenceSection(brief: Brief): DocSection {
  const items = brief.records.map(
    ({ ref, method, date, confidence, illustrative, contested }): Item => ({
      key: ref.id,
      cells: [
        [
          linked(ref),
          soft(
            ` ${method.replaceAll('-', '/')}${date ? `, ${dayWords(date)}` : ''}, ${confidence} confidence`,
          ),
          ...(illustrative ? [' ', marked('illustrative', 'illustrative')] : []),
          ...(contested ? [' ', marked('contested', 'contested')] : []),
        ],
      ],
    }),
  );
  const bases = { evidence: 0, 'house-view': 0, assumption: 0 };
  for (const { weights } of brief.criteria)
    for (const { mark } of weights) if (mark?.basis) bases[mark.basis]++;
  const all = bases.evidence + bases['house-view'] + bases.assumption;
  return section(
    {
      id: 'evidence',
      heading: 'How we know',
      page: 2,
      lead: [
        soft(
          all > 0
            ? `Of ${all} weights, ${bases.evidence} rest on records, ${bases['house-view']} on the house’s view, ${bases.assumption} are assumptions.`
            : 'No weight is recorded.',
        ),
      ],
    },
    { type: 'list' },
    items,
    { most: 3, characters: 330 },
  );
}

/** What to check before sending. */
export const checkSection = (brief: Brief): DocSection => ({
  id: 'checks',
  heading: 'Before sending',
  page: 2,
  wide: true,
  blocks: [{ type: 'checks', items: brief.checks.map((text) => ({ key: text, cells: [[text]] })) }],
  rest: [],
});
