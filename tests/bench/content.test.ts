import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/checks/run.ts';
import { linksFrom } from '../../src/model/links.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { CONTENT_DAY, contentFiles, generateContent } from './content.ts';
import { spreadOf } from './spread.ts';

const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a synthetic library', () => {
  generateContent(folder, { entries: 200, seed: 7 });
  const content = readContent(folderFiles(folder));
  const { findings } = check(content, CONTENT_DAY);

  it('passes every check without errors', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has as many entries as were asked for, of every kind in the table', () => {
    expect(content.entries).toHaveLength(200);
    expect(new Set(content.entries.map(({ kind }) => kind)).size).toBe(KINDS.length);
  });

  it('links entries about nine times each, front matter and body together', () => {
    const links = content.entries.reduce((sum, entry) => sum + linksFrom(entry).length, 0);
    expect(links / content.entries.length).toBeGreaterThan(5);
    expect(links / content.entries.length).toBeLessThan(12);
  });

  it('is the same to the letter for the same seed, and another for another', () => {
    const plan = { entries: 60, seed: 3 };
    expect([...contentFiles(plan)]).toEqual([...contentFiles(plan)]);
    expect([...contentFiles(plan)]).not.toEqual([...contentFiles({ ...plan, seed: 4 })]);
  });
});

describe('the spread', () => {
  it('bounds stages, goals, personas and groups at any size, and lets the rest grow', () => {
    const large = spreadOf(3000);
    const bounded = ['stage', 'goal', 'persona', 'buying-group'].map((kind) => large.get(kind));
    expect(bounded).toEqual([7, 4, 50, 10]);
    expect([...large.values()].reduce((sum, count) => sum + count)).toBe(3000);
  });

  it('refuses a library too small for one entry of each kind', () => {
    expect(() => spreadOf(20)).toThrow(RangeError);
  });
});
