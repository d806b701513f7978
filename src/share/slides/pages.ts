import { dayWords } from '../../model/day.ts';
import type { Block, DeckHouse, Slide, SlideSet } from '../../model/slides/slide.ts';
import { cardsFlow } from './cards-flow.ts';
import type { Flow, FlowContext } from './flow.ts';
import type { Frame } from './frame.ts';
import { linesWithin } from './measure.ts';
import { type Address, SIZE } from './paragraphs.ts';
import { pointsFlow } from './points-flow.ts';
import { factsFlow, tableFlow } from './rows-flow.ts';
import { type Box, heightOf, type Paragraph, type Shape, type Words } from './shapes.ts';

/** A slide as it is drawn: one of the parts that a meant slide takes. */
export interface Page {
  set: SlideSet;
  slide: Slide;
  /** Which part it is, 1 first, and of how many. */
  part: number;
  parts: number;
  title: string;
  shapes: readonly Shape[];
}

/** The smallest title, and how much smaller each try is, in points. */
const TITLE = { least: 18, step: 2 } as const;

/** The most lines of the sentence below a title. */
const LEAD_WIDTH = 780;

/** The title in the largest size at which its box holds it; in one of our own, on one line if it can be. */
function titleShape(text: string, { title, titleSize, own }: Frame): Shape {
  const lines = (size: number): number => linesWithin(text, title.width - 14, { size, display: true });
  const fits = (size: number): boolean => lines(size) * size * 1.2 <= title.height;
  let size = titleSize;
  while (size > TITLE.least && !fits(size)) size -= TITLE.step;
  return {
    type: 'title',
    paragraph: {
      words: [{ text, ink: 'text' }],
      size: own || size < titleSize ? size : 0,
      before: 0,
      display: true,
    },
  };
}

const line = (words: readonly Words[], size: number): Paragraph => ({ words, size, before: 0 });

const AUDIENCE_NOTES = {
  internal: 'Internal: not for customers or partners',
  partner: 'For partners: not for customers',
} as const;

/** What readers had better know of where a slide comes from, before anything else. */
function noticesOf({ audience, sample, organisation }: DeckHouse): string[] {
  return [
    ...(audience === 'public' ? [] : [AUDIENCE_NOTES[audience]]),
    ...(sample ? [`Sample: ${organisation} is invented`] : []),
  ];
}

