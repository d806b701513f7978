import type { APIRoute } from 'astro';
import { siteKnowledge } from '../site/catalog.ts';
import { absolute } from '../site/urls.ts';

/** Only a public site may be indexed. */
export const GET: APIRoute = async () => {
  const { audience } = siteKnowledge();
  const rules = audience === 'public' ? `Allow: /\n\nSitemap: ${absolute('/sitemap.xml')}` : 'Disallow: /';
  return new Response(`User-agent: *\n${rules}\n`, { headers: { 'Content-Type': 'text/plain' } });
};
