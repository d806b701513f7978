import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../model/site.ts';

/** The files of a typeface that comes along, Latin letters first. */
const packaged = (name: string, weight: number): Uint8Array[] =>
  ['latin', 'latin-ext'].map((letters) => {
    const file = import.meta.resolve(`@fontsource/${name}/files/${name}-${letters}-${weight}-normal.woff`);
    return readFileSync(fileURLToPath(file));
  });

/** Reads the files that the pictures of a content folder are drawn with. */
export function readLookFiles(contentDir: string, { brand }: Site) {
  // A house that has but one font had rather see it everywhere than beside ours.
  const own = (use: keyof NonNullable<NonNullable<Site['brand']>['pictureFonts']>): Uint8Array[] => {
    const { text, strong = text, display = strong } = brand?.pictureFonts ?? {};
    const file = { text, strong, display }[use];
    return file !== undefined && existsSync(join(contentDir, file))
      ? [readFileSync(join(contentDir, file))]
      : [];
  };
  const path = brand?.logo ? join(contentDir, brand.logo) : undefined;
  return {
    fonts: {
      display: [...own('display'), ...packaged('newsreader', 500)],
      text: [...own('text'), ...packaged('instrument-sans', 400)],
      strong: [...own('strong'), ...packaged('instrument-sans', 600)],
    },
    ...(path && existsSync(path) ? { logo: readFileSync(path) } : {}),
  };
}
