import type { APIRoute } from 'astro';
import { matrixData } from '../../model/views/matrix-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What a browser works the matrix out from once something is chosen. */
export const GET: APIRoute = async () => Response.json(matrixData(siteKnowledge().catalog));
