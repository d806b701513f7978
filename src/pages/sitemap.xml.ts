import type { APIRoute } from 'astro';
import { addressOf } from '../model/entry.ts';
import { isRetired } from '../model/retirement.ts';
import { KINDS } from '../model/table.ts';
import { viewsOf } from '../model/views/index.ts';
import { escapeHtml } from '../share/html.ts';
import { siteKnowledge } from '../site/catalog.ts';
import { DECKS, LEARN } from '../site/page/navigation.ts';
import { absolute } from '../site/urls.ts';

/** Every page that a search engine may show, with the day of its last review. */
export const GET: APIRoute = async () => {
  const { catalog, audience } = siteKnowledge();
  const lists = KINDS.filter(({ name }) => catalog.ofKind(name).length > 0).map(
    ({ folder }) => `/${folder}/`,
  );
  const current = catalog.entries.filter((entry) => !isRetired(entry));
  const views = viewsOf(audience).map(({ address }) => address);
  const pages = [
    ...['/', '/guide/', ...views, LEARN.address, DECKS.address, ...lists].map((address) => ({
      address,
      day: undefined,
    })),
    ...current.map((entry) => ({ address: addressOf(entry), day: entry.data.reviewed })),
  ];
  const urls = pages.map(({ address, day }) => {
    const modified = day ? `<lastmod>${day}</lastmod>` : '';
    return `  <url><loc>${escapeHtml(absolute(address))}</loc>${modified}</url>\n`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
