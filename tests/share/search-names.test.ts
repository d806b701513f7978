import { describe, expect, it } from 'vitest';
import { nameShards, namesOf, titleList, wordList } from '../../src/share/search-names.ts';
import { shardCount, shardOf } from '../../src/share/search-shard.ts';
import { harbour } from './harbour.ts';

const term = (title: string, more = ''): string => `---
title: ${title}
summary: One or two sentences for results and previews, long enough to be shown and not a word more.
owner: team
reviewed: 2026-03-04
definition: What ${title} means to buyers
${more}---
`;

const catalog = harbour({
  'terms/second.mdx': term('Advocate', 'aliases: [Champion, Fürsprecher]\nformerIds: [supporter]\n'),
});

const idsFor = (name: string): string[] | undefined =>
  namesOf(catalog)
    .get(name)
    ?.map(({ id }) => id);

describe('names', () => {
  it('lead to those so titled before those otherwise called so', () => {
    expect(idsFor('champion')).toEqual(['champion', 'second']);
  });

  it('are folded', () => {
    expect(idsFor('fursprecher')).toEqual(['second']);
  });

  it('include ids, and those of before', () => {
    expect(idsFor('second')).toEqual(['second']);
    expect(idsFor('supporter')).toEqual(['second']);
  });
});

describe('the parts that names are in', () => {
  it('hold every name once, where its hash says', () => {
    const shards = nameShards(catalog);
    const found = shards.flatMap(({ names }, number) =>
      Object.keys(names).filter((name) => shardOf(name, shards.length) === number),
    );
    expect(found.sort()).toEqual([...namesOf(catalog).keys()].sort());
  });

  it('grow in number, not in size', () => {
    expect([0, 1, 48, 49, 15_000].map(shardCount)).toEqual([1, 1, 1, 2, 512]);
    const names = Array.from({ length: 15_000 }, (_, index) => `criterion ${index}`);
    const sizes = Map.groupBy(names, (name) => shardOf(name, 512)).values();
    expect(Math.max(...[...sizes].map(({ length }) => length))).toBeLessThan(80);
  });

  it('say enough of an entry to show it', () => {
    const entries = nameShards(catalog).flatMap((shard) => shard.entries);
    expect(entries.find(({ title }) => title === 'Advocate')).toEqual({
      title: 'Advocate',
      address: '/terms/second/',
      summary: expect.any(String),
      kind: 'Term',
      facets: { group: ['library'], kind: ['term'] },
    });
  });
});

it('lists every title in the order of the Catalog', () => {
  expect(titleList(catalog).map(([title]) => title)).toEqual(
    catalog.entries.map((entry) => entry.data.title),
  );
});

it('lists the words of names and summaries, the most frequent first and no short ones', () => {
  const words = wordList(catalog);
  expect(words.indexOf('results')).toBeLessThan(words.indexOf('fursprecher'));
  expect(words).toContain('advocate');
  expect(words.filter((word) => word.length < 4)).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
