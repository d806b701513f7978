import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/site/search/likeness.ts';
import type { Found, Fragment, Hit } from '../../src/site/search/pagefind.ts';
import { readQuestion } from '../../src/site/search/question.ts';
import { type Asked, fitOf, gather, weightsOf } from '../../src/site/search/rank.ts';
import { statusWords } from '../../src/site/search/results-view.ts';
import { areForeign, meant, mended, strangers } from '../../src/site/search/spelling.ts';

const wordsOf = (query: string): string[] => readQuestion(query).words.map(({ typed }) => typed);

const fragment = (meta: Record<string, string>): Fragment => ({
  url: '/terms/a/',
  excerpt: '',
  content: '',
  meta,
  sub_results: [],
});

const hit = (id: string, score: number): Hit => ({ id, score, data: async () => fragment({}) });

const found = (...hits: Hit[]): Found => ({
  results: hits,
  unfilteredResultCount: hits.length,
  filters: {},
});

describe('a question', () => {
  it('is about its telling words, each once', () => {
    expect(wordsOf('What does a CFO measure after buying, and why a CFO?')).toEqual([
      'cfo',
      'measure',
      'buying',
    ]);
  });

  it('is about all of its words where none tells more than the others', () => {
    expect(wordsOf('Who is that?')).toEqual(['who', 'is', 'that']);
  });

  it('keeps what a hyphen joins, and a number with its mark', () => {
    expect(wordsOf('in-house or 24/7: yes.')).toEqual(['in-house', '24/7', 'yes']);
    expect(readQuestion('In-house').words[0]?.folded).toBe('inhouse');
  });

  it('is left as it is in quotation marks', () => {
    expect(wordsOf('"the way out"')).toEqual(['"the way out"']);
  });

  it('may be empty of words', () => {
    expect(wordsOf('?! …')).toEqual([]);
  });
});

describe('likeness', () => {
  it('is that of the same word, of another ending, of a beginning, of nothing', () => {
    expect(likeness('exit', 'exit')).toBe(1);
    expect(likeness('signing', 'signed')).toBeGreaterThan(likeness('archi', 'architect'));
    expect(likeness('archi', 'architect')).toBeGreaterThan(0);
    expect(likeness('pilot', 'price')).toBe(0);
  });
});

describe('entries that words find', () => {
  it('come in the order of what they have of the question, rare words before common ones', () => {
    const each = [
      found(hit('a', 9), hit('b', 2), hit('c', 9), hit('d', 2)),
      found(hit('b', 20), hit('e', 20)),
    ];
    const weights = weightsOf(each, 100);
    const candidates = gather(each, weights, 100);
    expect(candidates.map((one) => one.hit.id)).toEqual(['b', 'e', 'a', 'c', 'd']);
    expect(candidates[0]?.share).toBeCloseTo(1);
  });

  it('are none for a word that nothing has, which then weighs nothing', () => {
    expect(weightsOf([found(), found(hit('a', 1))], 10)[0]).toBe(0);
    expect(gather([found()], [0], 10)).toEqual([]);
  });
});

describe('an entry that is looked at closely', () => {
  const asked = (query: string): Asked => {
    const question = readQuestion(query);
    return { ...question, weights: question.words.map(() => 1) };
  };
  const fit = (query: string, meta: Record<string, string>): number =>
    fitOf(
      fragment({ title: 'Something else', ...meta }),
      { hit: hit('a', 1), score: 0.5, share: 1 },
      asked(query),
    );

  it('fits better by its title than by another name, and by either than by its summary', () => {
    const by = (name: string): number => fit('exit terms', { [name]: 'Exit terms' });
    expect(by('title')).toBeGreaterThan(by('names'));
    expect(by('names')).toBeGreaterThan(by('summary'));
    expect(by('summary')).toBeGreaterThan(fit('exit terms', {}));
  });

  it('fits the better the less its name says beside what was asked', () => {
    expect(fit('price', { title: 'Price' })).toBeGreaterThan(fit('price', { title: 'Price and quality' }));
  });

  it('fits a question that asks for its kind', () => {
    expect(fit('who signs', { sought: 'who' })).toBeGreaterThan(fit('what signs', { sought: 'who' }));
  });

  it('takes two words by which its kind is asked for as one: a director may be a manager', () => {
    const sought = 'director manager';
    expect(fit('it director', { title: 'IT manager', sought })).toBeGreaterThan(
      fit('it director', { title: 'Sales director', sought }),
    );
  });

  it('is preferred where more leads to it', () => {
    expect(fit('exit', { linked: '····' })).toBeGreaterThan(fit('exit', { linked: '·' }));
  });
});

describe('a mistyped word', () => {
  const words = (text: string) => readQuestion(text).words;

  it('is one that no text has, nor a beginning of', () => {
    const texts = ['The security questionnaire', 'Signed contracts'];
    expect(strangers(words('securty contract signing question'), texts).map(({ typed }) => typed)).toEqual([
      'securty',
    ]);
  });

  it('is put right by the nearest word, the more frequent one first', () => {
    expect(meant('secruity', ['service', 'security'])).toBe('security');
    expect(meant('cast', ['cost', 'case'])).toBe('cost');
  });

  it('is left where it is short, begins a word, or nothing comes near', () => {
    expect(meant('secur', ['security'])).toBeUndefined();
    expect(meant('zebra', ['security'])).toBeUndefined();
    expect(mended('zebra', words('zebra'), ['security'])).toBeUndefined();
    expect(strangers(words('xyz'), ['abc'])).toEqual([]);
  });

  it('is replaced where it stands', () => {
    expect(mended('Our securty lead', words('securty'), ['security'])).toBe('our security lead');
  });

  it('is foreign where no text has even half of it; scripts without spaces are not judged', () => {
    expect(areForeign(words('qqxxzzy'), ['a page of QQ'])).toBe(true);
    expect(areForeign(words('negotiates'), ['the negotiation'])).toBe(false);
    expect(areForeign(words('安全'), ['信息安全'])).toBe(false);
    expect(areForeign(words('anything'), [])).toBe(false);
  });
});

describe('the line above the results', () => {
  const answer = { total: 12, whole: 12, results: [], counts: {}, unfiltered: 0, nearest: [] };

  it('says how many there are, and what was looked for instead', () => {
    expect(statusWords({ ...answer, outcome: 'found' }, 'exit')).toBe('12 results for “exit”');
    expect(statusWords({ ...answer, outcome: 'found', mended: 'exit' }, 'exiit')).toBe(
      'Nothing is called or says “exiit”. 12 results for “exit”',
    );
  });

  it('says how many have all of the words where others answer as well', () => {
    expect(statusWords({ ...answer, outcome: 'some', whole: 0 }, 'exit price')).toBe(
      '12 results for “exit price”: no entry has all of the words',
    );
    expect(statusWords({ ...answer, outcome: 'some', whole: 2 }, 'exit price')).toBe(
      '12 results for “exit price”: 2 entries have all of the words',
    );
  });
});
