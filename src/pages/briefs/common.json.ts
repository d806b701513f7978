import type { APIRoute } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import { briefsOf } from '../../site/page/brief-page.ts';

/** What is the same for whomever a brief is. */
export const GET: APIRoute = async () => Response.json(briefsOf(await siteKnowledge()).source.common);
