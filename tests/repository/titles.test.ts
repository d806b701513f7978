import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { isFields } from '../../src/model/plain.ts';
import { whoIs } from '../../src/model/who.ts';
import { whoData } from '../../src/model/who-data.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { seeded } from '../bench/random.ts';

/** A title with the persona that a careful person would give it: an id, `nobody`, or `unsure` where it may be several. */
interface Expected {
  title: string;
  expect: string;
}

const isExpected = (one: unknown): one is Expected =>
  isFields(one) && typeof one['title'] === 'string' && typeof one['expect'] === 'string';

const written: unknown = load(readFileSync('content/titles.yaml', 'utf8'));
const TITLES = (Array.isArray(written) ? written : []).filter(isExpected);

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const data = whoData(catalog);

/** Titles that were not looked at while words were added: a half by this seed. */
const SEED = 20_261_125;

function heldOut(): Expected[] {
  const random = seeded(SEED).next;
  const shuffled = [...TITLES];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a && b) [shuffled[last], shuffled[other]] = [b, a];
  }
  return shuffled.slice(shuffled.length / 2);
}

/** Right where it is surely the one expected, or not sure of what nobody can know; wrong where it is sure and should not be. */
function judge({ title, expect: wanted }: Expected): 'right' | 'wrong' | 'not sure' {
  const { outcome, best } = whoIs(title, data);
  if (wanted === 'nobody' || wanted === 'unsure') return outcome === 'sure' ? 'wrong' : 'right';
  if (outcome !== 'sure') return 'not sure';
  return best?.persona.id === wanted ? 'right' : 'wrong';
}

function shares(titles: readonly Expected[]) {
  const verdicts = titles.map(judge);
  const share = (verdict: ReturnType<typeof judge>): number =>
    verdicts.filter((one) => one === verdict).length / titles.length;
  return { right: share('right'), wrong: share('wrong'), unsure: share('not sure') };
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

describe('the titles that were written before the synonyms', () => {
  it('are at least 150, each once, each with a persona of the content, `nobody` or `unsure`', () => {
    const ids = new Set([...catalog.of('persona').map(({ id }) => id), 'nobody', 'unsure']);
    expect(TITLES.length).toBeGreaterThanOrEqual(150);
    expect(TITLES.length).toBe(Array.isArray(written) ? written.length : 0);
    expect(new Set(TITLES.map(({ title }) => title)).size).toBe(TITLES.length);
    expect(TITLES.filter((one) => !ids.has(one.expect))).toEqual([]);
  });

  it.each([
    ['all of them', () => TITLES],
    ['the half that was held out', heldOut],
  ])('are known: at least 90 %% right and at most 2 %% wrong, %s', (what, titles) => {
    const { right, wrong, unsure } = shares(titles());
    process.stdout.write(
      `Titles, ${what} (${titles().length}): ${percent(right)} right, ${percent(wrong)} wrong, ${percent(unsure)} not sure.\n`,
    );
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });

  it('are not written one by one into the synonyms', () => {
    const copied = data.synonyms.flatMap(({ same }) => same);
    // A house has its plain titles among them; headlines with commas, bars and companies it has not.
    expect(copied.filter((title) => /[|@,–]/.test(title))).toEqual([]);
    const both = TITLES.filter(({ title }) => copied.includes(title));
    expect(both.length / TITLES.length).toBeLessThan(0.15);
  });
});
