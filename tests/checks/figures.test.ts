import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/checks/figures.ts';

describe('figures in a text', () => {
  it.each([
    ['74 % of deals', '74 %'],
    ['74.5 per cent of them', '74.5 per cent'],
    ['up 3 percentage points', '3 percentage points'],
    ['seventy per cent', 'seventy per cent'],
    ['restores 3x faster', '3x'],
    ['2.5 times the price', '2.5 times'],
    ['three times as likely', 'three times as likely'],
    ['one in three buyers', 'one in three'],
    ['9 out of 10 firms', '9 out of 10'],
    ['two thirds of them', 'two thirds'],
    ['half of all deals', 'half of all'],
    ['a fivefold rise', 'fivefold'],
  ])('finds one in "%s"', (text, figure) => {
    expect(figuresIn(text)).toEqual([figure]);
  });

  it.each([
    'two people, on call 24x7, 24/7',
    'three times a year, 2 times a week',
    'since 2019, on 2026-03-04, in Q3 2026',
    'up to EUR 50,000 without asking anybody',
    'a 2x2 matrix on a 1920x1080 screen',
    'one in the morning, two in the afternoon',
    'answer 3 in 10 minutes',
    'a supplier ten times the size of its customer',
    'step 2 of 5, ISO 27001, version 1.2.3',
  ])('finds none in "%s"', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each(['9', '1,', '1.1'])('is quick with "%s" over and over', (text) => {
    expect(figuresIn(`${text.repeat(50_000)} 1`)).toEqual([]);
  });

  it('tells overlapping ones once, in the order of the text', () => {
    expect(figuresIn('3x, then 2.5 times as many, then 10 %')).toEqual(['3x', '2.5 times', '10 %']);
  });
});
