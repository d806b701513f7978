import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { bodyToHtml } from '../../src/share/body-html.ts';
import { outlineHtml } from '../../src/share/outline-html.ts';
import { searchFacets } from '../../src/share/search-facets.ts';
import { searchHtml } from '../../src/share/search-html.ts';
import { harbour } from './harbour.ts';

const SUMMARY =
  'summary: One or two sentences for results and previews, long enough to be shown and not a word more.';

const MORE = {
  'site.yaml':
    'organisation: Example\nlanguage: de\nteams:\n  - { id: team, name: The team, side: both }\ntitleSynonyms:\n  Finance director: [FD]\n',
  'personas/treasurer.mdx': `---
title: Treasurer & <guard>
${SUMMARY}
aliases: [Kassenwart]
owner: team
reviewed: 2026-03-04
audience: public
decision: financial
roles: [economic-buyer]
jobTitles: [Finance director]
criteria:
  - { criterion: total-cost, weight: 5, why: A total that holds, question: Does it hold? }
---
Before any heading.

## In the corridor

They ask about the *second* year.
`,
};

const catalog = harbour(MORE);
const facetsOf = searchFacets(catalog);

function pageOf(id: string, of: Catalog = catalog): string {
  const entry = of.get(id);
  return entry ? searchHtml(entry, { catalog: of, facets: facetsOf(entry), place: 3 }) : '';
}

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

function anchorsOf(entry: Entry): string[] {
  const context = { base: '/', site: catalog.site, linksAddress: '/' };
  const body = entry.body ? bodyToHtml(entry.body, catalog, '/') : '';
  return idsIn(outlineHtml(outlineOf(entry, catalog), context) + body);
}

describe('the searchable page of an entry', () => {
  it('is in the language of the content', () => {
    expect(pageOf('treasurer')).toContain('<html lang="de">');
  });

  it('has only anchors that the entry’s page has', () => {
    for (const entry of catalog.entries)
      expect(anchorsOf(entry)).toEqual(expect.arrayContaining(idsIn(pageOf(entry.id))));
  });

  it('has an anchor for every section, item and heading', () => {
    expect(idsIn(pageOf('treasurer'))).toEqual(
      expect.arrayContaining(['criteria', 'criteria-total-cost', 'in-the-corridor']),
    );
  });

  it('holds what an item says, and the body heading by heading', () => {
    const page = pageOf('treasurer');
    expect(page).toContain('A total that holds');
    expect(page).toContain('<p>Before any heading.</p>');
    expect(page).toMatch(/In the corridor<\/h2><p>They ask about the second year\./);
  });

  it('finds it by title, aliases, job titles and what means the same, without quoting them', () => {
    const page = pageOf('treasurer');
    expect(page).toContain('content="Treasurer &amp; &lt;guard&gt;"');
    expect(page).toContain('data-pagefind-meta="names[content]" content="Kassenwart; Finance director; FD"');
    expect(page).not.toContain('<p>Finance director');
  });

  it('says by which words its kind is asked for, and how much leads to it without a digit to find', () => {
    expect(pageOf('treasurer')).toMatch(/data-pagefind-meta="sought\[content\]" content="who /);
    expect(pageOf('total-cost')).toMatch(/data-pagefind-meta="linked\[content\]" content="·+"/);
    expect(pageOf('treasurer')).not.toContain('linked');
  });

  it('names one value of a filter in each element', () => {
    const filters = [...pageOf('treasurer').matchAll(/data-pagefind-filter="([^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect(filters).toEqual(['group:buyers', 'kind:persona', 'decision:financial']);
  });

  it('takes the decision of an entry from those that name it', () => {
    expect(pageOf('total-cost')).toContain('data-pagefind-filter="decision:financial"');
  });

  it('says its place in the Catalog', () => {
    expect(pageOf('treasurer')).toContain('data-pagefind-sort="place:3"');
  });
});
