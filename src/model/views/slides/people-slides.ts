import { membersOf } from '../../insights/group.ts';
import { humanise } from '../../shape.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

/** Titles that a row shows. */
const MOST_TITLES = 6;

/** Whose a job title is: every persona with the titles that mean it. */
export const whoSlides: ViewSlides = (context) =>
  tableSlide(
    context,
    'titles',
    { lead: 'The titles on business cards, and the persona that each of them means.' },
    [
      { label: 'Persona', width: 24 },
      { label: 'Decision', width: 13 },
      { label: 'Job titles', width: 63 },
    ],
    context.catalog.of('persona').map(({ id, data }) => {
      const more = data.jobTitles.length - MOST_TITLES;
      const titles = data.jobTitles.slice(0, MOST_TITLES).join(', ');
      return [
        cell(...named({ id, title: data.title }, context)),
        words(humanise(data.decision)),
        words(more > 0 ? `${titles} and ${more} more` : titles),
      ];
    }),
  );

/** Who must not be missing: the members of each buying group, what they can approve and stop. */
export const roomSlides: ViewSlides = (context) =>
  context.catalog.of('buying-group').flatMap((group) =>
    tableSlide(
      context,
      `room-${group.id}`,
      {
        title: `Who is missing? ${group.data.title}`,
        lead: 'Tick off whom you have met. Whoever can still say no and was never asked is where it sticks.',
        at: `${context.view.address}?group=${group.id}`,
      },
      [
        { label: 'Met?', width: 7 },
        { label: 'Member', width: 22 },
        { label: 'Part', width: 15 },
        { label: 'Can approve', width: 28 },
        { label: 'Can veto', width: 28 },
      ],
      membersOf(group, context.catalog).map(({ persona, parts }) => [
        cell({ text: '☐', soft: true }),
        cell(...named({ id: persona.id, title: persona.data.title }, context)),
        words(parts.map(({ role }) => humanise(role)).join(', ')),
        words(parts.flatMap(({ approves }) => approves ?? []).join('; ')),
        words(parts.flatMap(({ vetoes }) => vetoes ?? []).join('; ')),
      ]),
    ),
  );

/** Questions that a persona has a row for. */
const MOST_QUESTIONS = 2;

/** What to ask in a call: the first questions for each persona, and what a telling answer sounds like. */
export const callsSlides: ViewSlides = (context) =>
  tableSlide(
    context,
    'questions',
    { lead: 'What to ask each of them first, and what a telling answer sounds like.' },
    [
      { label: 'Persona', width: 20 },
      { label: 'Ask', width: 38 },
      { label: 'Listen for', width: 42 },
    ],
    context.catalog
      .of('persona')
      .flatMap(({ id, data }) =>
        (data.discoveryQuestions ?? [])
          .slice(0, MOST_QUESTIONS)
          .map(({ text, listenFor }) => [
            cell(...named({ id, title: data.title }, context)),
            words(`“${text}”`),
            words(listenFor ?? ''),
          ]),
      ),
  );
