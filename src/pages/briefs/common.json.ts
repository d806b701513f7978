import type { APIRoute } from 'astro';
import { bareCommon } from '../../model/brief/texts.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { briefsOf } from '../../site/page/brief-page.ts';

/** What is the same for whomever a brief is. */
export const GET: APIRoute = async () => Response.json(bareCommon(briefsOf(siteKnowledge()).source.common));
