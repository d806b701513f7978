import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/model/lines.ts';
import type { Neighbourhood } from '../../src/model/neighbourhood.ts';
import { MAP, mapOf } from '../../src/model/neighbourhood-map.ts';

/** A neighbourhood of relations with so many entries each, all drawn unless told otherwise. */
function near(sizes: readonly number[], title = 'Name', total?: number): Neighbourhood {
  const groups = sizes.map((size, group) => ({
    phrase: `Relation ${group}`,
    drawn: Array.from({ length: size }, (_, index) => {
      const id = `e${group}-${index}`;
      return {
        ref: { id, kind: 'term', title, summary: '', address: `/terms/${id}/` },
        weight: index === 0 ? 4 : 3,
      };
    }),
    total: total ?? size,
  }));
  const drawn = sizes.reduce((sum, size) => sum + size, 0);
  return { groups, drawn, total: drawn };
}

describe('the map of a neighbourhood', () => {
  it('puts one relation on one side, below the sign', () => {
    const { blocks, middle, height } = mapOf('Middle', near([2]));
    expect(blocks.map(({ side, phrase, nodes }) => [side, phrase, nodes.map(({ y }) => y)])).toEqual([
      ['left', ['Relation 0'], [MAP.pitch, 2 * MAP.pitch]],
    ]);
    expect(middle.y).toBe(MAP.clear);
    expect(blocks[0]?.y).toBe(middle.y + middle.height + MAP.above);
    expect(height).toBe(middle.y + middle.height + MAP.above + 2 * MAP.pitch + MAP.gap + MAP.below);
  });

  it('shares relations out to the side with more room, heaviest first', () => {
    expect(mapOf('Middle', near([4, 2, 1])).blocks.map(({ side, phrase }) => [side, ...phrase])).toEqual([
      ['left', 'Relation 0'],
      ['right', 'Relation 1'],
      ['right', 'Relation 2'],
    ]);
  });

  it('has the sign in the middle: as much above it as below, as far as relations allow', () => {
    const { blocks, middle } = mapOf('Middle', near([3, 3, 3, 3]));
    const above = blocks.filter(({ y }) => y < middle.y);
    expect(above.map(({ side }) => side)).toEqual(['left', 'right']);
    expect(blocks.length - above.length).toBe(2);
  });

  it('splits a relation of more than five into even blocks, each with the phrase', () => {
    const { blocks } = mapOf('Middle', near([16]));
    expect(blocks.map(({ side, nodes }) => [side, nodes.length])).toEqual([
      ['left', 4],
      ['left', 4],
      ['right', 4],
      ['right', 4],
    ]);
    expect(new Set(blocks.flatMap(({ phrase }) => phrase))).toEqual(new Set(['Relation 0']));
  });

  it('says how many of how many where some are not drawn', () => {
    expect(mapOf('Middle', near([2], 'Name', 9)).blocks[0]?.phrase).toEqual(['Relation 0, 2 of 9']);
  });

  it('breaks long names and phrases, and gives each line its room', () => {
    const title = 'A name that is a good deal longer than any line of the map';
    const neighbourhood = near([2], title);
    const [first] = neighbourhood.groups;
    const phrase = 'Criteria that are weighed here and nowhere else';
    const groups = first ? [{ ...first, phrase }] : [];
    const [block] = mapOf('Middle', { ...neighbourhood, groups }).blocks;
    const [one, two] = block?.nodes ?? [];
    expect(one?.lines.join(' ')).toBe(title);
    expect(one?.lines.every((line) => widthOf(line) <= MAP.name)).toBe(true);
    expect(block?.phrase).toHaveLength(2);
    expect(one?.y).toBe(MAP.line + MAP.pitch);
    expect((two?.y ?? 0) - (one?.y ?? 0)).toBe(MAP.pitch + ((one?.lines.length ?? 0) - 1) * MAP.line);
  });

  it('never lets two blocks of a side, or a block and the sign, meet', () => {
    for (const sizes of [[1], [5, 1], [5, 3, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2], [16]]) {
      const { blocks, middle, height } = mapOf('Middle', near(sizes));
      for (const side of ['left', 'right'] as const) {
        const spans = blocks
          .filter((block) => block.side === side)
          .map(({ y, nodes }) => [y - MAP.above, y + (nodes.at(-1)?.y ?? 0)] as const)
          .concat([[middle.y, middle.y + middle.height]])
          .sort(([a], [b]) => a - b);
        for (const [index, [, end]] of spans.entries())
          expect(end, `${sizes} ${side}`).toBeLessThanOrEqual(spans[index + 1]?.[0] ?? height);
      }
    }
  });

  it('draws arms thick from a weight of 4 on', () => {
    expect(mapOf('Middle', near([2])).blocks[0]?.nodes.map(({ heavy }) => heavy)).toEqual([true, false]);
  });

  it('is as wide as the sign needs, and never wider than the map', () => {
    const long = mapOf('The group that outsources for the first time, and what it asks', near([1]));
    expect(long.middle.lines.length).toBeGreaterThan(1);
    expect(long.middle.width).toBeLessThanOrEqual(MAP.width);
    expect(mapOf('Short', near([1])).middle.width).toBeLessThan(long.middle.width);
  });

  it('comes out the same every time', () => {
    expect(mapOf('Middle', near([5, 3, 2]))).toEqual(mapOf('Middle', near([5, 3, 2])));
  });
});
