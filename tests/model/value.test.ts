import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/model/entry.ts';
import type { Fields } from '../../src/model/plain.ts';
import { type KindName, shapeOfKind } from '../../src/model/table.ts';
import { cellsOf, refTo, scopeWords } from '../../src/model/value.ts';
import { entryOf, library } from './library.ts';

/** The one value that a field of an entry makes. */
function shownValue(
  kind: KindName,
  path: string,
  fields: Fields,
  field: string,
  around: Record<string, Fields> = {},
) {
  const catalog = library({ ...around, [path]: fields });
  const entry = entryOf(catalog, kind, path.split('/')[1] ?? '');
  return cellsOf(shapeOfKind(kind), fieldsOf(entry), catalog, [field])[0]?.value;
}

const AROUND: Record<string, Fields> = {
  'criteria/price': {},
  'personas/cto': { decision: 'technical' },
  'stages/evaluation': { title: 'Evaluation' },
  'evidence/talk': { confidence: 'high', illustrative: true },
  'evidence/study': { confidence: 'medium', contested: { text: 'Others say no' } },
};

describe('a value ready to be shown', () => {
  it('is a word with its label for a closed set', () => {
    expect(shownValue('evidence', 'evidence/e', { method: 'win-loss' }, 'method')).toEqual({
      type: 'word',
      word: 'win-loss',
      label: 'Win loss',
    });
  });

  it('is a day, an address, quoted speech, or text, as the field says', () => {
    expect(shownValue('evidence', 'evidence/e', { date: '2026-03-02' }, 'date')).toEqual({
      type: 'date',
      date: '2026-03-02',
    });
    expect(shownValue('evidence', 'evidence/e', { url: 'https://a.example/' }, 'url')).toEqual({
      type: 'link',
      url: 'https://a.example/',
    });
    expect(shownValue('criterion', 'criteria/c', {}, 'question')).toEqual({
      type: 'text',
      text: 'What is it?',
      quoted: true,
    });
    expect(shownValue('term', 'terms/t', { example: 'So' }, 'example')).toEqual({
      type: 'text',
      text: 'So',
      quoted: false,
    });
  });

  it('counts with units, writes money and shares as people do, and one number for a range without width', () => {
    const stuck = (daysLost: Fields) => ({ stage: 'evaluation', personas: [{ persona: 'cto' }], daysLost });
    const lost = shownValue(
      'sticking-point',
      'sticking-points/s',
      stuck({ low: 5, high: 10, shareOfDeals: 0.255, basis: 'crm' }),
      'daysLost',
      AROUND,
    );
    expect(
      lost?.type === 'record' &&
        lost.cells.map(({ name, value }) => [name, 'text' in value ? value.text : '']),
    ).toEqual(expect.arrayContaining([['shareOfDeals', '26 %']]));
    const usual = (low: number, high: number) =>
      shownValue('stage', 'stages/s', { usualDays: { days: { low, high }, basis: 'crm' } }, 'usualDays');
    const days = (low: number, high: number) => {
      const value = usual(low, high);
      return value?.type === 'record' ? value.cells[0]?.value : undefined;
    };
    expect(days(5, 10)).toMatchObject({ type: 'number', number: 10, text: '5–10 calendar days' });
    expect(days(7, 7)).toMatchObject({ text: '7 calendar days' });
    const approves = shownValue(
      'persona',
      'personas/p',
      { approves: [{ id: 'a', text: 'Small', limit: { amount: 50000, currency: 'EUR', per: 'year' } }] },
      'approves',
    );
    expect(approves?.type === 'items' && approves.items[0]?.cells).toEqual([
      { name: 'limit', label: 'Limit', value: { type: 'number', number: 50000, text: 'EUR 50,000 a year' } },
    ]);
  });

  it('is an item with an anchor, its short facts beside its head and the rest below', () => {
    const value = shownValue(
      'persona',
      'personas/p',
      {
        criteria: [
          {
            criterion: 'price',
            weight: 4,
            mustHave: true,
            why: 'Fixed budgets',
            stages: ['evaluation'],
            for: { regions: ['north'] },
          },
        ],
      },
      'criteria',
      AROUND,
    );
    const [item] = value?.type === 'items' ? value.items : [];
    expect(item?.anchors).toEqual(['criteria-price']);
    expect(item?.head).toMatchObject({ type: 'ref', ref: { id: 'price', address: '/criteria/price/' } });
    expect(item?.cells.map(({ name }) => name)).toEqual(['weight', 'mustHave', 'stages']);
    expect(item?.cells[0]?.value).toEqual({ type: 'meter', score: 4, of: 5 });
    expect(item?.notes.map(({ name }) => name)).toEqual(['why']);
    expect(item?.scope).toEqual(['North']);
    expect(item?.support).toEqual({ basis: 'assumption', records: [] });
  });

  it('says what a claim rests on, with what a reader must know of each record', () => {
    const why = [{ id: 'known', text: 'Known', evidence: ['talk', 'study'] }, 'Said'];
    const value = shownValue('criterion', 'criteria/c', { why }, 'why', AROUND);
    const claims = value?.type === 'list' ? value.values : [];
    expect(claims).toMatchObject([
      {
        type: 'claim',
        text: 'Known',
        anchor: 'why-known',
        support: {
          basis: 'evidence',
          records: [
            { id: 'talk', illustrative: true, contested: false, confidence: 'high' },
            { id: 'study', illustrative: false, contested: true, confidence: 'medium' },
          ],
        },
      },
      { type: 'claim', text: 'Said', support: { basis: 'assumption', records: [] } },
    ]);
    expect(claims[1]).not.toHaveProperty('anchor');
  });

  it('leaves out what is not there rather than showing it empty', () => {
    expect(shownValue('term', 'terms/t', {}, 'example')).toBeUndefined();
  });
});

describe('the name of an entry elsewhere', () => {
  it('carries the word that tints it, where its kind has one', () => {
    const catalog = library(AROUND);
    expect(refTo(entryOf(catalog, 'persona', 'cto'))).toMatchObject({
      id: 'cto',
      title: 'Cto',
      address: '/personas/cto/',
      tint: 'technical',
    });
    expect(refTo(entryOf(catalog, 'criterion', 'price'))).not.toHaveProperty('tint');
  });
});

describe('the words of a scope', () => {
  it('are titles for offerings and plain words for the rest; none for always', () => {
    const catalog = library({
      'offerings/cloud': {
        title: 'Managed cloud',
        what: ['It'],
        fits: [{ text: 'Many' }],
        notWhen: ['Never'],
      },
    });
    expect(scopeWords({ offerings: ['cloud'], regions: ['north'], situations: ['new'] }, catalog)).toEqual([
      'Managed cloud',
      'North',
      'New',
    ]);
    expect(scopeWords(undefined, catalog)).toEqual([]);
  });
});
