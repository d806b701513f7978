import { isProtocolRelative, schemeOf } from '../model/body-targets.ts';
import { addressOf, type Entry } from '../model/entry.ts';
import { insightAnchors } from '../model/insight-anchors.ts';
import { nearest } from '../model/nearest.ts';
import { anchorNames, entryAt, formerPlaces } from '../model/permalinks.ts';
import type { Site } from '../model/site.ts';
import { KINDS, kindIn } from '../model/table.ts';
import { didYouMean } from './naming.ts';
import type { Subject } from './rule.ts';
import type { Said } from './unsafe-node.ts';

const FORM = 'Write the address from the root, `/<folder>/<id>/`, or `<Ref to="<id>" />`';

/** Pages of the site that are no entries: home, search, the guide, and a list for each kind. */
const PAGES: readonly string[] = ['/', '/search/', ...KINDS.map(({ folder }) => `/${folder}/`)];
const isPage = (path: string): boolean => PAGES.includes(path) || /^\/guide\/(?:[a-z0-9-]+\/)?$/.test(path);

/** The base path of the site as `site.yaml` gives it, without the slash at its end; empty for none. */
const basePathOf = ({ basePath }: Site): string =>
  (basePath ?? '')
    .split('/')
    .filter(Boolean)
    .map((part) => `/${part}`)
    .join('');

const withoutBase = (path: string, site: Site): string => {
  const base = basePathOf(site);
  return base !== '' && `${path}/`.startsWith(`${base}/`) ? path.slice(base.length) || '/' : path;
};

/** The path of an address that is one of our own, written out in full. */
function ownPath(url: string, site: Site): string | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const own = [site.siteUrl ?? [], site.formerSiteUrls ?? []].flat();
  const isOwn = own.some((one) => URL.canParse(one) && new URL(one).host === target?.host);
  return target && isOwn ? withoutBase(target.pathname, site) + target.search + target.hash : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Says what is wrong with an anchor of an entry. */
export function anchorProblem(anchor: string, target: Entry, { catalog }: Subject): Said | undefined {
  const wanted = decoded(anchor);
  const kept = anchorNames(target, catalog);
  if (wanted === '' || kept.has(wanted)) return undefined;
  const anchors = new Set([...kept, ...insightAnchors(target, catalog)]);
  if (anchors.has(wanted)) return undefined;
  const moved = formerPlaces(target, catalog).find(({ from }) => from === wanted);
  if (moved) {
    const place = moved.to === undefined ? '' : `#${moved.to}`;
    const now = moved.entry === target ? place : addressOf(moved.entry) + place;
    return {
      message: `Link leads to \`#${anchor}\` of \`${target.id}\`, which is now \`${now}\``,
      hint: `Write \`${now}\``,
    };
  }
  const [near] = nearest(wanted, anchors);
  return {
    message: `Link leads to \`#${anchor}\` of \`${target.id}\`, which has no such place`,
    hint: didYouMean(
      near && `#${near}`,
      `Its page ends with the links to its places; or leave out \`#${anchor}\``,
    ),
  };
}

/** The address that was most likely meant: the same entry, another way to write it, or the nearest id. */
function suggested(path: string, { catalog }: Subject): string | undefined {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/\.(?:mdx?|html?)$/, ''));
  const last = words.at(-1) ?? '';
  const entry = catalog.find(last);
  if (entry) return addressOf(entry);
  const [folder] =
    words.length === 1
      ? nearest(
          last,
          KINDS.map((kind) => kind.folder),
        )
      : [];
  if (folder !== undefined) return `/${folder}/`;
  const kind = kindIn(words[0] ?? '');
  const candidates = kind ? catalog.ofKind(kind.name) : catalog.entries;
  const [near] = nearest(
    last,
    candidates.map(({ id }) => id),
  );
  const found = near === undefined ? undefined : catalog.get(near);
  return found && addressOf(found);
}

function pathProblem(path: string, anchor: string | undefined, subject: Subject): Said | undefined {
  const { catalog, broken, images } = subject;
  const [, folder = '', id = '', rest] = path.split('/');
  const target =
    entryAt(path, catalog) ??
    (rest === 'links' && path.endsWith('/links/') ? entryAt(`/${folder}/${id}/`, catalog) : undefined);
  if (!target) {
    if (isPage(path) || images.has(path) || ((kindIn(folder) || folder === 'p') && broken.has(id)))
      return undefined;
    const near = suggested(path, subject);
    return {
      message: `Link leads to \`${path}\`, which does not exist`,
      hint: didYouMean(near && near + (anchor ? `#${anchor}` : ''), FORM),
    };
  }
  if (folder !== 'p' && `/${folder}/${id}/` !== addressOf(target))
    return {
      message: `Link leads to \`${path}\`, which is now \`${addressOf(target)}\``,
      hint: `Write \`${addressOf(target)}\``,
    };
  return anchor === undefined ? undefined : anchorProblem(anchor, target, subject);
}

/** Says what is wrong with the address of a link in the body of an entry, where it leads to our own pages. */
export function addressProblem(url: string, from: Entry, subject: Subject): Said | undefined {
  const { site } = subject.catalog;
  if (isProtocolRelative(url)) return undefined;
  if (schemeOf(url) !== undefined) {
    const own = ownPath(url, site);
    return own === undefined
      ? undefined
      : { message: `Link names this site by its full address: \`${url}\``, hint: `Write \`${own}\`` };
  }
  const [beforeAnchor = '', anchor] = url.split('#', 2);
  const [path = ''] = beforeAnchor.split('?', 1);
  if (url.startsWith('#')) return anchorProblem(anchor ?? '', from, subject);
  if (!path.startsWith('/')) {
    if (path === '') return undefined;
    return {
      message: `Link \`${url}\` is relative`,
      hint: didYouMean(suggested(path, subject), FORM),
    };
  }
  const inner = withoutBase(path, site);
  if (inner !== path && !entryAt(path, subject.catalog))
    return {
      message: `Link \`${url}\` holds the base path`,
      hint: `Write \`${inner}${url.slice(path.length)}\`: the site adds \`${basePathOf(site)}\``,
    };
  return pathProblem(path, anchor, subject);
}
