import { dayWords } from '../../model/day.ts';
import type { DeckHouse } from '../../model/slides/slide.ts';
import { addressIn, type Page } from './pages.ts';
import type { Address } from './paragraphs.ts';
import { stampLine, stampOf } from './stamp.ts';

/** How our part of the notes of a slide begins; what stands above it is somebody else's. */
export const NOTES_BEGIN = 'Behind this slide';

/** The notes of a page: what its claims rest on, where it comes from, and the line by which it can be drawn again. */
export function notesLines(page: Page, house: DeckHouse, address: Address): string[] {
  const { set, slide, part, parts } = page;
  const more = part > 1 ? [`Notes on all ${parts} slides stand with the first.`] : slide.notes;
  return [
    `${NOTES_BEGIN}: ${set.title}, ${house.organisation}, reviewed ${dayWords(set.reviewed)}.`,
    ...(house.sample ? [`Sample: ${house.organisation}, its people and its records are invented.`] : []),
    ...more,
    `Opens at ${addressIn(set, address)(slide.to)}, which says whether it has changed since.`,
    'Leave the next line as it is, so that this slide can be brought up to date.',
    stampLine(stampOf(page, house.audience)),
  ];
}
