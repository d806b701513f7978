import type { EntryPicture, PictureBlock } from './entry-picture.ts';
import type { Look } from './look.ts';
import { isShown } from './words.ts';

function blockOf({ heading, lines }: PictureBlock, look: Look): PictureBlock[] {
  const shown = lines.filter(({ text }) => isShown(text, look.text));
  return shown.length > 0 && isShown(heading, look.strong) ? [{ heading, lines: shown }] : [];
}

/** What the fonts can show of a picture: a text whose letters they lack is left out rather than shown in pieces, and a title gives way to the name in the entry's address. */
export function showable(picture: EntryPicture, look: Look): EntryPicture {
  return {
    ...picture,
    title: isShown(picture.title, look.display) ? picture.title : picture.plainTitle,
    summary: isShown(picture.summary, look.text) ? picture.summary : '',
    blocks: picture.blocks.flatMap((block) => blockOf(block, look)),
  };
}
