import { describe, expect, it } from 'vitest';
import { GLANCE, outlineOf } from '../../src/model/outline.ts';
import type { Fields } from '../../src/model/plain.ts';
import { SPINE } from '../../src/model/spine.ts';
import { entryOf, library } from './library.ts';

describe('the outline of a persona', () => {
  const catalog = library({
    'personas/cfo': {
      criteria: [{ criterion: 'price', weight: 5, why: 'Budgets are fixed' }],
      open: [{ about: 'measures', ask: 'How do they judge?', owner: 'team', by: '2027-01-31' }],
    },
    'criteria/price': {},
    'stages/evaluation': {},
    'sticking-points/stuck': {
      stage: 'evaluation',
      severity: 4,
      personas: [{ persona: 'cfo', why: 'No budget line' }],
    },
    'terms/word': { see: ['cfo'] },
  });
  const outline = outlineOf(entryOf(catalog, 'persona', 'cfo'), catalog);

  it('asks the nine questions of the spine in their order, answered or not', () => {
    expect(outline.sections.map(({ question }) => question?.ask)).toEqual(SPINE.map(({ ask }) => ask));
    expect(outline.sections.map(({ question }) => question?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('puts each field into its section, in the order of the section', () => {
    expect(outline.sections[0]?.parts.map(({ anchor }) => anchor)).toEqual([
      'decision',
      'roles',
      'jobTitles',
    ]);
    expect(outline.sections[2]?.parts.map(({ anchor, label }) => [anchor, label])).toEqual([
      ['criteria', 'Criteria'],
    ]);
  });

  it('puts an open question where its answer would stand', () => {
    expect(outline.sections.flatMap(({ open }) => open.map(({ ask }) => ask))).toEqual([
      'How do they judge?',
    ]);
    expect(outline.sections[5]).toMatchObject({ id: 'judges', state: 'open', parts: [] });
  });

  it('shows what a section calls in where it belongs, with the reason, and not again at the foot', () => {
    const [stuck] = outline.sections[6]?.incoming ?? [];
    expect(stuck).toMatchObject({ label: 'Where deals stick with them', sort: '' });
    expect(stuck?.links.map(({ ref, reason }) => [ref.id, reason])).toEqual([['stuck', 'No budget line']]);
    expect(outline.backlinks.map(({ label, links }) => [label, links.map(({ ref }) => ref.id)])).toEqual([
      ['Explained with', ['word']],
    ]);
  });
});

describe('the backlinks of an entry', () => {
  const weighs = (weight: number, why?: string): Fields => ({
    criteria: [{ criterion: 'price', weight, why }],
  });

  it('are grouped by relation, heaviest first, each entry once with its reason and its facts', () => {
    const catalog = library({
      'criteria/price': {},
      'personas/a': weighs(2, 'Because'),
      'personas/b': weighs(5),
      'terms/cost': { see: ['price'], body: 'It is <Ref to="price" />.' },
      'evidence/talk': {
        findings: [
          { id: 'one', criterion: 'price', weight: 'decisive' },
          { id: 'two', criterion: 'price', weight: 'mentioned' },
        ],
      },
    });
    const { backlinks } = outlineOf(entryOf(catalog, 'criterion', 'price'), catalog);
    expect(
      backlinks.map(({ label, sort, links }) => [
        label,
        sort,
        links.map(({ ref, reason, cells }) => [ref.id, reason, cells.map(({ name }) => name).join()]),
      ]),
    ).toEqual([
      [
        'Weighed by',
        'personas',
        [
          ['b', undefined, 'weight'],
          ['a', 'Because', 'weight'],
        ],
      ],
      ['Known from', 'evidence', [['talk', undefined, 'weight']]],
      ['Explained with', 'glossary', [['cost', undefined, '']]],
    ]);
  });

  it('are none for an entry that nothing names', () => {
    const catalog = library({ 'terms/word': {} });
    expect(outlineOf(entryOf(catalog, 'term', 'word'), catalog).backlinks).toEqual([]);
  });

  it('are all there for fifty personas', () => {
    const personas = Array.from({ length: 50 }, (_, index): [string, Fields] => [
      `personas/p${index}`,
      weighs((index % 5) + 1),
    ]);
    const catalog = library({ 'criteria/price': {}, ...Object.fromEntries(personas) });
    const [weighed] = outlineOf(entryOf(catalog, 'criterion', 'price'), catalog).backlinks;
    expect(weighed?.links).toHaveLength(50);
    expect(weighed?.links.slice(0, 10).every(({ ref }) => Number(ref.id.slice(1)) % 5 === 4)).toBe(true);
  });
});

describe('the outline of a kind without sections of its own', () => {
  const catalog = library({
    'criteria/price': { category: 'cost', stages: ['evaluation'] },
    'stages/evaluation': {},
  });
  const { sections } = outlineOf(entryOf(catalog, 'criterion', 'price'), catalog);

  it('puts brief facts first and gives every longer field a section named like it', () => {
    expect(sections.map(({ id, parts }) => [id, parts.map(({ anchor }) => anchor)])).toEqual([
      [GLANCE, ['category', 'stages']],
      ['why', ['why']],
      ['question', ['question']],
      ['proof', ['proof']],
    ]);
  });

  it('numbers nothing, and shows no section without content', () => {
    expect(sections.some(({ question }) => question !== undefined)).toBe(false);
    expect(sections.every(({ parts }) => parts.length > 0)).toBe(true);
  });
});
