import type { APIRoute } from 'astro';
import { changesData } from '../../model/views/changes-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What a browser works the changes out from once something is chosen. */
export const GET: APIRoute = async () => {
  const { catalog, history } = siteKnowledge();
  return Response.json(changesData(catalog, history));
};
