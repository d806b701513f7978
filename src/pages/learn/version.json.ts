import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { learningOf } from '../../site/page/learn-page.ts';

/** By which a page that was kept sees that there is a newer one. */
export const GET: APIRoute = async () => {
  const { revision } = learningOf(siteKnowledge().catalog).index;
  return Response.json({ revision });
};
