import { describe, expect, it } from 'vitest';
import { ID_LENGTH, idProblem, toId } from '../../src/model/id.ts';

describe('an id', () => {
  it('is lower-case words with single hyphens, up to sixty characters', () => {
    for (const id of ['a', 'cfo', 'head-of-it', '2026-review', 'x'.repeat(ID_LENGTH)])
      expect(idProblem(id), id).toBeUndefined();
    for (const id of ['', 'CFO', 'a--b', '-a', 'a-', 'a_b', 'a b', 'é', 'x'.repeat(ID_LENGTH + 1), '../a'])
      expect(idProblem(id), id).toBeDefined();
  });

  it('is no name that some systems keep for devices', () => {
    expect(['con', 'nul', 'com1', 'lpt9'].map(idProblem)).toEqual(
      Array(4).fill('is a device name that some systems reserve'),
    );
    expect(['console', 'com10', 'con-artist'].map(idProblem)).toEqual(Array(3).fill(undefined));
  });

  it('says how long a long one is', () => {
    expect(idProblem('x'.repeat(100))).toMatchInlineSnapshot(`"is 100 characters long; the limit is 60"`);
  });
});

describe('the id that a title suggests', () => {
  it('is its words without marks, accents and case', () => {
    expect(toId('Head of Procurement')).toBe('head-of-procurement');
    expect(toId('  What’s “Total cost” (TCO)?  ')).toBe('whats-total-cost-tco');
    expect(toId('Directeur général & co')).toBe('directeur-general-co');
    expect(toId('ﬁnance')).toBe('finance');
  });

  it('is always one that may be used, or nothing', () => {
    expect(toId('CON')).toBe('con-entry');
    expect(toId('財務')).toBe('');
    expect(toId('!!!')).toBe('');
    const long = toId(`${'word '.repeat(20)}`);
    expect(idProblem(long)).toBeUndefined();
    expect(long.length).toBeLessThanOrEqual(ID_LENGTH);
    expect(idProblem(toId(`${'x'.repeat(59)} y`))).toBeUndefined();
  });
});
