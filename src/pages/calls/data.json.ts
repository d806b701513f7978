import type { APIRoute } from 'astro';
import { callIndex } from '../../model/call/index-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What finds the sheet for a call: titles, personas, stages. */
export const GET: APIRoute = async () => Response.json(callIndex(siteKnowledge().catalog));
