import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { briefsOf } from '../../site/page/brief-page.ts';

/** What can be chosen for a brief, and what became of what once could. */
export const GET: APIRoute = async () => Response.json(briefsOf(await siteKnowledge()).index);
