import type { APIRoute } from 'astro';
import { healthData } from '../../model/views/health-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { viewPaths } from '../../site/page/view-paths.ts';

/** One file, where this site's audience has the view. */
export const getStaticPaths = () => viewPaths('health', [{ at: 'data' }]);

/** What a browser works the view of health out from once something is chosen. */
export const GET: APIRoute = async () => Response.json(healthData(siteKnowledge().catalog));
