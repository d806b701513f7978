import { fingerprint } from '../../model/fingerprint.ts';
import type { Slide } from '../../model/slides/slide.ts';
import type { Page } from './pages.ts';

/** What the notes of a slide say of where it comes from, so that it can be drawn again. */
export interface Stamp {
  /** The entry's id, or `view:` and the id of a view. */
  of: string;
  /** What it is made by. */
  template: string;
  part: number;
  parts: number;
  /** The revision of the entry that it shows. */
  revision: string;
  /** The fingerprint of what it says, links aside. */
  print: string;
  /** Whom it was made for. */
  audience: string;
}

const LINE =
  /Causeway slide: (\S+) \| (\S+) (\d+)\/(\d+) \| revision (\S+) \| facts (\S+) \| for (public|partner|internal)\b/;

/** What a slide says, without the revisions in its links, which change though it says the same. */
export const printOf = (slide: Slide): string =>
  fingerprint(JSON.stringify(slide).replaceAll(/\?v=\w*/g, ''));

/** The stamp of a page. */
export const stampOf = ({ set, slide, part, parts }: Page, audience: string): Stamp => ({
  of: set.of,
  template: slide.template,
  part,
  parts,
  revision: set.revision,
  print: printOf(slide),
  audience,
});

/** A stamp as the last line of notes. */
export const stampLine = ({ of, template, part, parts, revision, print, audience }: Stamp): string =>
  `Causeway slide: ${of} | ${template} ${part}/${parts} | revision ${revision} | facts ${print} | for ${audience}`;

/** The stamp in a line of notes, where there is one. */
export function readStamp(line: string): Stamp | undefined {
  const match = LINE.exec(line.replaceAll(/\s+/g, ' '));
  if (!match) return undefined;
  const [, of = '', template = '', part, parts, revision = '', print = '', audience = ''] = match;
  return { of, template, part: Number(part), parts: Number(parts), revision, print, audience };
}
