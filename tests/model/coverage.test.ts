import { describe, expect, it } from 'vitest';
import { coverageOf, gradeOf } from '../../src/model/coverage.ts';
import type { Fields } from '../../src/model/plain.ts';
import { entryOf, library } from './library.ts';

const OPEN = (about: string) => ({ about, ask: 'Who knows?', owner: 'team', by: '2027-01-31' });

/** A persona with every section answered: seven claims, five of them on record. */
const WHOLE: Fields = {
  approves: [{ id: 'small', text: 'Small sums', evidence: ['talk'] }],
  triggers: [{ trigger: 'event', evidence: ['talk'] }],
  criteria: [{ criterion: 'price', weight: 5, mustHave: true, evidence: ['talk'] }],
  alternatives: [{ alternative: 'nothing', evidence: ['talk'] }],
  sources: [{ source: 'peer', basis: 'house-view' }],
  measures: [{ measure: 'cost', evidence: ['talk'] }],
  stages: [{ stage: 'evaluation', part: 'leads' }],
  messages: [{ message: 'hello' }],
  evidence: ['talk'],
};

const AROUND: Record<string, Fields> = {
  'triggers/event': {},
  'criteria/price': {},
  'alternatives/nothing': { sort: 'do-nothing', what: ['Wait'] },
  'sources/peer': {},
  'measures/cost': { formula: 'a / b', unit: 'EUR', better: 'lower' },
  'stages/evaluation': {},
  'messages/hello': { says: 'Hello', because: ['It helps'] },
  'evidence/talk': {},
  'evidence/made-up': { illustrative: true },
};

const persona = (fields: Fields, around: Record<string, Fields> = {}) => {
  const catalog = library({ ...AROUND, ...around, 'personas/cfo': fields });
  const entry = entryOf(catalog, 'persona', 'cfo');
  return { states: coverageOf(entry).map(({ state }) => state), grade: gradeOf(entry, catalog) };
};

describe('coverage', () => {
  it('misses all nine answers of an empty persona', () => {
    expect(persona({})).toEqual({ states: Array(9).fill('missing'), grade: 'sketch' });
  });

  it('takes an open question for an answer, and still calls the page a sketch', () => {
    const { measures: _, ...rest } = WHOLE;
    const { states, grade } = persona({ ...rest, open: [OPEN('measures')] });
    expect(states).toEqual([...Array(5).fill('answered'), 'open', ...Array(3).fill('answered')]);
    expect(grade).toBe('sketch');
  });

  it('asks for one field of a group: a veto will do where nothing can be approved', () => {
    const { approves: _, ...rest } = WHOLE;
    expect(persona({ ...rest, vetoes: [{ id: 'v', text: 'The contract' }] }).states[0]).toBe('answered');
    expect(persona(rest).states[0]).toBe('missing');
  });

  it('asks nothing of a kind that sets no questions', () => {
    const catalog = library({ 'terms/word': {} });
    expect(coverageOf(entryOf(catalog, 'term', 'word'))).toEqual([]);
  });
});

describe('the grade of a page', () => {
  it('is proven from two claims in three on record: five of seven, not four of seven', () => {
    expect(persona(WHOLE).grade).toBe('proven');
    expect(persona({ ...WHOLE, measures: [{ measure: 'cost' }] }).grade).toBe('working');
  });

  it('is proven at two thirds to the dot: six of nine, not six of ten', () => {
    const more = [{ text: 'Cash', evidence: ['talk'] }, 'Margin'];
    expect(persona({ ...WHOLE, measuredBy: more }).grade).toBe('proven');
    expect(persona({ ...WHOLE, measuredBy: [...more, 'Growth'] }).grade).toBe('working');
  });

  it('is not proven while a must-have is only assumed', () => {
    const criteria = [{ criterion: 'price', weight: 5, mustHave: true }];
    const stages = [{ stage: 'evaluation', part: 'leads', evidence: ['talk'] }];
    expect(persona({ ...WHOLE, criteria, stages }).grade).toBe('working');
    expect(persona({ ...WHOLE, criteria: [{ criterion: 'price', weight: 5 }], stages }).grade).toBe('proven');
  });

  it('counts no invented record as proof', () => {
    const text = JSON.stringify(WHOLE).replaceAll('"talk"', '"made-up"');
    const invented: Fields = JSON.parse(text);
    expect(persona(invented).grade).toBe('working');
  });
});
