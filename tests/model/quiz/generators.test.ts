import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { type Card, keyToday, partsOf } from '../../../src/model/quiz/card.ts';
import { quizOf } from '../../../src/model/quiz/index.ts';
import { library } from '../library.ts';

const HOUSE = { basis: 'house-view' };

const weighs = (criterion: string, weight: number, more: Fields = HOUSE): Fields => ({
  criterion,
  weight,
  ...more,
});

const CRITERIA = {
  'criteria/price': {},
  'criteria/speed': {},
  'criteria/safety': {},
  'criteria/comfort': {},
};

const STAGES = {
  'stages/dreaming': { order: 1, buyingJobs: [{ id: 'dream', text: 'Think of the sea', ...HOUSE }] },
  'stages/hiring': { order: 2, buyingJobs: [{ id: 'hire', text: 'Look for a crew', ...HOUSE }] },
  'stages/sailing': { order: 3, buyingJobs: [{ id: 'sail', text: 'Leave harbour' }] },
};

const cardsOf = (entries: Readonly<Record<string, Fields>>): Card[] => quizOf(library(entries)).cards;

const keysOf = (cards: readonly Card[]): string[] => cards.map(({ key }) => key);

const textsOf = (card: Card | undefined): string[] => card?.options.map(({ text }) => text) ?? [];

describe('questions about weights', () => {
  it('set the heavy one among lighter ones of the same buyer', () => {
    const cards = cardsOf({
      ...CRITERIA,
      'personas/owner': {
        criteria: [weighs('price', 5), weighs('speed', 3), weighs('safety', 1), weighs('comfort', 2)],
      },
    });
    const card = cards.find(({ sort }) => sort === 'weighs');
    expect(card).toMatchObject({
      key: 'weighs:owner:criteria-price',
      ask: 'Owner: which of these weighs most?',
      says: 'Owner: Price weighs 5 of 5.',
      address: '/personas/owner/#criteria-price',
      place: 'Owner: What they weigh',
    });
    expect(textsOf(card)[0]).toBe('Price');
    expect(textsOf(card).slice(1).sort()).toEqual(['Comfort', 'Safety', 'Speed']);
    const ranking = cards.find(({ sort }) => sort === 'ranking');
    expect(textsOf(ranking)).toEqual(['Price', 'Speed', 'Comfort', 'Safety']);
  });

  it('take none that weighs as much, and none that weighs more under another condition', () => {
    const cards = cardsOf({
      ...CRITERIA,
      'personas/owner': {
        criteria: [
          weighs('price', 5),
          weighs('speed', 5),
          weighs('safety', 2),
          weighs('safety', 5, { ...HOUSE, id: 'safety-later', for: { situations: ['renewal'] } }),
          weighs('comfort', 2),
        ],
      },
    });
    expect(cards.filter(({ sort }) => sort === 'weighs')).toEqual([]);
  });

  it('ask nothing that is only assumed, and prove nothing wrong by what is only assumed', () => {
    const assumed = { criteria: [weighs('price', 5, {}), weighs('speed', 1), weighs('safety', 1)] };
    const unproven = { criteria: [weighs('price', 5), weighs('speed', 1, {}), weighs('safety', 1, {})] };
    for (const persona of [assumed, unproven])
      expect(
        cardsOf({ ...CRITERIA, 'personas/owner': persona }).filter(({ sort }) => sort === 'weighs'),
      ).toEqual([]);
  });

  it('say who weighs a criterion most only where one does', () => {
    const three = (weight: number) => ({
      ...CRITERIA,
      'personas/owner': { criteria: [weighs('price', 5)] },
      'personas/skipper': { criteria: [weighs('price', weight)] },
      'personas/cook': { criteria: [weighs('price', 2)] },
    });
    const most = (weight: number): Card[] =>
      cardsOf(three(weight)).filter(({ sort }) => sort === 'weighed-most');
    expect(most(5)).toEqual([]);
    expect(most(4).map((card) => [card.says, textsOf(card)[0]])).toEqual([
      ['Owner weighs Price most: 5 of 5.', 'Owner'],
    ]);
  });
});

describe('a fact that is no question any more', () => {
  it('is kept in words, so that those who learned it hear of the change', () => {
    const { cards, unasked } = quizOf(
      library({
        ...CRITERIA,
        'personas/owner': { criteria: [weighs('price', 2), weighs('speed', 1), weighs('safety', 1)] },
      }),
    );
    expect(keysOf(cards)).not.toContain('weighs:owner:criteria-price');
    expect(unasked).toContainEqual({
      key: 'weighs:owner:criteria-price',
      says: 'Owner: Price weighs 2 of 5.',
    });
  });
});

