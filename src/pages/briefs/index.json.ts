import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { briefsOf } from '../../site/page/brief-page.ts';

/** What can be chosen for a brief, and what became of what once could; offerings are many, so they are a file of their own. */
export const GET: APIRoute = async () => Response.json({ ...briefsOf(siteKnowledge()).index, offerings: [] });
