import { type Audience, maySee } from '../audience.ts';
import { type OnSite, onSite } from './address.ts';
import type { FindRecord, LinkedEntry, LinkRecord, LinkSite } from './link-record.ts';

/** What may be said of a link, the gravest first. */
export const STATUSES = ['internal', 'unknown', 'retired', 'gone', 'moved', 'changed', 'current'] as const;

/** One of {@link STATUSES}: not for the readers of the deck; leads nowhere; its entry does not hold any more; its place is gone from the page; it works, but its address is another; what it leads to has changed; all is well. */
export type Status = (typeof STATUSES)[number];

/** What is to be said of a link to a site. */
export interface Verdict {
  status: Status;
  /** The entry that it leads to; left out where it leads to no entry. */
  entry?: LinkedEntry;
  /** What it should say instead, where its address is another now. */
  to?: string;
  /** True where a formula puts the address together, so that nobody can say where it leads. */
  isPiece?: true;
  /** The place that it names, and where that went; no `now` where it is gone. */
  place?: { anchor: string; now?: string; entry?: LinkedEntry };
  /** What changed since the link was made, and when where that is recorded. */
  changed?: readonly { label: string; day?: string }[];
  retired?: NonNullable<LinkRecord['retired']>;
  /** The widest audience that sees what it leads to, where the deck's readers do not. */
  seenBy?: Audience;
}

/** A link to an entry, read: which one, and in which form. */
interface Reading {
  name: string;
  /** The folder that it names; none in a short link. */
  folder?: string;
  rest: readonly string[];
}

/** Places that nearly every page has, whatever it says. */
const EVERYWHERE = new Set(['', 'main', 'top', 'links', 'touches']);

/** Reads a path as that of an entry. */
function readEntryPath({ path }: OnSite, { folders }: LinkSite): Reading | undefined {
  const [first = '', name, ...rest] = path;
  if (name === undefined) return undefined;
  const folder = first.toLowerCase();
  if (folder === 'p') return { name, rest };
  const isList = name === 'more' && /^\d+$/.test(rest[0] ?? '');
  return folders.includes(folder) && !isList ? { name, folder: first, rest } : undefined;
}

/** The names by which a deck's links call entries: what must be known to judge them. */
export function namesIn(links: Iterable<string>, site: LinkSite): Set<string> {
  return new Set(
    [...links].flatMap((link) => {
      const found = onSite(link, site);
      const reading = found && readEntryPath(found, site);
      return reading ? [reading.name.toLowerCase()] : [];
    }),
  );
}

function placeOf({ anchor }: OnSite, record: LinkRecord): Verdict['place'] {
  const known = (name: string): boolean => EVERYWHERE.has(name) || record.anchors.includes(name);
  if (known(anchor)) return undefined;
  const went = Object.hasOwn(record.moved, anchor) ? record.moved[anchor] : undefined;
  const small = anchor.toLowerCase();
  if (!went) return known(small) ? { anchor, now: small } : { anchor };
  const { to, entry } = went;
  return { anchor, now: to ?? '', ...(entry ? { entry } : {}) };
}

function changedOf({ search }: OnSite, record: LinkRecord): Pick<Verdict, 'changed'> {
  const revision = new URLSearchParams(search).get('v') ?? '';
  // Of a revision that nobody recorded nothing can be said.
  const places = Object.hasOwn(record.before, revision) ? record.before[revision] : undefined;
  const changed = (places ?? []).flatMap((place) => {
    const field = record.fields[place];
    if (!field) return [];
    const [label, day] = field;
    return [day === undefined ? { label } : { label, day }];
  });
  return changed.length > 0 ? { changed } : {};
}

/** What a link should say today, in the form that it has. */
function addressToday(
  link: OnSite,
  reading: Reading,
  record: LinkRecord,
  place: Verdict['place'],
  site: LinkSite,
): string {
  const target = place?.entry ?? record;
  const canonical = reading.folder === undefined ? `/p/${target.id}/` : target.address;
  const { rest } = reading;
  const last = rest.at(-1);
  const below =
    rest.map(encodeURIComponent).join('/') + (last === undefined || last.includes('.') ? '' : '/');
  const query = new URLSearchParams(link.search);
  // A revision is one of the entry that the link named.
  if (place?.entry) query.delete('v');
  const search = place?.entry ? (query.size > 0 ? `?${query}` : '') : link.search;
  const anchor = place?.now ?? link.anchor;
  return `${site.url}${canonical.slice(1)}${below}${search}${anchor === '' ? '' : `#${encodeURI(anchor)}`}`;
}

function isAsItWas(link: OnSite, { name, folder }: Reading, record: LinkRecord): boolean {
  if (!link.current || name !== record.id) return false;
  return folder === undefined ? link.path[0] === 'p' : record.address === `/${folder}/${name}/`;
}

function judgeEntry(
  link: OnSite,
  reading: Reading,
  record: LinkRecord,
  site: LinkSite,
  readers: Audience,
): Verdict {
  const { id, title, address, retired } = record;
  const place = placeOf(link, record);
  const hasMoved = !isAsItWas(link, reading, record) || place?.now !== undefined;
  const changed = changedOf(link, record);
  const isHidden = !maySee(readers, record.seenBy);
  const status: Status = isHidden
    ? 'internal'
    : retired
      ? 'retired'
      : place && place.now === undefined
        ? 'gone'
        : hasMoved
          ? 'moved'
          : changed.changed
            ? 'changed'
            : 'current';
  return {
    status,
    entry: { id, title, address },
    ...(hasMoved ? { to: addressToday(link, reading, record, place, site) } : {}),
    ...(place ? { place } : {}),
    ...changed,
    ...(retired ? { retired } : {}),
    ...(isHidden ? { seenBy: record.seenBy } : {}),
  };
}

function judgePage(link: OnSite, site: LinkSite, readers: Audience): Verdict {
  const address = `/${link.path.map((part) => `${part}/`).join('')}`;
  const isList = (page: string): boolean => address.startsWith(`${page}more/`);
  const page = site.pages.find(
    (one) =>
      address === one.address ||
      (one.below ? address.startsWith(one.address) : one.address !== '/' && isList(one.address)),
  );
  if (!page) return { status: 'unknown' };
  const last = link.path.at(-1);
  const path =
    link.path.map(encodeURIComponent).join('/') + (last === undefined || last.includes('.') ? '' : '/');
  const to = link.current
    ? {}
    : { to: `${site.url}${path}${link.search}${link.anchor === '' ? '' : `#${encodeURI(link.anchor)}`}` };
  if (page.only && !maySee(readers, page.only)) return { status: 'internal', seenBy: page.only, ...to };
  return { status: link.current ? 'current' : 'moved', ...to };
}

/** Says what became of a link's target, for the readers of the deck; `undefined` where the link leads to another site. */
export function judge(
  text: string,
  site: LinkSite,
  find: FindRecord,
  readers: Audience,
): Verdict | undefined {
  const link = onSite(text, site);
  if (!link) return undefined;
  const reading = readEntryPath(link, site);
  if (!reading) return judgePage(link, site, readers);
  const record = find(reading.name) ?? find(reading.name.toLowerCase());
  return record ? judgeEntry(link, reading, record, site, readers) : { status: 'unknown' };
}
