import type { APIRoute, GetStaticPaths } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { learningOf } from '../../../site/page/learn-page.ts';

/** One file a persona. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...learningOf(siteKnowledge().catalog).buyers.keys()].map((id) => ({ params: { id } }));

/** The questions about a persona, a tour of its page, and what to read before a call. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(learningOf(siteKnowledge().catalog).buyers.get(params['id'] ?? '') ?? {});
