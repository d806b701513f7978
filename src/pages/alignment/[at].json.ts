import type { APIRoute } from 'astro';
import { alignmentData } from '../../model/views/alignment-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { viewPaths } from '../../site/page/view-paths.ts';

/** One file, where this site's audience has the view. */
export const getStaticPaths = () => viewPaths('alignment', [{ at: 'data' }]);

/** What a browser works the alignment map out from once something is chosen. */
export const GET: APIRoute = async () => Response.json(alignmentData(siteKnowledge().catalog));
