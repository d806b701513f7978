import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { learningOf } from '../../site/page/learn-page.ts';

/** The fingerprint of every fact that is asked, by which a browser sees what has changed since it was learned. */
export const GET: APIRoute = async () => {
  const { cards } = learningOf((await siteKnowledge()).catalog).quiz;
  return Response.json(Object.fromEntries(cards.map(({ key, fact }) => [key, fact])));
};
