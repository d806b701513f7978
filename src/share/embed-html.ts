import type { Audience } from '../model/audience.ts';
import type { Catalog } from '../model/catalog.ts';
import { addressOf, type Entry } from '../model/entry.ts';
import { type EntryHead, entryHead } from '../model/entry-head.ts';
import { cutOutline, outlineOf } from '../model/outline.ts';
import type { Past } from '../model/past.ts';
import { revisionLink, shortAddressOf } from '../model/short-address.ts';
import { teamOf } from '../model/site.ts';
import { bodyToHtml } from './body-html.ts';
import { entryHeadHtml } from './entry-head-html.ts';
import type { Place } from './extras.ts';
import { withFormerAnchors } from './former-anchors.ts';
import { Html, html, type Part } from './html.ts';
import { outlineHtml } from './outline-html.ts';
import { unfurlHtml } from './unfurl.ts';
import { dayHtml } from './value-html.ts';

/** What the page may load: styles, fonts and pictures of this site; nothing runs in it. Who may frame it, only a header of the host can say. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** What an entry without the site around it is written for. */
export interface EmbedContext extends Place {
  catalog: Catalog;
  audience: Audience;
  /** The revision of each entry, by id. */
  pasts: ReadonlyMap<string, Pick<Past, 'revision'>>;
}

const below = (address: string, { base }: Place): string => base + address.slice(1);

function headTags(entry: Entry, head: EntryHead, context: EmbedContext): Part {
  const { catalog, siteUrl, base } = context;
  const canonical = siteUrl + below(addressOf(entry), context);
  const { title, summary } = head;
  return html`<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><title>${title} · ${catalog.site.organisation} buyers</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${unfurlHtml({ title, description: summary, address: addressOf(entry), entry }, catalog.site, context)}<meta name="color-scheme" content="light dark"><base target="_blank"><link rel="canonical" href="${canonical}"><link rel="icon" href="${base}favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="${base}embed.css">${catalog.site.brand && html`<link rel="stylesheet" href="${base}brand.css">`}`;
}

const sampleHtml = ({ site }: Catalog): Part =>
  site.sample &&
  html`<p class="sample"><strong>Sample.</strong> ${site.organisation}, its people and its records are invented to show what buyer knowledge can look like.</p>`;

const FOR: Readonly<Record<Audience, string>> = {
  public: '',
  partner: ' For partners only.',
  internal: ' For internal use only.',
};

/** When it was reviewed, and by whom. */
function reviewedHtml({ reviewed, owner }: Entry['data'], { site }: Catalog): Html {
  return html`Reviewed ${dayHtml(reviewed)} by ${teamOf(site, owner)?.name ?? owner}.`;
}

function footHtml({ id, data }: Entry, context: EmbedContext): Html {
  const { catalog, audience, siteUrl, pasts } = context;
  const revision = pasts.get(id)?.revision;
  const short = shortAddressOf(id);
  // Followed later, the link tells what has changed since.
  const link = siteUrl + below(revision ? revisionLink(id, revision) : short, context);
  return html`<footer class="alone-foot"><p><a href="${link}" target="_blank" rel="noopener">${siteUrl}${below(short, context)}</a></p><p>${reviewedHtml(data, catalog)}${revision && ` Revision ${revision}.`}${FOR[audience]}</p></footer>`;
}

/** Every link leads out of the frame, a place of the page itself aside. */
const withinFrame = (markup: string): string => markup.replaceAll(' href="#', ' target="_self" href="#');

/** The body of an entry, from its tree or from its finished HTML. */
const bodyOf = ({ body, html: finished }: Entry, { catalog, base }: EmbedContext): string =>
  body ? bodyToHtml(body, catalog, base) : (finished ?? '');

/** An entry without the site around it, as a page for the frame of another site and for hand-outs. */
export function embedHtml(entry: Entry, context: EmbedContext): string {
  const { catalog, base } = context;
  const head = entryHead(entry, catalog);
  const outline = cutOutline(outlineOf(entry, catalog));
  const links = { base, site: catalog.site, linksAddress: `${addressOf(entry)}links/` };
  const placed = (markup: string): Html => new Html(withFormerAnchors(markup, head.former.kept));
  const body = bodyOf(entry, context);
  const article = html`<article class="entry alone">${entryHeadHtml(head, context, html`<p class="aliases">${reviewedHtml(entry.data, catalog)}</p>`)}<div class="entry-body">${placed(outlineHtml(outline, links))}${body !== '' && html`<div class="prose">${placed(body)}</div>`}</div>${footHtml(entry, context)}</article>`;
  const page = html`<html lang="${catalog.site.language}"${head.tint && html` data-tint="${head.tint.word}"`}><head>${headTags(entry, head, context)}</head><body class="embed"><main>${sampleHtml(catalog)}${new Html(withinFrame(article.markup))}</main></body></html>`;
  return `<!doctype html>${page.markup}\n`;
}
