import { briefIndex, pairsOf } from '../../model/brief/index-data.ts';
import type { Catalog } from '../../model/catalog.ts';
import { html } from '../html.ts';

/** A page for search: its address, and what Pagefind reads there. */
export interface SearchPage {
  address: string;
  text: string;
}

/** How much the words of a brief's name count beside those of an entry (1): who asks for a person finds the person, and the brief by asking for a brief. */
const WEIGHT = 0.1;

/** The briefs that stand ready, for search: found by whom they are for, the stage, and that they are briefs; they come after every entry. */
export function briefSearchPages(catalog: Catalog): SearchPage[] {
  const index = briefIndex(catalog);
  const titles = new Map(
    [...index.groups, ...index.personas, ...index.stages].map(({ id, title }) => [id, title]),
  );
  return pairsOf(index).map(({ id, stage }, place) => {
    const [party = id, at = stage] = [titles.get(id), titles.get(stage)];
    const title = `Brief: ${party}, ${at.toLowerCase()}`;
    const meta = {
      title,
      kind: 'Campaign brief',
      sought: 'brief campaign',
      summary: `Campaign brief for ${party} at ${at}: what they weigh and ask, what to say and send, what proves it, and what is missing.`,
    };
    const page = html`<html lang="${catalog.site.language}"><head><title>${title}</title></head><body data-pagefind-body data-pagefind-sort="place:${catalog.entries.length + place}">${Object.entries(meta).map(([name, value]) => html`<meta data-pagefind-meta="${name}[content]" content="${value}">`)}<p data-pagefind-weight="${WEIGHT}">Campaign brief: ${party}, ${at}</p></body></html>`;
    return { address: `/briefs/${id}/${stage}/`, text: `<!doctype html>${page.markup}` };
  });
}
