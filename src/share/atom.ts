import { html } from './html.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Its address as a name, unlike any other, for ever. */
  id: string;
  title: string;
  /** The page that it is about, absolute. */
  url: string;
  /** The day on which it last changed, `YYYY-MM-DD`. */
  updated: string;
  summary: string;
  categories: readonly string[];
}

/** A feed. */
export interface Feed {
  title: string;
  /** What it holds, and what it leaves out. */
  subtitle: string;
  /** Its own address, absolute; its name as well. */
  self: string;
  /** The page that tells the same, absolute. */
  page: string;
  /** Who answers for it. */
  author: string;
  /** The day on which it last changed, `YYYY-MM-DD`. */
  updated: string;
  entries: readonly FeedEntry[];
}

const moment = (day: string): string => `${day}T00:00:00Z`;

const entryXml = ({ id, title, url, updated, summary, categories }: FeedEntry) =>
  html`  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <link rel="alternate" type="text/html" href="${url}"/>
    <updated>${moment(updated)}</updated>
${categories.map((term) => html`    <category term="${term}"/>\n`)}    <summary>${summary}</summary>
  </entry>
`;

/** A feed as RFC 4287 (Atom) has it; the same entries make the same bytes. */
export const feedText = ({ title, subtitle, self, page, author, updated, entries }: Feed): string =>
  html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${self}</id>
  <title>${title}</title>
  <subtitle>${subtitle}</subtitle>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${page}"/>
  <author><name>${author}</name></author>
  <updated>${moment(updated)}</updated>
${entries.map(entryXml)}</feed>
`.markup;
