import type { APIRoute } from 'astro';
import { whoViewData } from '../../model/views/who-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What a browser works out from who has a title, and what to do about it. */
export const GET: APIRoute = async () => Response.json(whoViewData(siteKnowledge().catalog));
