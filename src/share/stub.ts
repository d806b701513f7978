import { createHash } from 'node:crypto';
import { addressOf, type Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import type { Place } from './extras.ts';
import { html } from './html.ts';
import { unfurlHtml } from './unfurl.ts';

/** The script of every stub, the same to the letter, so that one hash allows all of them: it leads on and keeps query and fragment. */
const SCRIPT =
  'var to=document.getElementById("to").getAttribute("href");location.replace(to+location.search+location.hash)';

const HASH = createHash('sha256').update(SCRIPT).digest('base64');

const POLICY = `default-src 'none'; script-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** A page that leads on to an entry in one hop, with or without JavaScript, and shows it where its address is pasted. */
export function stubHtml(entry: Entry, site: Site, place: Place): string {
  const { title, summary: description } = entry.data;
  const address = addressOf(entry);
  const href = place.base + address.slice(1);
  const preview = unfurlHtml({ title, description, address, entry }, site, place);
  const page = html`<html lang="${site.language}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="canonical" href="${place.siteUrl}${href}">${preview}<noscript><meta http-equiv="refresh" content="0;url=${href}"></noscript></head><body><p>This page is <a id="to" href="${href}">${title}</a>.</p>`;
  return `<!doctype html>${page.markup}<script>${SCRIPT}</script></body></html>\n`;
}
