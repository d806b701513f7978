import type { APIRoute, GetStaticPaths } from 'astro';
import { siteKnowledge } from '../../site/catalog.ts';
import source from '../../site/learn/worker.mjs?raw';
import { keepsOffline } from '../../site/page/learn-page.ts';

/** The worker that keeps pages for times without a network: written only where the site asks for it. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalog, audience } = siteKnowledge();
  return keepsOffline(catalog, audience) ? [{ params: { worker: 'worker' } }] : [];
};

/** Its text. */
export const GET: APIRoute = () =>
  new Response(source, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
