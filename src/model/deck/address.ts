import type { LinkSite } from './link-record.ts';

/** A link that leads to this site, taken apart. */
export interface OnSite {
  /** False where the link names an address at which the site was published before, or the site's otherwise than it is: without `https://`, or in other capitals. */
  current: boolean;
  /** The parts of its path below the base path, decoded. */
  path: readonly string[];
  /** The file that it ends in, as in `slide.pptx`; left out where it ends in a slash or in nothing. */
  search: string;
  /** What stands behind `#`, decoded; empty where there is nothing. */
  anchor: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Programs for mail and documents lead links through a page of their own, and name the true one in a parameter. */
const WRAPPERS: readonly { host: RegExp; parameters: readonly string[] }[] = [
  { host: /(^|\.)google\.[a-z.]+$/, parameters: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, parameters: ['url'] },
];

function unwrapped(url: URL): URL {
  const wrapper = WRAPPERS.find(({ host }) => host.test(url.hostname));
  const inner = wrapper?.parameters
    .map((name) => url.searchParams.get(name))
    .find((value) => value && URL.canParse(value));
  return inner ? new URL(inner) : url;
}

/** What is left of an address below another one, and whether it says that one to the letter; http and https are the same. */
function below(url: URL, base: string): { rest: string; isExact: boolean } | undefined {
  const { host, pathname } = new URL(base);
  const begins = url.pathname.slice(0, pathname.length);
  const isBelow = [begins, `${begins}/`].some((one) => one.toLowerCase() === pathname.toLowerCase());
  if (url.host !== host || !isBelow) return undefined;
  return { rest: url.pathname.slice(pathname.length), isExact: pathname.startsWith(begins) };
}

/** What begins with a host and no scheme. */
const BARE = /^(?:\/\/)?(?=[\w.-]+(?::\d+)?(?:[/?#]|$))/;

/** A link as an address: one that somebody typed without `https://` as what they meant. */
function parsed(link: string): { url: URL; isWhole: boolean } | undefined {
  const text = link.replace(BARE, 'https://');
  const isWhole = text === link;
  return URL.canParse(text) ? { url: unwrapped(new URL(text)), isWhole } : undefined;
}

/** Takes a link apart where it leads to a site, as it is or was published; `undefined` for every other link. */
export function onSite(link: string, site: LinkSite): OnSite | undefined {
  const given = parsed(link.trim());
  if (!given || !/^https?:$/.test(given.url.protocol)) return undefined;
  const { url, isWhole } = given;
  const bases = [site.url, ...site.former].filter((base) => URL.canParse(base));
  // The longer address knows better which part of the path is the base.
  const [found] = bases
    .toSorted((a, b) => b.length - a.length)
    .flatMap((base) => {
      const lies = below(url, base);
      return lies ? [{ base, ...lies }] : [];
    });
  if (!found) return undefined;
  const path = found.rest
    .split('/')
    .map(decoded)
    .filter((part) => part !== '');
  if (path.at(-1) === 'index.html') path.pop();
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return { current: isWhole && found.isExact && found.base === site.url, path, search: url.search, anchor };
}
