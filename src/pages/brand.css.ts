import type { APIRoute } from 'astro';
import { siteKnowledge } from '../site/catalog.ts';
import { brandCss } from '../site/page/brand-css.ts';

/** The colours and fonts of the house, over those that come along. */
export const GET: APIRoute = async () => {
  const { catalog } = siteKnowledge();
  return new Response(brandCss(catalog.site.brand), { headers: { 'Content-Type': 'text/css' } });
};
