import type { APIRoute } from 'astro';
import { changes } from '../../model/views/changes.ts';
import { changesData } from '../../model/views/changes-data.ts';
import { changesFeed } from '../../share/views/changes-feed.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { absolute } from '../../site/urls.ts';

/** What changed lately, for feed readers. */
export const GET: APIRoute = async () => {
  const { catalog, history } = siteKnowledge();
  const feed = changesFeed(changes(changesData(catalog, history)), catalog.site.organisation, absolute);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
