import type { APIRoute, GetStaticPaths } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { learningOf } from '../../../site/page/learn-page.ts';

/** As many files as the questions that belong to no persona need. */
export const getStaticPaths: GetStaticPaths = async () =>
  learningOf(siteKnowledge().catalog).buckets.map((_, bucket) => ({
    params: { bucket: String(bucket) },
  }));

/** Some of the questions that belong to no persona. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(learningOf(siteKnowledge().catalog).buckets[Number(params['bucket'])] ?? {});
