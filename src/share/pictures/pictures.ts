import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import { addressOf, type Entry } from '../../model/entry.ts';
import { entryAt } from '../../model/permalinks.ts';
import type { Place } from '../extras.ts';
import type { Canvas } from './canvas.ts';
import { drawCard } from './card.ts';
import { entryPicture } from './entry-picture.ts';
import type { Look } from './look.ts';
import { showable } from './showable.ts';
import { drawSiteCard, siteCard } from './site-card.ts';
import { drawSlide } from './slide.ts';

/** What the pictures of a site are drawn from. */
export interface PictureContext extends Place {
  /** What the audience may see. */
  catalog: Catalog;
  audience: Audience;
}

/** A picture of the site that is yet to be drawn. */
export interface Picture {
  /** Its path below the site's root. */
  path: string;
  /** All that it shows; two pictures that show the same look the same. */
  shows: string;
  draw: (look: Look) => Canvas;
}

/** The card that stands for every page without one of its own. */
function ofSite({ site }: Catalog): Picture {
  const card = siteCard(site);
  return {
    path: 'card.png',
    shows: `site ${JSON.stringify(card)}`,
    draw: (look) => drawSiteCard(card, look),
  };
}

function ofEntry(entry: Entry, { catalog, audience, ...place }: PictureContext): Picture[] {
  const picture = entryPicture(entry, catalog, audience, place);
  const shown = JSON.stringify(picture);
  const folder = addressOf(entry).slice(1);
  return [
    {
      path: `${folder}card.png`,
      shows: `card ${shown}`,
      draw: (look) => drawCard(showable(picture, look), look),
    },
    {
      path: `${folder}slide.png`,
      shows: `slide ${shown}`,
      draw: (look) => drawSlide(showable(picture, look), look),
    },
  ];
}

/** All pictures of a site. */
export const picturesOf = (context: PictureContext): Picture[] => [
  ofSite(context.catalog),
  ...context.catalog.entries.flatMap((entry) => ofEntry(entry, context)),
];

/** The picture at a path below the site's root, where there is one. */
export function pictureAt(path: string, context: PictureContext): Picture | undefined {
  const [, folder] = /^(.*?)(?:card|slide)\.png$/.exec(path) ?? [];
  if (folder === undefined) return undefined;
  if (folder === '') return path === 'card.png' ? ofSite(context.catalog) : undefined;
  const entry = entryAt(`/${folder}`, context.catalog);
  return entry && ofEntry(entry, context).find((picture) => picture.path === path);
}
