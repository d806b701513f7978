import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { learningOf } from '../../site/page/learn-page.ts';

/** What a browser finds all questions by. */
export const GET: APIRoute = async () => Response.json(learningOf(siteKnowledge().catalog).index);
