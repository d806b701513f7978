import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../src/site/search/keys.ts';
import { readLost } from '../../src/site/search/lost.ts';
import { nearestTitles } from '../../src/site/search/names.ts';
import { isIn, mergeCounts, toPagefind } from '../../src/site/search/narrow.ts';
import type { Fragment } from '../../src/site/search/pagefind.ts';
import { piecesOf, promote, type Result, resultOf } from '../../src/site/search/results.ts';

const fragment = (more: Partial<Fragment> = {}): Fragment => ({
  url: '/terms/a/',
  excerpt: '',
  content: '',
  meta: { title: 'A', kind: 'Term', summary: 'What it is.' },
  sub_results: [],
  ...more,
});

const result = (url: string, title = url): Result => resultOf(fragment({ url, meta: { title } }), 'x');

describe('an excerpt', () => {
  it('is split at its marks and read as text, not as HTML', () => {
    expect(piecesOf('a &lt;b&gt; <mark>c &amp; d</mark> e')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c & d', marked: true },
      { text: ' e', marked: false },
    ]);
  });

  it('is the summary where nothing in the text was found', () => {
    expect(resultOf(fragment({ excerpt: 'What it is. And more' }), 'a').excerpt).toEqual([
      { text: 'What it is.', marked: false },
    ]);
  });

  it('shows where it was cut', () => {
    const { excerpt } = resultOf(fragment({ excerpt: 'of the <mark>exit</mark> and' }), 'exit');
    expect(excerpt.map(({ text }) => text).join('')).toBe('… of the exit and …');
  });
});

describe('a result', () => {
  it('leads to the three sections where most was found, in the order of the page', () => {
    const section = (id: string, balanced_score: number) => ({
      title: id,
      url: id === '' ? '/terms/a/' : `/terms/a/#${id}`,
      weighted_locations: [{ balanced_score }],
    });
    const sub_results = [section('', 9), section('a', 1), section('b', 4), section('c', 2), section('d', 3)];
    expect(resultOf(fragment({ sub_results }), 'x').sections.map(({ title }) => title)).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('says by which other name it was found, where the title does not', () => {
    const meta = { title: 'Finance lead', names: 'Finance chief; CFO; Chef der Finanzen' };
    expect(resultOf(fragment({ meta }), 'cfo').names).toEqual(['CFO']);
    expect(resultOf(fragment({ meta }), 'finance').names).toEqual([]);
  });
});

describe('a typed name', () => {
  it('comes first, with all that is known of it, and once', () => {
    const rich = { ...result('/b/'), sections: [{ title: 's', url: '/b/#s' }] };
    const order = promote([result('/b/'), result('/z/')], [result('/a/'), rich, result('/c/')]);
    expect(order.map(({ url }) => url)).toEqual(['/b/', '/z/', '/a/', '/c/']);
    expect(order[0]).toBe(rich);
  });
});

describe('filters', () => {
  it('join values by OR and facets by AND', () => {
    const filters = { decision: ['financial', 'technical'], stage: ['evaluation'] };
    expect(toPagefind(filters)).toEqual({
      decision: { any: ['financial', 'technical'] },
      stage: { any: ['evaluation'] },
    });
    expect(isIn({ facets: { decision: ['technical'], stage: ['evaluation', 'x'] } }, filters)).toBe(true);
    expect(isIn({ facets: { decision: ['technical'] } }, filters)).toBe(false);
  });

  it('count a facet with a choice as if it had none', () => {
    const all = { decision: { financial: 2 }, stage: { a: 1 } };
    expect(
      mergeCounts(all, { decision: { decision: { financial: 2, technical: 5 }, stage: { a: 9 } } }),
    ).toEqual({
      decision: { financial: 2, technical: 5 },
      stage: { a: 1 },
    });
  });
});

describe('the nearest titles', () => {
  const titles = [
    ['Security lead', 'Persona', '/personas/security-lead/'],
    ['Chief financial officer', 'Persona', '/personas/cfo/'],
    ['Total cost', 'Criterion', '/criteria/total-cost/'],
  ] as const;

  it('forgive misspelt words', () => {
    expect(nearestTitles('secruity laed', titles)[0]?.[0]).toBe('Security lead');
    expect(nearestTitles('cheif oficer', titles)[0]?.[0]).toBe('Chief financial officer');
  });

  it('know the words of addresses', () => {
    expect(nearestTitles('cf0', titles)[0]?.[0]).toBe('Chief financial officer');
  });

  it('are none where nothing comes near', () => {
    expect(nearestTitles('zebra', titles)).toEqual([]);
    expect(nearestTitles('', titles)).toEqual([]);
  });
});

describe('a lost address', () => {
  it('says from its last part to its first what was wanted', () => {
    expect(readLost('/kb/personas/head-of-it/links/', '/kb/')).toEqual({
      names: ['links', 'head of it', 'personas'],
      words: 'personas head of it links',
    });
  });

  it('may be broken, elsewhere, or nothing', () => {
    expect(readLost('/kb/caf%E9/%C3%BCber.html', '/kb/').names).toEqual(['über', 'caf%E9']);
    expect(readLost('/elsewhere', '/kb/').names).toEqual(['elsewhere']);
    expect(readLost('/kb/', '/kb/')).toEqual({ names: [], words: '' });
    expect(readLost('/kb/index.html', '/kb/').names).toEqual([]);
  });
});

it('leads by arrows from the box through the results and back', () => {
  expect(stepFrom(-1, 'ArrowDown', 2)).toBe(0);
  expect(stepFrom(0, 'ArrowUp', 2)).toBe(-1);
  expect(stepFrom(1, 'ArrowDown', 2)).toBeUndefined();
  expect(stepFrom(-1, 'ArrowUp', 2)).toBeUndefined();
  expect(stepFrom(0, 'Enter', 2)).toBeUndefined();
});
