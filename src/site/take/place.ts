import type { Lasting } from './read.ts';

/** The page at hand, as links to it last. */
export interface Place {
  /** What it is called. */
  title: string;
  /** Its permanent link, of an entry with its revision. */
  link: string;
  /** Where a link of the page leads for good. */
  lasting: Lasting;
}

const attribute = (selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** The folders of entries: all that the menu lists behind its first group, the views. */
const folders = (base: string): Set<string> =>
  new Set(
    [...document.querySelectorAll('.menu-group ~ .menu-group a')].map((link) =>
      (link.getAttribute('href') ?? '').slice(base.length, -1),
    ),
  );

/** The revisions of entries by id. */
export type Revisions = ReadonlyMap<string, unknown>;

/** How long the revisions of entries are waited for, in milliseconds: a link without one is better than none. */
const PATIENCE = 2000;

/** The revision of every entry as it stands, so that links to them tell of changes; none where they cannot be had. */
export async function fetchRevisions(): Promise<Revisions> {
  const address = `${attribute('.brand', 'href')}decks/links/revisions.json`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return new Map(response.ok ? Object.entries(await response.json()) : []);
  } catch {
    return new Map();
  }
}

/** The page at hand: links on it are turned to where they lead for good, on the site as it is published. */
export function placeOf(revisions: Revisions): Place {
  const base = attribute('.brand', 'href');
  const address = location.pathname.replace(/index\.html$/, '').slice(base.length);
  const canonical = attribute('link[rel="canonical"]', 'href');
  const site = canonical.slice(0, canonical.length - address.length);
  const short = attribute('[data-copy]', 'data-copy');
  const link = short || site + address + location.search;
  const known = folders(base);
  const entryLink = (id: string): string =>
    revisions.has(id) ? `p/${id}/?v=${revisions.get(id)}` : `p/${id}/`;

  const lasting: Lasting = (href) => {
    const url = URL.canParse(href) ? new URL(href) : undefined;
    if (!url || !/^(https?|mailto):$/.test(url.protocol)) return undefined;
    if (url.origin !== location.origin || !url.pathname.startsWith(base)) return url.href;
    const path = url.pathname.slice(base.length);
    const [, folder = '', id = ''] = /^([a-z-]+)\/([a-z0-9-]+)\/(?:links\/)?$/.exec(path) ?? [];
    const isOwn = path === address || (short !== '' && address === `${folder}/${id}/`);
    if (isOwn) return link + url.hash;
    const isEntry = (known.has(folder) || folder === 'p') && url.search === '';
    return site + (isEntry ? entryLink(id) : path + url.search) + url.hash;
  };
  return { title: document.querySelector('h1')?.textContent?.trim() ?? '', link, lasting };
}
