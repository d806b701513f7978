import type { APIRoute } from 'astro';
import { roomData } from '../../model/views/room-data.ts';
import { whoData } from '../../model/who-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** What a browser holds those who were met against: the groups, and how titles are known. */
export const GET: APIRoute = async () => {
  const { catalog } = siteKnowledge();
  return Response.json({ room: roomData(catalog), who: whoData(catalog) });
};