/** What an address looks like where people read it. */
const shownAs = (url: string): string => url.replace(/^https?:\/\//, '');

/** The footer: it shows the short link, and leads to the place of the slide in the revision that it was made from. */
function footer(
  { reviewed, revision, address: path }: SlideSet,
  { to }: Slide,
  house: DeckHouse,
  box: Box,
  address: Address,
): Shape {
  const facts = [house.organisation, `Reviewed ${dayWords(reviewed)}`, `Revision ${revision}`].join(' · ');
  return {
    type: 'text',
    name: 'footer',
    box,
    foot: true,
    paragraphs: [
      line(
        [
          { text: `${facts} · `, ink: 'soft' },
          { text: shownAs(address(path)), ink: 'soft', to: address(to) },
        ],
        SIZE.small,
      ),
    ],
  };
}

function kickerWords(text: string, part: string, house: DeckHouse): Words[] {
  const notices = noticesOf(house);
  return [
    { text: `${text}${part}`, ink: 'kicker', strong: true },
    ...(notices.length > 0 ? [{ text: `   ${notices.join(' · ')}`, ink: 'caution' as const }] : []),
  ];
}

/** Space between a block and the next, in points. */
const BETWEEN = 18;

/** A block, ready to be put on pages. */
function flowOf(block: Block, context: FlowContext): Flow {
  switch (block.type) {
    case 'facts':
      return factsFlow(block, context);
    case 'points':
      return pointsFlow(block, context);
    case 'table':
      return tableFlow(block, context);
    case 'cards':
      return cardsFlow(block, context);
  }
}

/** The shapes of one page under its heading. */
interface Body {
  shapes: Shape[];
  /** True where it leaves something out. */
  cut: boolean;
}

/** How much larger type is set where there is room, the largest first; a little smaller where that saves a page. */
const SCALES = [1.3, 1.15, 1] as const;
const TIGHT = 0.94;

/** Puts blocks on as many pages as they take. */
function bodiesAt(slide: Slide, frame: Frame, address: Address, scale: number): Body[] {
  const kickerHeight = frame.kicker ? 0 : SIZE.small * 1.2 + 8;
  const body = { ...frame.body, y: frame.body.y + kickerHeight, height: frame.body.height - kickerHeight };
  const bottom = body.y + body.height;
  const bodies: Body[] = [];
  let y = body.y;
  let page: Body = { shapes: [], cut: false };
  if (slide.lead) {
    const paragraph = line([{ text: slide.lead, ink: 'soft' }], SIZE.lead);
    const width = Math.min(LEAD_WIDTH, body.width);
    const height = heightOf(paragraph, width);
    page.shapes.push({
      type: 'text',
      name: 'lead',
      box: { ...body, width, height },
      paragraphs: [paragraph],
    });
    y += height + BETWEEN;
  }
  let isFresh = true;
  const turn = (): void => {
    bodies.push(page);
    page = { shapes: [], cut: false };
    y = body.y;
    isFresh = true;
  };
  for (const block of slide.blocks) {
    let flow: Flow | undefined = flowOf(block, { address, scale });
    while (flow) {
      const { placed, rest }: ReturnType<Flow['place']> = flow.place(
        { ...body, y, height: bottom - y },
        isFresh,
      );
      page.shapes.push(...placed.shapes);
      page.cut ||= placed.cut === true;
      if (placed.shapes.length > 0) {
        y += placed.used + BETWEEN;
        isFresh = false;
      }
      flow = rest;
      if (flow) turn();
    }
  }
  if (page.shapes.length > 0 || bodies.length === 0) bodies.push(page);
  return bodies;
}

/** The same in the largest type at which one page holds it all; in the usual one where none does. */
function bodiesOf(slide: Slide, frame: Frame, address: Address): Body[] {
  for (const scale of SCALES) {
    const bodies = bodiesAt(slide, frame, address, scale);
    if (bodies.length === 1 && !bodies[0]?.cut) return bodies;
  }
  const usual = bodiesAt(slide, frame, address, 1);
  const tight = bodiesAt(slide, frame, address, TIGHT);
  return tight.length < usual.length ? tight : usual;
}

/** Makes whole addresses of what a set's slides lead to: a place alone is one in what the set is about. */
export const addressIn =
  ({ address, revision }: SlideSet, siteAddress: Address): Address =>
  (to) =>
    siteAddress(to.startsWith('#') ? `${address}?v=${revision}${to === '#' ? '' : to}` : to);

/** Lays a slide out: on as many pages as it takes, each with its heading and footer. */
export function pagesOf(
  slide: Slide,
  set: SlideSet,
  house: DeckHouse,
  frame: Frame,
  siteAddress: Address,
): Page[] {
  const address = addressIn(set, siteAddress);
  const bodies = bodiesOf(slide, frame, address);
  const parts = bodies.length;
  return bodies.map(({ shapes }, index) => {
    const part = parts > 1 ? ` · ${index + 1} of ${parts}` : '';
    const kicker: Shape = {
      type: 'text',
      name: 'kicker',
      box: frame.kicker ?? { ...frame.body, height: SIZE.small * 1.2 },
      paragraphs: [line(kickerWords(slide.kicker, part, house), SIZE.small)],
    };
    const band: Shape[] = frame.own
      ? [{ type: 'bar', name: 'band', ink: 'tint', box: { x: 0, y: 0, width: 10, height: frame.height } }]
      : [];
    return {
      set,
      slide,
      part: index + 1,
      parts,
      title: slide.title,
      shapes: [
        ...band,
        titleShape(slide.title, frame),
        kicker,
        ...shapes,
        footer(set, slide, house, frame.footer, address),
      ],
    };
  });
}
