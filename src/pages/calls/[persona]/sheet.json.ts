import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { factsFor } from '../../../site/page/call-page.ts';

/** A file for each persona. */
export async function getStaticPaths() {
  const { catalog } = siteKnowledge();
  return catalog.of('persona').map(({ id }) => ({ params: { persona: id } }));
}

/** What a browser makes the sheets of one persona from. */
export const GET: APIRoute = async ({ params }) => {
  const { catalog } = siteKnowledge();
  const persona = catalog.of('persona').find(({ id }) => id === params['persona']);
  return Response.json(persona ? factsFor(persona, catalog) : null);
};
