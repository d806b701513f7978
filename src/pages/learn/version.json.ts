import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { learnVersion } from '../../site/page/learn-page.ts';

/** By which a page that was kept sees that there is a newer one. */
export const GET: APIRoute = async () => Response.json({ version: learnVersion(siteKnowledge()) });
