import sharp from 'sharp';
import type { Site } from '../../model/site.ts';
import { Unreadable } from '../office/unreadable.ts';
import type { Bitmap } from './canvas.ts';
import type { Colour } from './palette.ts';
import { readTypefaces } from './typeface.ts';
import type { Stack } from './words.ts';

/** The files that pictures are drawn with. */
export interface LookFiles {
  /** Fonts for headings, for text and for what stands out in it; of several that have a character the first is taken. */
  fonts: { display: readonly Uint8Array[]; text: readonly Uint8Array[]; strong: readonly Uint8Array[] };
  /** The logo, an SVG or a picture of pixels. */
  logo?: Uint8Array;
}

/** How the pictures of a site look. */
export interface Look {
  /** What tells these files from others. */
  organisation: string;
  display: Stack;
  text: Stack;
  strong: Stack;
  colours: Colours;
  /** The logo at the height that pictures show it at. */
  logo?: Bitmap;
}

/** The colours of the site on a light ground; a test holds them against the style sheet. */
export const LIGHT = {
  paper: '#fbf9f4',
  surface: '#ffffff',
  ink: '#17222e',
  'ink-soft': '#4a5663',
  line: '#e0d9ca',
  sea: '#10324a',
  'sea-ink': '#f6efe0',
  accent: '#0b5578',
  caution: '#96340c',
  financial: '#845300',
  technical: '#00606a',
  business: '#8a2a5b',
} as const;

/** Colours by their names in the style sheet; a house's own in place of ours. */
export type Colours = ReadonlyMap<string, Colour>;

/** How high a logo is drawn, and how wide at most, in pixels. */
const LOGO = { height: 44, width: 380 } as const;

const toColour = (hex: string): Colour => Number.parseInt(hex.slice(1), 16);

/** The colours of a house. */
export function coloursOf(brand: Site['brand']): Colours {
  const own = { ...(brand?.accent ? { accent: brand.accent } : {}), ...brand?.decisions };
  return new Map(Object.entries({ ...LIGHT, ...own }).map(([name, hex]) => [name, toColour(hex)]));
}

async function logoBitmap(bytes: Uint8Array): Promise<Bitmap> {
  const { data, info } = await sharp(bytes, { density: 192 })
    .resize({ ...LOGO, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new Unreadable(`\`brand.logo\` is no picture that can be read: ${String(error)}`);
    });
  return { width: info.width, height: info.height, data };
}

/** Reads what pictures are drawn with. */
export async function readLook(site: Site, { fonts, logo }: LookFiles): Promise<Look> {
  const display = await readTypefaces(fonts.display);
  const text = await readTypefaces(fonts.text);
  const strong = await readTypefaces(fonts.strong);
  return {
    organisation: site.organisation,
    // What one has not, another may have: better in another shape than not at all.
    display: [...display, ...strong],
    text: [...text, ...display],
    strong: [...strong, ...display],
    colours: coloursOf(site.brand),
    ...(logo ? { logo: await logoBitmap(logo) } : {}),
  };
}
