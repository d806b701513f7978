import { fingerprint } from '../../fingerprint.ts';
import type { History } from '../../history.ts';
import type { Slide, SlideSet } from '../../slides/slide.ts';
import type { SlideContext } from '../../slides/words.ts';
import type { View, ViewId } from '../index.ts';
import { alignmentSlides } from './alignment-slides.ts';
import { briefSlides } from './brief-slides.ts';
import { compareSlides } from './compare-slides.ts';
import { journeySlides } from './journey-slides.ts';
import { matrixSlides } from './matrix-slides.ts';
import { callsSlides, roomSlides, whoSlides } from './people-slides.ts';
import { changesSlides, healthSlides } from './upkeep-slides.ts';
import type { ViewSlides } from './view-slide.ts';

const MAKERS: Readonly<Record<ViewId, ViewSlides>> = {
  matrix: matrixSlides,
  journey: journeySlides,
  alignment: alignmentSlides,
  compare: compareSlides,
  who: whoSlides,
  room: roomSlides,
  calls: callsSlides,
  health: healthSlides,
  changes: changesSlides,
  briefs: briefSlides,
};

/** What sets of views are told from those of entries by. */
export const OF_VIEW = 'view:';

/** The fingerprint of what slides say, links aside. */
const revisionFrom = (slides: readonly Slide[]): string =>
  fingerprint(JSON.stringify(slides).replaceAll(/\?v=\w*/g, ''));

/** What stands where there is nothing to show yet. */
const nothingSlide = ({ label, address, asks }: View): Slide => ({
  template: 'nothing',
  kicker: label,
  title: label,
  lead: 'Nothing is known of this yet.',
  to: address,
  blocks: [],
  notes: [asks],
});

/** The slides of a view. */
export function viewSlides(view: View & { id: ViewId }, context: SlideContext, history: History): SlideSet {
  const made = MAKERS[view.id]({ ...context, view, history });
  const slides = made.length > 0 ? made : [nothingSlide(view)];
  const days = context.catalog.entries.map(({ data }) => data.reviewed).sort();
  return {
    of: `${OF_VIEW}${view.id}`,
    title: view.label,
    sort: 'View',
    revision: revisionFrom(slides),
    reviewed: days.at(-1) ?? '',
    address: view.address,
    accent: 1,
    slides,
  };
}
