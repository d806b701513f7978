import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../../site/catalog.ts';
import { briefsOf, briefTexts } from '../../../site/page/brief-page.ts';

/** One file for each entry of which briefs tell more than they rank by. */
export async function getStaticPaths() {
  return [...briefTexts(briefsOf(siteKnowledge()))].map(([id, text]) => ({
    params: { id },
    props: { text },
  }));
}

/** What is read of an entry where it stands in a brief. */
export const GET: APIRoute = ({ props }) => Response.json(props['text']);
