import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { allParts, briefsOf, partData } from '../../../site/page/brief-page.ts';

/** One file for each group and persona at each stage at which it takes part. */
export async function getStaticPaths() {
  return allParts(briefsOf(siteKnowledge())).map(({ id, stage }) => ({
    params: { part: `${id}.${stage}` },
  }));
}

/** What a browser composes briefs for this party at this stage from. */
export const GET: APIRoute = async ({ params }) => {
  const [id = '', stage = ''] = (params['part'] ?? '').split('.');
  return Response.json(partData({ id, stage }, briefsOf(siteKnowledge())));
};
