import type { APIRoute } from 'astro';
import { healthData } from '../../model/views/health-data.ts';
import { reviewCalendar } from '../../share/views/health-files.ts';
import { siteKnowledge } from '../../site/catalog.ts';
import { viewPaths } from '../../site/page/view-paths.ts';
import { absolute } from '../../site/urls.ts';

/** One calendar for every team that keeps an entry. */
export async function getStaticPaths() {
  const { teams } = healthData(siteKnowledge().catalog);
  return viewPaths(
    'health',
    teams.filter(({ calendar }) => calendar).map(({ id }) => ({ team: id })),
  );
}

/** The days on which a team's reviews are due. */
export const GET: APIRoute = async ({ params }) => {
  const data = healthData(siteKnowledge().catalog);
  const team = data.teams.find(({ id }) => id === params['team']);
  if (!team) return new Response(null, { status: 404 });
  return new Response(reviewCalendar(data, team, absolute), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
