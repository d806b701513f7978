import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { builtSite } from './built.ts';

const CORNERS = 'tests/fixtures/corners';
const content = readContent(folderFiles(CORNERS));
const catalog = new Catalog(content.entries, content.site);

describe('the call sheets of a site', () => {
  let folder = '';
  beforeAll(() => {
    folder = builtSite({ CONTENT_DIR: CORNERS });
  });
  const page = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');

  it('are there for each persona, and under each id that it had before, all with the address of today', () => {
    const renamed: string[] = [];
    for (const { id, data } of catalog.for('internal').of('persona'))
      for (const known of [id, ...(data.formerIds ?? [])]) {
        expect(page(`calls/${known}`)).toContain(`/calls/${id}/">`);
        expect(page(`calls/${known}/role-play`)).toContain('id="listener"');
        if (known !== id) renamed.push(known);
      }
    expect(renamed.length).toBeGreaterThan(0);
  });

  it('are led to from the page of each persona and from no other', () => {
    for (const entry of catalog.for('internal').entries) {
      const stub = readFileSync(join(folder, 'p', entry.id, 'index.html'), 'utf8');
      const [, address = ''] = /<link rel="canonical" href="https?:\/\/[^/]+([^"]*)"/.exec(stub) ?? [];
      expect(page(address).includes(`href="/calls/${entry.id}/"`), entry.id).toBe(entry.kind === 'persona');
    }
  });

  it('tell outsiders of nothing that is not for them', () => {
    const outside = builtSite({ CONTENT_DIR: CORNERS, AUDIENCE: 'public' });
    const shown = catalog.for('public');
    const hidden = catalog.entries.filter(({ id }) => !shown.get(id));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id } of catalog.of('persona')) {
      const isShown = shown.get(id) !== undefined;
      const file = join(outside, 'calls', id, 'sheet.json');
      expect(existsSync(file), id).toBe(isShown);
      if (!isShown) continue;
      const facts = readFileSync(file, 'utf8');
      for (const { data } of hidden) expect(facts).not.toContain(JSON.stringify(data.title));
    }
  });
});
