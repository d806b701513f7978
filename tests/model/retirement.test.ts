import { describe, expect, it } from 'vitest';
import { namedToday } from '../../src/model/named-today.ts';
import { neighbourhoodOf } from '../../src/model/neighbourhood.ts';
import { replacementsOf } from '../../src/model/retirement.ts';
import { kindNamed } from '../../src/model/table.ts';
import { refTo } from '../../src/model/value.ts';
import { compareData } from '../../src/model/views/compare-data.ts';
import { journeyData } from '../../src/model/views/journey-data.ts';
import { matrixData } from '../../src/model/views/matrix-data.ts';
import { roomData } from '../../src/model/views/room-data.ts';
import { refHtml } from '../../src/share/ref-html.ts';
import { entryOf, library } from './library.ts';

const gone = (fields = {}) => ({ status: 'retired', retired: '2026-01-31', retiredBecause: 'So', ...fields });
const by = (...replacedBy: string[]) => ({ status: 'retired', retired: '2026-01-31', replacedBy });

describe('what replaces a retired entry', () => {
  const catalog = library({
    'terms/one': by('two'),
    'terms/two': by('three', 'four'),
    'terms/three': {},
    'terms/four': gone(),
    'terms/five': by('six', 'three'),
    'terms/six': by('three'),
    'terms/round': by('about'),
    'terms/about': by('round'),
  });
  const of = (id: string): string[] =>
    replacementsOf(entryOf(catalog, 'term', id), catalog).map((one) => one.id);

  it('is what holds today, however many steps away, each once', () => {
    expect(of('one')).toEqual(['three', 'four']);
    expect(of('five')).toEqual(['three']);
  });

  it('is the last one where nothing holds any more, whose page says why', () => {
    expect(of('four')).toEqual([]);
    expect(of('two')).toEqual(['three', 'four']);
  });

  it('comes to an end where replacements go round in a circle', () => {
    expect(of('round')).toEqual(['about']);
  });
});

describe('a retired entry', () => {
  const catalog = library({
    'personas/cfo': {
      criteria: [
        { criterion: 'price', weight: 5 },
        { criterion: 'gold', weight: 4 },
      ],
    },
    'personas/bursar': gone({ criteria: [{ criterion: 'price', weight: 1 }] }),
    'personas/cio': {},
    'criteria/price': {},
    'criteria/gold': gone(),
    'stages/tender': { order: 1 },
    'stages/fair': { order: 2, ...gone() },
    'buying-groups/board': { members: [{ persona: 'cfo', role: 'economic-buyer' }] },
    'buying-groups/court': gone({ members: [{ persona: 'cfo', role: 'economic-buyer' }] }),
    'terms/word': { see: ['gold'] },
  });
  const ids = (refs: readonly { ref: { id: string } }[]): string[] => refs.map(({ ref }) => ref.id);

  it('stands in the Catalog, but not among what holds', () => {
    expect(catalog.ofKind('persona').map(({ id }) => id)).toContain('bursar');
    expect(catalog.of('persona').map(({ id }) => id)).toEqual(['cfo', 'cio']);
    expect(catalog.currentOf('criterion').map(({ id }) => id)).toEqual(['price']);
  });

  it('is no row, column or choice of any view', () => {
    const matrix = matrixData(catalog);
    expect([ids(matrix.personas), ids(matrix.criteria), ids(matrix.groups)]).toEqual([
      ['cfo', 'cio'],
      ['price'],
      ['board'],
    ]);
    const journey = journeyData(catalog);
    expect([ids(journey.personas), journey.stages.map(({ id }) => id)]).toEqual([['cfo', 'cio'], ['tender']]);
    const room = roomData(catalog);
    expect([ids(room.personas), ids(room.groups)]).toEqual([['cfo', 'cio'], ['board']]);
    const persona = kindNamed('persona');
    expect(persona && ids(compareData(persona, catalog).entries)).toEqual(['cfo', 'cio']);
  });

  it('is drawn beside nothing', () => {
    const { groups, total } = neighbourhoodOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect(groups.flatMap(({ drawn }) => drawn.map(({ ref }) => ref.id))).toEqual(['price', 'board']);
    expect(total).toBe(2);
  });

  it('is said to be so wherever it is named', () => {
    expect(refHtml(refTo(entryOf(catalog, 'criterion', 'gold')), '/').markup).toBe(
      '<a href="/criteria/gold/">Gold</a> <em>retired</em>',
    );
    expect(refTo(entryOf(catalog, 'criterion', 'price'))).not.toHaveProperty('retired');
  });

  it('names nothing as of today itself', () => {
    expect(namedToday(entryOf(catalog, 'persona', 'bursar'), catalog)).toEqual([]);
    expect(namedToday(entryOf(catalog, 'term', 'word'), catalog)).toMatchObject([
      { target: { id: 'gold' }, field: 'see', path: ['see', 0] },
    ]);
  });
});
