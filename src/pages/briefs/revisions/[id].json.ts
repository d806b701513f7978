import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { briefRevisions, briefsOf, partiesIn } from '../../../site/page/brief-page.ts';

/** One file for each group and persona. */
export async function getStaticPaths() {
  return partiesIn(briefsOf(siteKnowledge()).index).map(({ id }) => ({ params: { id } }));
}

/** The revisions that links in a brief carry once it is taken along. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(briefRevisions(params['id'] ?? '', briefsOf(siteKnowledge())));
