import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import { quizOf } from '../../../src/model/quiz/index.ts';
import { planFor } from '../../../src/model/quiz/plan.ts';
import { fileOf, placeOf } from '../../../src/model/quiz/shard-place.ts';
import {
  bucketShards,
  buyerShards,
  factShards,
  learnIndex,
  pathShards,
} from '../../../src/model/quiz/shards.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site);
const quiz = quizOf(catalog);
const index = learnIndex(catalog, quiz, 'r');
const buyers = buyerShards(catalog, quiz);
const buckets = bucketShards(catalog, quiz);

describe('the files of questions', () => {
  it('hold each card where its key says', () => {
    const lost = quiz.cards.filter(({ key, home }) => {
      const place = placeOf(home, index);
      const shard = 'buyer' in place ? buyers.get(place.buyer) : buckets[place.bucket];
      return !shard?.cards.some((card) => card.key === key);
    });
    expect(lost).toEqual([]);
  });

  it('have the fingerprint of each fact where its key says', () => {
    const files = factShards(quiz);
    expect(files.length).toBe(index.facts);
    const lost = quiz.cards.filter(({ key, home, fact }) => files[fileOf(home, index.facts)]?.[key] !== fact);
    expect(lost).toEqual([]);
  });

  it('stay small, whatever the content', () => {
    for (const shard of [...buyers.values(), ...buckets])
      expect(JSON.stringify(shard).length).toBeLessThan(120_000);
    for (const facts of factShards(quiz)) expect(JSON.stringify(facts).length).toBeLessThan(20_000);
  });

  it('name what a path leads to', () => {
    for (const [id, { steps, titles }] of pathShards(catalog, quiz))
      for (const entry of Object.keys(steps)) expect(titles[entry], `${id} ${entry}`).toBeTruthy();
  });

  it('have two or three questions after each step, of what was read there', () => {
    for (const [id, { steps }] of pathShards(catalog, quiz))
      for (const [entry, cards] of Object.entries(steps)) {
        expect([2, 3], `${id} ${entry}`).toContain(cards.length);
        expect(cards.every(({ about }) => about.includes(entry))).toBe(true);
        expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
      }
  });

  it('give each buyer a tour of at most ten minutes, with a question at most stops', () => {
    for (const [id, { tour, cards }] of buyers) {
      expect(
        tour.reduce((sum, { minutes }) => sum + minutes, 0),
        id,
      ).toBeLessThanOrEqual(10);
      const asked = tour.filter(({ sorts }) => cards.some(({ sort }) => sorts.includes(sort)));
      expect(asked.length, id).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('a plan for a call', () => {
  const read = (id: string, kind: string, minutes: number, stages: readonly string[], rank: number) => ({
    id,
    kind,
    minutes,
    stages,
    rank,
    title: id,
    address: `/${id}/`,
    why: '',
  });
  const data = {
    tour: 10,
    reads: [
      read('price', 'objection', 4, ['late'], 6),
      read('lock-in', 'objection', 4, ['late'], 6),
      read('early-doubt', 'objection', 4, ['early'], 6),
      read('queue', 'sticking-point', 5, ['late'], 5),
      read('committee', 'buying-group', 6, [], 4),
    ],
  };
  const parts = (minutes: number, stage?: string): string[] =>
    planFor(data, stage, minutes).steps.map(({ kind, read: one }) => one?.id ?? kind);

  it('begins with the sheet, ends with questions, and stays within the minutes', () => {
    for (const minutes of [3, 5, 10, 17, 18, 20, 45, 90]) {
      const plan = planFor(data, 'late', minutes);
      expect(plan.minutes).toBeLessThanOrEqual(Math.max(3, minutes));
      expect(plan.steps[0]?.kind).toBe('sheet');
      expect(plan.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(plan.minutes);
    }
    expect(parts(3)).toEqual(['sheet']);
    expect(parts(10, 'late')).toEqual(['sheet', 'price', 'questions']);
    expect(parts(20, 'late')).toEqual(['sheet', 'tour', 'price', 'questions']);
  });

  it('takes what matters at the stage, one of each kind before two of one, and says what is left', () => {
    expect(parts(90, 'late')).toEqual([
      'sheet',
      'tour',
      'price',
      'queue',
      'lock-in',
      'committee',
      'questions',
    ]);
    expect(parts(90, 'early')).toEqual(['sheet', 'tour', 'early-doubt', 'committee', 'questions']);
    expect(planFor(data, 'late', 20).left.map(({ id }) => id)).toEqual(['queue', 'lock-in', 'committee']);
  });

  it('leaves nothing out where no stage is known', () => {
    expect(parts(120)).toContain('early-doubt');
  });
});
