import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { deckLinks } from '../../../site/page/deck-links.ts';
import { base } from '../../../site/urls.ts';

const gathered = async () =>
  deckLinks(await siteKnowledge(), { siteUrl: new URL(import.meta.env.SITE).origin, base });

/** One file for the site as a whole, one for the revisions of all entries, and as many for what became of them as they are spread over. */
export async function getStaticPaths() {
  const { shards } = await gathered();
  return ['site', 'revisions', ...shards.keys()].map((part) => ({ params: { part: String(part) } }));
}

/** What a browser holds the links of a deck against, and what it gives links to other entries along. */
export const GET: APIRoute = async ({ params }) => {
  const { site, revisions, shards } = await gathered();
  const part = params['part'] ?? '';
  const data = { site, revisions }[part] ?? shards[Number(part)];
  return data ? Response.json(data) : new Response(null, { status: 404 });
};
