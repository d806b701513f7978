import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { briefsOf } from '../../../site/page/brief-page.ts';

/** One file for each offering. */
export async function getStaticPaths() {
  return briefsOf(siteKnowledge())
    .source.offerings()
    .map((offering) => ({ params: { id: offering.ref.id }, props: { offering } }));
}

/** How an offering stands on each criterion, for briefs that are for it. */
export const GET: APIRoute = ({ props }) => Response.json(props['offering']);
