import { dayWords } from '../model/day.ts';
import { addressOf, type Entry } from '../model/entry.ts';
import { type Site, teamOf } from '../model/site.ts';
import { kindNamed } from '../model/table.ts';
import type { Place } from './extras.ts';
import { type Html, html } from './html.ts';

/** What a chat or a search engine is told of a page. */
export interface Preview {
  title: string;
  description: string;
  /** The page's root-relative address, without the base path. */
  address: string;
  /** The entry that the page is about, where it is about one. */
  entry?: Entry | undefined;
}

/** What chats show of a title, and what they and search engines show of a description, in characters. */
const LIMITS = { title: 70, shortest: 80, longest: 160 } as const;

/** The size of every card, in pixels. */
const CARD = { width: 1200, height: 630 } as const;

/** A text that is no longer than so many characters, cut behind a word. */
export function clipped(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, most - 1);
  const end = characters[most - 1] === ' ' ? most - 1 : kept.lastIndexOf(' ');
  // A language without spaces, or one endless word: better a word cut than hardly anything left.
  const cut = end > most / 2 ? kept.slice(0, end) : kept;
  return `${cut.join('').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** What the site is called. */
const nameOf = ({ organisation }: Site): string => `${organisation} buyers`;

const promiseOf = (site: Site): string => `${nameOf(site)}: who decides, on what, and how we know.`;

/** A description that is long enough to say something and short enough to be shown whole. */
export function described(text: string, site: Site): string {
  const more = [promiseOf(site), 'Each page says when it was last reviewed, and by whom.'];
  let whole = text.replace(/\s+/g, ' ').trim();
  for (const sentence of more) {
    if ([...whole].length >= LIMITS.shortest) break;
    whole = `${whole}${/[\p{L}\p{N}]$/u.test(whole) ? '.' : ''} ${sentence}`.trim();
  }
  return clipped(whole, LIMITS.longest);
}

function factsHtml(entry: Entry, site: Site): Html[] {
  const { reviewed, owner } = entry.data;
  const facts = [
    ['Reviewed', dayWords(reviewed)],
    ['Owner', teamOf(site, owner)?.name ?? owner],
  ];
  return facts.map(
    ([label, value], index) =>
      html`<meta name="twitter:label${index + 1}" content="${label}"><meta name="twitter:data${index + 1}" content="${value}">`,
  );
}

/** What shows a page where its address is pasted: the tags for its head, its description included. */
export function unfurlHtml({ title, description, address, entry }: Preview, site: Site, place: Place): Html {
  const root = place.siteUrl + place.base;
  const said = described(description, site);
  const folder = entry ? addressOf(entry).slice(1) : '';
  const alt = entry
    ? `${kindNamed(entry.kind)?.label.one ?? entry.kind}: ${title}. ${said}`
    : promiseOf(site);
  return html`<meta name="description" content="${said}"><meta property="og:type" content="article"><meta property="og:site_name" content="${nameOf(site)}"><meta property="og:title" content="${clipped(title, LIMITS.title)}"><meta property="og:description" content="${said}"><meta property="og:url" content="${root}${address.slice(1)}"><meta property="og:image" content="${root}${folder}card.png"><meta property="og:image:width" content="${CARD.width}"><meta property="og:image:height" content="${CARD.height}"><meta property="og:image:alt" content="${alt}"><meta name="twitter:card" content="summary_large_image">${entry && factsHtml(entry, site)}`;
}
