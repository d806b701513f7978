import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { deckLinks } from '../../../site/page/deck-links.ts';
import { base } from '../../../site/urls.ts';

const gathered = async () =>
  deckLinks(await siteKnowledge(), { siteUrl: new URL(import.meta.env.SITE).origin, base });

/** One file for the site as a whole, and as many for its entries as they are spread over. */
export async function getStaticPaths() {
  const { shards } = await gathered();
  return ['site', ...shards.keys()].map((part) => ({ params: { part: String(part) } }));
}

/** What a browser holds the links of a deck against. */
export const GET: APIRoute = async ({ params }) => {
  const { site, shards } = await gathered();
  const part = params['part'] ?? '';
  const data = part === 'site' ? site : shards[Number(part)];
  return data ? Response.json(data) : new Response(null, { status: 404 });
};
