import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import { gradeOf } from '../../../src/model/coverage.ts';
import type { Card } from '../../../src/model/quiz/card.ts';
import { quizOf } from '../../../src/model/quiz/index.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';
import { generatedCatalog } from './generated.ts';
import { faultsOf } from './oracle.ts';

const content = readContent(folderFiles('content'));
const sample = new Catalog(content.entries, content.site);
const { cards } = quizOf(sample);

const sortsOf = (some: readonly Card[]): Set<string> => new Set(some.map(({ sort }) => sort));

describe('the questions of the sample', () => {
  it('have no true wrong answer and no false right one, by a judge of its own', () => {
    expect(cards.flatMap((card) => faultsOf(card, sample))).toEqual([]);
  });

  it('are of at least ten sorts, and at least eight about each buyer that is no sketch', () => {
    expect(sortsOf(cards).size).toBeGreaterThanOrEqual(10);
    const few = sample
      .of('persona')
      .filter((persona) => gradeOf(persona, sample) !== 'sketch')
      .map(({ id }) => [id, cards.filter(({ home }) => home === id).length] as const)
      .filter(([, count]) => count < 8);
    expect(few).toEqual([]);
  });

  it('ask of every subject that a new hire has to know', () => {
    const subjects = {
      'who weighs this most': ['weighed-most', 'weighs'],
      'what would they ask': ['asks'],
      'who can veto': ['veto', 'group-veto'],
      'which source at this stage': ['source-at'],
      'whose objection is it': ['objects'],
      'what answers it': ['answers'],
      'how they measure success': ['judges'],
      'which stage is this': ['stage-of'],
      'what unblocks this sticking point': ['unblocks'],
      'what does this term mean': ['means', 'word'],
      'put these in order': ['ranking', 'cycle', 'process'],
    };
    const made = sortsOf(cards);
    const missing = Object.entries(subjects).flatMap(([subject, sorts]) =>
      sorts.filter((sort) => !made.has(sort)).map((sort) => `${subject}: ${sort}`),
    );
    expect(missing).toEqual([]);
  });

  it('give at least two to each step of each path', () => {
    const bare = sample
      .of('path')
      .flatMap(({ id, data }) =>
        data.steps
          .filter(({ entry }) => cards.filter(({ about }) => about.includes(entry)).length < 2)
          .map(({ entry }) => `${id}: ${entry}`),
      );
    expect(bare).toEqual([]);
  });

  it('have keys of their own, and say what they rest on and where to read more', () => {
    expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
    expect(cards.filter(({ rests, address, place, says }) => !rests || !address || !place || !says)).toEqual(
      [],
    );
  });

  it('are the same each time', () => {
    expect(quizOf(sample).cards).toEqual(cards);
  });

  it('hide the place of the right answer: it is not the longest one much more often than chance has it', () => {
    const picks = cards.filter(({ form, options }) => form === 'pick' && options.length === 4);
    const longest = picks.filter(({ options: [first, ...rest] }) =>
      rest.every(({ text }) => text.length < (first?.text.length ?? 0)),
    );
    expect(longest.length / picks.length).toBeLessThan(0.35);
  });
});

describe('the questions of 1,000 generated catalogues', () => {
  const made = Array.from({ length: 1000 }, (_, seed) => {
    const catalog = generatedCatalog(seed + 1);
    return { catalog, cards: quizOf(catalog).cards };
  });

  it('have no true wrong answer and no false right one, by a judge of its own', () => {
    const faults = made.flatMap((one) => one.cards.flatMap((card) => faultsOf(card, one.catalog)));
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('are of every sort that there is, so that each has been judged', () => {
    const all = sortsOf(made.flatMap((one) => one.cards));
    expect([...sortsOf(cards)].filter((sort) => !all.has(sort))).toEqual([]);
    expect(made.flatMap((one) => one.cards).length).toBeGreaterThan(20_000);
  });
});

describe('the judge', () => {
  it('finds a right answer that stands among the wrong ones, in each sort', () => {
    const blind = [...sortsOf(cards)].filter((sort) => {
      const card = cards.find((one) => one.sort === sort);
      if (!card) return true;
      const [right, second, ...rest] = card.options;
      if (!right || !second) return true;
      return faultsOf({ ...card, options: [second, right, ...rest] }, sample).length === 0;
    });
    expect(blind).toEqual([]);
  });
});
