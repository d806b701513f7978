import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { briefsOf } from '../../site/page/brief-page.ts';

/** The offerings that a brief can be narrowed to. */
export const GET: APIRoute = async () => Response.json(briefsOf(siteKnowledge()).index.offerings);
