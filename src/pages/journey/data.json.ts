import type { APIRoute } from 'astro';
import { journeyData } from '../../model/views/journey-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What a browser works the journey map out from once something is chosen. */
export const GET: APIRoute = async () => Response.json(journeyData(siteKnowledge().catalog));
