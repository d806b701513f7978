import { briefOf } from '../../brief/brief.ts';
import { BriefSource } from '../../brief/gather.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

/** How many criteria of a group its row names. */
const HEAVIEST = 3;

/** What each buying group weighs most together over the whole cycle, and what to say to all of it first. */
export const briefSlides: ViewSlides = (context) => {
  const { catalog } = context;
  const source = new BriefSource(catalog);
  const stages = catalog.of('stage').map(({ id }) => id);
  return tableSlide(
    context,
    'briefs',
    { lead: 'What each group weighs most together, and what to say to all of it first.' },
    [
      { label: 'Buying group', width: 26 },
      { label: 'Weighs most', width: 38 },
      { label: 'Say first', width: 36 },
    ],
    catalog.of('buying-group').map(({ id, data: { title } }) => {
      const data = source.data({ personas: [], group: id, stages });
      const { criteria, messages } = briefOf(
        { group: id, personas: [], stages, whole: true, scope: {} },
        data,
      );
      const [first] = messages;
      const heaviest = criteria
        .slice(0, HEAVIEST)
        .map(({ criterion, joint }) => `${criterion.ref.title} (${joint.toFixed(1)})`);
      return [
        cell(...named({ id, title }, context)),
        words(heaviest.join(', ')),
        first ? cell(...named(first.message.ref, context)) : cell(),
      ];
    }),
  );
};
