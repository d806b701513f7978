import type { Catalog } from './catalog.ts';
import { refTo } from './value.ts';
import type { WhoData } from './who.ts';

/** Gathers from the Catalog what job titles are matched with. */
export const whoData = (catalog: Catalog): WhoData => ({
  personas: catalog.of('persona').map((entry) => ({
    ref: refTo(entry),
    decision: entry.data.decision,
    title: entry.data.title,
    jobTitles: entry.data.jobTitles,
    aliases: entry.data.aliases ?? [],
  })),
  synonyms: Object.entries(catalog.site.titleSynonyms ?? {}).map(([word, same]) => ({ word, same })),
});
