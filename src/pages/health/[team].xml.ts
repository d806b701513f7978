import type { APIRoute } from 'astro';
import { healthData } from '../../model/views/health-data.ts';
import { dueFeed } from '../../share/views/health-files.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { viewPaths } from '../../site/page/view-paths.ts';
import { absolute } from '../../site/urls.ts';

/** One feed for every team for which something falls due. */
export async function getStaticPaths() {
  const { teams } = healthData(siteKnowledge().catalog);
  return viewPaths(
    'health',
    teams.filter(({ feed }) => feed).map(({ id }) => ({ team: id })),
  );
}

/** What falls due for a team. */
export const GET: APIRoute = async ({ params }) => {
  const data = healthData(siteKnowledge().catalog);
  const team = data.teams.find(({ id }) => id === params['team']);
  if (!team) return new Response(null, { status: 404 });
  return new Response(dueFeed(data, team, absolute), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
