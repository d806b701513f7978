import { expect, it } from 'vitest';
import { fold } from '../../src/model/fold.ts';

it('takes words that differ in case, accents or what stands between them for the same', () => {
  expect(fold('Kaufmännischer  Leiter')).toBe(fold('KAUFMANNISCHER-LEITER'));
  expect(fold('Innkjøpssjef, Århus')).toBe('innkjopssjef arhus');
  expect(fold('Straße')).toBe('strasse');
  expect(fold('We’d “never” get out/again')).toBe('wed never get out again');
});

it('keeps signs and scripts that words are made of', () => {
  expect(fold('C++ and C#')).toBe('c++ and c#');
  expect(fold('財務部長')).toBe('財務部長');
});

it('leaves nothing of what is no word', () => {
  expect(fold(' … – ')).toBe('');
});
