import type { LinkSite } from './link-record.ts';

/** A link that leads to this site, taken apart. */
export interface OnSite {
  /** False where the link names an address at which the site was published before. */
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

/** Whether an address lies below another, and what is left of its path; http and https are the same. */
function below(url: URL, base: string): string | undefined {
  const { host, pathname } = new URL(base);
  if (url.host !== host) return undefined;
  if (`${url.pathname}/` === pathname) return '';
  return url.pathname.startsWith(pathname) ? url.pathname.slice(pathname.length) : undefined;
}

/** Takes a link apart where it leads to a site, as it is or was published; `undefined` for every other link. */
export function onSite(link: string, site: LinkSite): OnSite | undefined {
  const trimmed = link.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = unwrapped(new URL(trimmed));
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const bases = [site.url, ...site.former].filter((base) => URL.canParse(base));
  // The longer address knows better which part of the path is the base.
  const [found] = bases
    .toSorted((a, b) => b.length - a.length)
    .flatMap((base) => {
      const rest = below(url, base);
      return rest === undefined ? [] : [{ base, rest }];
    });
  if (!found) return undefined;
  const path = found.rest
    .split('/')
    .map(decoded)
    .filter((part) => part !== '');
  if (path.at(-1) === 'index.html') path.pop();
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return { current: found.base === site.url, path, search: url.search, anchor };
}
