import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/model/catalog.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { kindNamed } from '../../../src/model/table.ts';
import { kindPageAddress, kindPages } from '../../../src/site/page/kind-page.ts';
import { library } from '../../model/library.ts';

function pagesOf(name: string, catalog: Catalog) {
  const kind = kindNamed(name);
  if (!kind) throw new Error(`no kind is ${name}`);
  return kindPages(kind, catalog);
}

const terms = (count: number): Catalog =>
  library(
    Object.fromEntries(
      Array.from({ length: count }, (_, index): [string, Fields] => [
        `terms/t${String(index).padStart(3, '0')}`,
        {},
      ]),
    ),
  );

describe('the list of a kind', () => {
  it('is one page up to sixty entries, and one for every sixty above', () => {
    const sizes = (count: number) =>
      pagesOf('term', terms(count)).map(({ parts }) => parts.flatMap(({ rows }) => rows).length);
    expect([0, 1, 60, 61, 121].map(sizes)).toEqual([[0], [1], [60], [60, 1], [60, 60, 1]]);
  });

  it('says which page of how many it is, and of how many entries', () => {
    const [, second] = pagesOf('term', terms(61));
    expect(second).toMatchObject({ number: 2, of: 2, total: 61 });
    expect(second?.parts[0]?.rows.map(({ id }) => id)).toEqual(['t060']);
  });

  it('is split by the word that tints it, in the order of the Catalog', () => {
    const [page] = pagesOf(
      'persona',
      library({
        'personas/b': { decision: 'technical' },
        'personas/a': { decision: 'financial' },
        'personas/c': { decision: 'technical' },
      }),
    );
    expect(page?.parts.map(({ label, tint, rows }) => [label, tint, rows.map(({ id }) => id)])).toEqual([
      ['Financial', 'financial', ['a']],
      ['Technical', 'technical', ['b', 'c']],
    ]);
  });

  it('is numbered only where the order means something', () => {
    const catalog = library({ 'stages/b': { order: 1 }, 'stages/a': { order: 2 }, 'terms/word': {} });
    const [stages] = pagesOf('stage', catalog);
    expect([stages?.ordered, stages?.parts[0]?.rows.map(({ id }) => id)]).toEqual([true, ['b', 'a']]);
    expect(pagesOf('term', catalog)[0]?.ordered).toBe(false);
  });

  it('shows of each entry its words of closed sets, its grade where it has one, and that it is retired', () => {
    const catalog = library({
      'criteria/price': { category: 'cost' },
      'personas/cfo': {},
      'terms/gone': { status: 'retired', retired: '2026-01-31', retiredBecause: 'So' },
    });
    const row = (kind: string) => pagesOf(kind, catalog)[0]?.parts[0]?.rows[0];
    expect(row('criterion')).toMatchObject({ words: ['Cost'] });
    expect(row('criterion')).not.toHaveProperty('grade');
    expect(row('criterion')).not.toHaveProperty('retired');
    expect(row('persona')).toMatchObject({ grade: 'sketch', words: [] });
    expect(row('term')).toMatchObject({ retired: true });
  });

  it('sets what is retired apart, after all that holds', () => {
    const retired = { status: 'retired', retired: '2026-01-31', retiredBecause: 'So' };
    const catalog = library({
      'personas/cfo': { decision: 'financial' },
      'personas/bursar': { decision: 'financial', ...retired },
      'personas/cio': { decision: 'technical' },
      'stages/tender': { order: 1, ...retired },
    });
    const parts = (kind: string) =>
      pagesOf(kind, catalog)[0]?.parts.map(({ label, retired: apart, rows }) => [
        label ?? apart,
        rows.map(({ id }) => id),
      ]);
    expect(parts('persona')).toEqual([
      ['Financial', ['cfo']],
      ['Technical', ['cio']],
      [true, ['bursar']],
    ]);
    expect(parts('stage')).toEqual([[true, ['tender']]]);
  });

  it('lies at the address of the kind, further pages below it', () => {
    expect([1, 2].map((number) => kindPageAddress('terms', number))).toEqual(['/terms/', '/terms/more/2/']);
  });
});