describe('questions about people', () => {
  const people = {
    ...STAGES,
    'personas/owner': {
      vetoes: [{ id: 'debt', text: 'A loan on the ship', when: 'Always', ...HOUSE }],
      stages: [
        {
          stage: 'hiring',
          part: 'leads',
          ...HOUSE,
          questions: [{ id: 'pay', text: 'What do I pay each of them?', answer: 'A list' }],
        },
      ],
    },
    'personas/skipper': {
      vetoes: [{ id: 'storm', text: 'Leaving port in a storm', ...HOUSE }],
      stages: [
        {
          stage: 'sailing',
          part: 'leads',
          questions: [{ id: 'wind', text: 'Where does the wind come from tonight?' }],
        },
      ],
    },
    'personas/cook': {
      vetoes: [{ id: 'fish', text: 'Fish twice on one day' }],
      stages: [
        {
          stage: 'sailing',
          part: 'joins',
          questions: [{ id: 'salt', text: 'Who forgot about the salt again?' }],
        },
      ],
    },
  };

  it('name one who can stop something among others who can stop something else', () => {
    const [card] = cardsOf(people).filter(({ sort, home }) => sort === 'veto' && home === 'owner');
    expect(card).toMatchObject({ given: 'A loan on the ship', why: 'When they do: Always.' });
    expect(textsOf(card)[0]).toBe('Owner');
    expect(
      card?.options
        .slice(1)
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['can stop: Fish twice on one day', 'can stop: Leaving port in a storm']);
  });

  it('expect a question of one buyer among questions of others, and none where the stage is only assumed', () => {
    const asks = cardsOf(people).filter(({ sort }) => sort === 'asks');
    expect(keysOf(asks)).toEqual(['asks:owner:questions-pay']);
    expect(asks[0]).toMatchObject({
      why: 'What answers it: A list.',
      rests: 'House view: we stand by it without a record',
    });
  });

  it('say when something holds, in the question', () => {
    const cards = cardsOf({
      ...people,
      'personas/owner': {
        vetoes: [{ id: 'debt', text: 'A loan on the ship', ...HOUSE, for: { situations: ['renewal'] } }],
      },
    });
    expect(cards.find(({ sort }) => sort === 'veto')?.ask).toBe('Who can stop this? (for: Renewal)');
  });
});

describe('questions about the cycle', () => {
  it('put the stages in order, and know each by what is done there', () => {
    const cards = cardsOf(STAGES);
    expect(textsOf(cards.find(({ sort }) => sort === 'cycle'))).toEqual(['Dreaming', 'Hiring', 'Sailing']);
    expect(keysOf(cards.filter(({ sort }) => sort === 'stage-of'))).toEqual([
      'stage-of:dreaming:buyingJobs-dream',
      'stage-of:hiring:buyingJobs-hire',
    ]);
  });
});

describe('a question that would answer itself', () => {
  const signs = (text: string): string[] =>
    keysOf(
      cardsOf({
        ...STAGES,
        'stages/hiring': { order: 2, buyingJobs: [{ id: 'hire', text, ...HOUSE }] },
      }),
    ).filter((key) => key.startsWith('stage-of:hiring'));

  it('is not asked: a word of it that is in the right answer must be in a wrong one, too', () => {
    expect(signs('Look for a crew')).toHaveLength(1);
    expect(signs('Hire a crew')).toHaveLength(1);
    expect(signs('Begin with the hiring of a crew')).toEqual([]);
  });

  it('is asked where a wrong answer with the same word can be had', () => {
    const cards = cardsOf({
      'terms/ship-owner': { definition: { text: 'Who pays for the ship', ...HOUSE } },
      'terms/mate': { definition: { text: 'Who stands beside the helm', ...HOUSE } },
      'terms/cook': { definition: { text: 'Who feeds all hands', ...HOUSE } },
      'terms/ship-yard': { definition: { text: 'Where keels are laid', ...HOUSE } },
    });
    const [card] = cards.filter(({ key }) => key === 'word:ship-owner:definition');
    expect(textsOf(card).slice(0, 2)).toEqual(['Ship owner', 'Ship yard']);
  });
});

describe('keys', () => {
  const before = {
    ...CRITERIA,
    'personas/owner': { criteria: [weighs('price', 5), weighs('speed', 3), weighs('safety', 1)] },
  };
  const [old] = cardsOf(before).filter(({ sort }) => sort === 'weighs');

  it('stay the same when titles, texts and weights change', () => {
    const cards = cardsOf({
      ...before,
      'personas/owner': {
        title: 'Shipowner',
        criteria: [weighs('safety', 1), weighs('price', 5), weighs('speed', 2)],
      },
    });
    const [card] = cards.filter(({ sort }) => sort === 'weighs');
    expect(card?.key).toBe(old?.key);
    // The price weighs what it did; what its owner is called is no part of that.
    expect(card?.fact).toBe(old?.fact);
  });

  it('lead on when the buyer and what is weighed were renamed', () => {
    const { cards, moved } = quizOf(
      library({
        'criteria/cost': { formerIds: ['price'] },
        'criteria/speed': {},
        'criteria/safety': {},
        'personas/shipowner': {
          formerIds: ['owner'],
          criteria: [weighs('cost', 5), weighs('speed', 3), weighs('safety', 1)],
        },
      }),
    );
    expect(keyToday(old?.key ?? '', moved)).toBe('weighs:shipowner:criteria-cost');
    expect(keysOf(cards)).toContain('weighs:shipowner:criteria-cost');
  });

  it('lead on when an item was given another id', () => {
    const renamed = {
      'terms/keel': { formerAnchors: [{ from: 'definition', to: 'example' }], example: 'The keel is long' },
    };
    const { moved } = quizOf(library(renamed));
    expect(keyToday('means:keel:definition', moved)).toBe('means:keel:example');
  });

  it('are read with care: what is no key stays as it is, and no name of a prototype leads anywhere', () => {
    expect([partsOf(''), partsOf('a:b'), partsOf('a:b:c:d')]).toEqual([undefined, undefined, undefined]);
    expect(keyToday('nothing', {})).toBe('nothing');
    expect(keyToday('means:constructor:toString', {})).toBe('means:constructor:toString');
  });
});
