import type { APIRoute, GetStaticPaths } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { learningOf } from '../../../site/page/learn-page.ts';

/** One file a path. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...learningOf(siteKnowledge().catalog).paths.keys()].map((path) => ({ params: { path } }));

/** The questions after each step of a path. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(learningOf(siteKnowledge().catalog).paths.get(params['path'] ?? '') ?? {});
