import type { EntryPicture } from './entry-picture.ts';
import { fitted, type Lines, linesOf } from './lines.ts';
import type { Look } from './look.ts';
import { heightOf } from './type.ts';

/** Where a heading stands. */
export interface HeadingPlace {
  /** The width and height that it may fill, in pixels. */
  room: number;
  height: number;
  /** What stands between title and summary. */
  gap: number;
  /** Sizes of the title to try, the largest first, and how many rows it may have. */
  sizes: readonly number[];
  rows: number;
  /** The size of the summary: a share of the title's, and what is added to it. */
  text: { share: number; least: number };
}

/** Title and summary as large as lets the whole of both in. */
export function headingOf(
  { title, summary }: EntryPicture,
  look: Look,
  { room: width, height, gap, sizes, rows, text }: HeadingPlace,
): { title: Lines; summary: Lines } {
  const at = (size: number): { title: Lines; summary: Lines } => {
    const set = fitted(title, [size], { stack: look.display, leading: 1.1, width, most: rows });
    const [small, leading] = [Math.round(text.least + size * text.share), 1.42];
    const most = Math.max(1, Math.floor((height - heightOf(set) - gap) / Math.round(small * leading)));
    return { title: set, summary: linesOf(summary, { stack: look.text, size: small, leading, width, most }) };
  };
  for (const size of sizes) {
    const both = at(size);
    if (!both.title.isCut && !both.title.isBroken && !both.summary.isCut) return both;
  }
  return at(sizes.at(-1) ?? 0);
}
