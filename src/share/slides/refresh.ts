import type { DeckHouse, Slide, SlideAnswer, SlideSet } from '../../model/slides/slide.ts';
import { addSlides, type DeckContext, drawPage } from './deck.ts';
import { notesLines } from './notes.ts';
import { DeckPackage } from './package.ts';
import { type Page, pagesOf } from './pages.ts';
import { frameOn, hideSlide, layoutOf, redrawSlide, rewriteNotes } from './redraw.ts';
import { missingIn, type StampedSlide, saidBy, saidOn, stampedSlides } from './slide-lines.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import { printOf } from './stamp.ts';

/** What became of a slide: still true, drawn anew, or left as it is, and why. */
export type SlideState = 'current' | 'changed' | 'surplus' | 'gone' | 'retired' | 'unknown' | 'audience';

/** What is said of one slide of a deck. */
export interface SlideReport {
  /** Its place in the deck as it was, 1 first. */
  number: number;
  /** What it is about. */
  title: string;
  state: SlideState;
  /** What it said and says no more. */
  before: readonly string[];
  /** What it says now and did not say. */
  after: readonly string[];
  /** What to read instead, where it is about something that is retired. */
  instead: readonly { title: string; url: string }[];
  /** The slides that stand behind it now, since it needs more room. */
  added: number;
}

/** A deck, looked through: what is said of each slide that Causeway made, and a copy that is up to date. */
export interface Refreshed {
  /** How many slides the deck has, whoever made them. */
  slides: number;
  reports: readonly SlideReport[];
  /** The copy; left out where nothing has changed. */
  deck?: Uint8Array;
}

/** Where today's slides come from. */
export interface RefreshSource {
  /** What slides for an audience are drawn with; `undefined` where their facts are not at hand. */
  house: (audience: string) => DeckHouse | undefined;
  /** Makes a whole address of a root-relative one. */
  address: (to: string) => string;
  /** What there is of an entry or view today, for an audience. */
  find: (of: string, audience: string) => Promise<SlideAnswer | undefined>;
}

const NOTHING = { before: [], after: [], instead: [], added: 0 } as const;

const slideOf = (set: SlideSet, template: string): Slide | undefined =>
  [...set.slides, ...Object.values(set.stages ?? {}).flat()].find((slide) => slide.template === template);

const titleFrom = (deck: DeckPackage, part: string): string => saidOn(deck.text(part))[0] ?? '';

/** Finds an entry, under the name that it has today. */
async function findToday(
  of: string,
  audience: string,
  source: RefreshSource,
): Promise<SlideAnswer | undefined> {
  const answer = await source.find(of, audience);
  return answer && 'now' in answer ? source.find(answer.now, audience) : answer;
}

/** Puts the slides behind a slide that hold what it has no more room for. */
function addBehind(deck: DeckPackage, part: string, pages: readonly Page[], context: DeckContext): void {
  const layout = layoutOf(deck, part);
  const frame = frameOn(deck, part);
  const slides = pages.map((page) => {
    const { shapes, links } = drawPage(page, frame, context, ['rId1', 'rId2']);
    const notes = notesXml(notesLines(page, context.house, context.address), context.house.language);
    return { xml: slideXml(shapes), layout, links, notes };
  });
  // The last first, since each goes directly behind the same slide.
  for (const slide of slides.toReversed()) addSlides(deck, [slide], part);
}

async function refreshSlide(
  deck: DeckPackage,
  { number, part, notes, stamp }: StampedSlide,
  source: RefreshSource,
): Promise<SlideReport> {
  const left = (state: SlideState): SlideReport => ({
    ...NOTHING,
    number,
    state,
    title: titleFrom(deck, part),
  });
  const house = source.house(stamp.audience);
  if (!house) return left('audience');
  const answer = await findToday(stamp.of, stamp.audience, source);
  if (!answer || 'now' in answer) return left('unknown');
  if ('retired' in answer) {
    const instead = answer.instead.map(({ title, address }) => ({ title, url: source.address(address) }));
    return { ...left('retired'), instead };
  }
  const slide = slideOf(answer, stamp.template);
  if (!slide) return left('gone');
  const isOld = stamp.revision !== answer.revision || stamp.print !== printOf(slide);
  if (!isOld) return { ...left('current'), title: slide.title };
  const context = { house, address: source.address };
  const frame = frameOn(deck, part);
  const pages = pagesOf(slide, answer, house, frame, source.address);
  const page = pages[stamp.part - 1];
  const said = saidOn(deck.text(part));
  if (!page) {
    hideSlide(deck, part);
    return { ...NOTHING, number, state: 'surplus', title: slide.title };
  }
  redrawSlide(deck, part, page, context);
  rewriteNotes(deck, notes, page, context);
  const more = stamp.part === stamp.parts ? pages.slice(stamp.parts) : [];
  addBehind(deck, part, more, context);
  const now = [page, ...more].flatMap(({ shapes }) => saidBy(shapes));
  return {
    ...NOTHING,
    number,
    state: 'changed',
    title: slide.title,
    before: missingIn(said, now),
    after: missingIn(now, said),
    added: more.length,
  };
}

/** Looks through a deck and draws those slides anew that Causeway made and whose facts have changed since; everything else in it stays as it was, byte by byte. Throws `Unreadable` where it is no deck. */
export async function refreshDeck(bytes: Uint8Array, source: RefreshSource): Promise<Refreshed> {
  const deck = new DeckPackage(bytes);
  const slides = deck.slides.length;
  const reports: SlideReport[] = [];
  for (const stamped of stampedSlides(deck)) reports.push(await refreshSlide(deck, stamped, source));
  return { slides, reports, ...(deck.isChanged ? { deck: deck.write() } : {}) };
}
