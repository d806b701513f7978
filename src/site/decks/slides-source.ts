import type { DeckHouse, SlideAnswer } from '../../model/slides/slide.ts';

/** What the page says of where slides come from. */
export interface SlidesPlace {
  /** Where the slides of each entry lie, absolute. */
  slides: string;
  house: DeckHouse;
  /** The address that links begin with, with a slash at the end. */
  site: string;
}

/** Something of this site that could not be fetched. */
export class Unreached extends Error {}

/** Makes a whole address of a root-relative one. */
export const addressFrom =
  (site: string) =>
  (to: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(to) ? to : site + to.replace(/^\//, '');

/** Fetches a file of this site; `undefined` where it has none of that name. */
export async function fetchOwn(url: string): Promise<Response | undefined> {
  const got = await fetch(url).catch(() => undefined);
  if (got?.status === 404) return undefined;
  if (!got?.ok) throw new Unreached('Something of this site could not be loaded. Try again in a moment.');
  return got;
}

/** Finds what there is of an entry or view; each is fetched once. */
export function slidesFinder(slides: string): (of: string) => Promise<SlideAnswer | undefined> {
  const held = new Map<string, Promise<SlideAnswer | undefined>>();
  const get = async (of: string): Promise<SlideAnswer | undefined> => {
    const path = of.startsWith('view:') ? `views/${of.slice('view:'.length)}` : of;
    if (!/^(views\/)?[a-z0-9-]+$/.test(path)) return undefined;
    const got = await fetchOwn(`${slides}${path}.json`);
    return got && ((await got.json()) as SlideAnswer);
  };
  return (of) => {
    const known = held.get(of) ?? get(of);
    held.set(of, known);
    return known;
  };
}

/** What the section of a page says of where slides come from. */
export const placeOf = ({ dataset }: HTMLElement): SlidesPlace => ({
  slides: new URL(dataset['slides'] ?? '', location.href).href,
  house: JSON.parse(dataset['house'] ?? '{}') as DeckHouse,
  site: dataset['site'] ?? '',
});

/** A link that saves a file of this browser. */
export function saveLink(data: Uint8Array, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  link.href = URL.createObjectURL(new Blob([data.slice()], { type }));
  link.download = name;
  link.className = 'download';
  link.textContent = `Download ${name}`;
  return link;
}
