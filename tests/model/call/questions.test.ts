import { describe, expect, it } from 'vitest';
import { callSheet } from '../../../src/model/call/sheet.ts';
import type { Fields } from '../../../src/model/plain.ts';
import type { Choice } from '../../../src/model/views/choice.ts';
import { library } from '../library.ts';
import { factsOf, stagesOf } from './calls.ts';

const question = (id: string, more: Fields = {}): Fields => ({ id, text: `${id}?`, ...more });

function asks(persona: Fields, choice: Choice = {}, more: Record<string, Fields> = {}) {
  const catalog = library({ ...stagesOf('early', 'late'), 'personas/buyer': persona, ...more });
  return callSheet(factsOf(catalog, 'buyer'), choice).asks.map(({ text, why }) =>
    why ? `${text} ${why}` : text,
  );
}

const QUESTIONS = [
  question('any'),
  question('late', { stages: ['late'] }),
  question('renewal', { for: { situations: ['renewal'] } }),
  question('early', { stages: ['early'] }),
  question('both', { stages: ['late'], for: { situations: ['renewal'] } }),
];

describe('the three questions to ask first', () => {
  it('are the first three of the page where nothing is chosen', () => {
    expect(asks({ discoveryQuestions: QUESTIONS })).toEqual(['any?', 'late?', 'renewal?']);
  });

  it('begin with those kept for the stage, and leave out those kept for another', () => {
    expect(asks({ discoveryQuestions: QUESTIONS }, { stage: ['late'] })).toEqual([
      'late? for this stage',
      'both? for this stage',
      'any?',
    ]);
    expect(asks({ discoveryQuestions: QUESTIONS }, { stage: ['early'] })).toEqual([
      'early? for this stage',
      'any?',
      'renewal?',
    ]);
  });

  it('begin with those kept for the very case, before all those kept for case and stage', () => {
    expect(asks({ discoveryQuestions: QUESTIONS }, { stage: ['late'], situation: ['renewal'] })).toEqual([
      'both? for this case',
      'late? for this stage',
      'renewal? for this case',
    ]);
    expect(asks({ discoveryQuestions: QUESTIONS }, { situation: ['new'] })).toEqual([
      'any?',
      'late?',
      'early?',
    ]);
  });

  it('are filled up with what to ask before answering an objection, then with those of other stages', () => {
    const more = {
      'objections/price': {
        says: 'Too dear',
        behind: ['Money'],
        answer: 'It is not',
        askBack: 'Dear beside what?',
        stages: ['late'],
      },
    };
    const persona = {
      discoveryQuestions: [question('any'), question('early', { stages: ['early'] })],
      objections: [{ objection: 'price' }],
    };
    expect(asks(persona, { stage: ['late'] }, more)).toEqual([
      'any?',
      'Dear beside what? before you answer “Price”',
      'early? else for another stage',
    ]);
  });

  it('are none where none is written, and no question stands twice', () => {
    expect(asks({})).toEqual([]);
    expect(asks({ discoveryQuestions: [question('same'), { id: 'again', text: 'same?' }] })).toEqual([
      'same?',
    ]);
  });
});

describe('what they will ask', () => {
  const persona = {
    stages: [
      {
        stage: 'early',
        part: 'joins',
        questions: [question('e1', { answer: 'Yes' }), question('e2')],
      },
      {
        stage: 'late',
        part: 'leads',
        questions: [question('l1'), question('l2', { for: { regions: ['north'] } })],
      },
    ],
    criteria: [{ criterion: 'price', weight: 5, question: 'How much?', proof: ['A bill'] }],
  };
  const theirs = (choice: Choice): string[] => {
    const catalog = library({
      ...stagesOf('early', 'late'),
      'criteria/price': {},
      'personas/buyer': persona,
    });
    return callSheet(factsOf(catalog, 'buyer'), choice).theirs.map(
      ({ text, answer, about }) => `${about}: ${text}${answer ? ` ${answer}` : ''}`,
    );
  };

  it('goes through the stages by turns where none is chosen', () => {
    expect(theirs({})).toEqual(['Early: e1? Yes', 'Late: l1?', 'Early: e2?', 'Late: l2?']);
  });

  it('is what they ask at the stage within the scope, then what they ask about what they weigh', () => {
    expect(theirs({ stage: ['late'], region: ['south'] })).toEqual(['Late: l1?', 'Price: How much? A bill']);
  });
});
