import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../../src/model/site.ts';
import { type Look, readLook } from '../../../src/share/pictures/look.ts';
import { readLookFiles } from '../../../src/source/look-files.ts';
import { plainLook } from './drawn.ts';

const NEWSREADER = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource/newsreader/files/newsreader-latin-800-normal.woff')),
);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'look-'));
  mkdirSync(join(folder, 'images'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function look(brand: Site['brand'], files: Readonly<Record<string, string | Uint8Array>>): Promise<Look> {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'images', name), bytes);
  const site: Site = { organisation: 'Harbour', language: 'en', teams: [], ...(brand ? { brand } : {}) };
  return readLook(site, readLookFiles(folder, site));
}

const widthOf = ([face]: Look['text']): number | undefined => face?.shape('W')[0]?.advance;

describe('how pictures look', () => {
  it('is in the house’s own fonts where it names them, one for all where it has but one, ours behind them', async () => {
    const house = await look({ pictureFonts: { text: 'images/house.woff' } }, { 'house.woff': NEWSREADER });
    const ours = await plainLook();
    expect(house.text.length).toBe(ours.text.length + 2);
    for (const use of ['text', 'strong', 'display'] as const) {
      expect(widthOf(house[use]), use).toBe(widthOf(house.text));
      expect(widthOf(house[use]), use).not.toBe(widthOf(ours[use]));
    }
  });

  it('is in the house’s colours and with its logo', async () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>';
    const house = await look({ accent: '#ff0080', logo: 'images/logo.svg' }, { 'logo.svg': logo });
    expect(house.colours.get('accent')).toBe(0xff0080);
    expect(house.logo).toMatchObject({ height: 44 });
  });

  it('says in a sentence which file cannot be read', async () => {
    const fonts = { pictureFonts: { display: 'images/house.woff' } };
    for (const bytes of ['no font at all', NEWSREADER.subarray(0, 9_000), new Uint8Array()])
      await expect(look(fonts, { 'house.woff': bytes })).rejects.toThrow(
        '`brand.pictureFonts` names is no font',
      );
    await expect(look({ logo: 'images/logo.svg' }, { 'logo.svg': 'no logo' })).rejects.toThrow(
      '`brand.logo` is no',
    );
  });
});
