import { createHash } from 'node:crypto';
import { html } from './html.ts';

/** The script of every stub, the same to the letter, so that one hash allows all of them: it leads on and keeps query and fragment. */
const SCRIPT =
  'var to=document.getElementById("to").getAttribute("href");location.replace(to+location.search+location.hash)';

const HASH = createHash('sha256').update(SCRIPT).digest('base64');

const POLICY = `default-src 'none'; script-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** Where a stub leads. */
export interface StubTarget {
  /** Title of the entry. */
  title: string;
  /** Its summary, for previews. */
  summary: string;
  /** Its address on this site, base path included. */
  href: string;
  /** Its absolute address. */
  absolute: string;
  /** Language of the content. */
  language: string;
}

/** A page that leads on to another in one hop, with or without JavaScript. */
export function stubHtml({ title, summary, href, absolute, language }: StubTarget): string {
  const page = html`<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="description" content="${summary}"><link rel="canonical" href="${absolute}"><meta property="og:title" content="${title}"><meta property="og:description" content="${summary}"><meta property="og:url" content="${absolute}"><noscript><meta http-equiv="refresh" content="0;url=${href}"></noscript></head><body><p>This page is <a id="to" href="${href}">${title}</a>.</p>`;
  return `<!doctype html>${page.markup}<script>${SCRIPT}</script></body></html>\n`;
}
