import type { APIRoute, GetStaticPaths } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { learningOf } from '../../../site/page/learn-page.ts';

/** As many files as the fingerprints of all facts need. */
export const getStaticPaths: GetStaticPaths = async () =>
  learningOf(siteKnowledge().catalog).facts.map((_, file) => ({ params: { file: String(file) } }));

/** Some of the fingerprints by which a browser sees what has changed since it was learned. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(learningOf(siteKnowledge().catalog).facts[Number(params['file'])] ?? {});
