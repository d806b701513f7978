import type { Site } from '../../model/site.ts';
import { Canvas } from './canvas.ts';
import { CARD } from './card.ts';
import { fitted, linesOf } from './lines.ts';
import type { Look } from './look.ts';
import { drawLines, heightOf, inkWidth } from './type.ts';

const EDGE = 72;

/** What the card of a whole site says. */
export interface SiteCard {
  organisation: string;
  tagline: string;
  isSample: boolean;
}

/** What the card of a site says. */
export const siteCard = ({ organisation, tagline, sample }: Site): SiteCard => ({
  organisation,
  tagline: tagline ?? '',
  isSample: sample === true,
});

/** Draws the card that stands for a site where a page has none of its own. */
export function drawSiteCard(card: SiteCard, look: Look): Canvas {
  const { width, height } = CARD;
  const [sea = 0, ink = 0, accent = 0] = ['sea', 'sea-ink', 'accent'].map((name) => look.colours.get(name));
  const canvas = new Canvas(width, height, sea);
  canvas.fill(0, height - 16, width, 16, accent);
  const room = width - 2 * EDGE;
  const title = fitted(`${card.organisation} buyers`, [112, 96, 80, 64], {
    stack: look.display,
    leading: 1.08,
    width: room,
    most: 2,
  });
  const what = linesOf('Who decides, on what, and how we know.', {
    stack: look.text,
    size: 42,
    leading: 1.3,
    width: room,
    most: 2,
  });
  const tagline = linesOf(card.tagline, { stack: look.text, size: 30, leading: 1.35, width: room, most: 2 });
  let top = Math.round((height - heightOf(title) - heightOf(what) - 28) / 2) - 20;
  top = drawLines(canvas, title, EDGE, top, ink) + 28;
  drawLines(canvas, what, EDGE, top, ink);
  drawLines(canvas, tagline, EDGE, height - 64 - heightOf(tagline), ink);
  if (card.isSample) {
    const note = linesOf('Sample', { stack: look.strong, size: 26, leading: 1.3, width: 300, most: 1 });
    const across = Math.ceil(inkWidth(note)) + 40;
    canvas.round(width - EDGE - across, EDGE, across, 48, 24, ink);
    drawLines(canvas, note, width - EDGE - across + 20, EDGE + 7, sea);
  }
  return canvas;
}
