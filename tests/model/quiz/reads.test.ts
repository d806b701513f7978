import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { readsOf } from '../../../src/model/quiz/reads.ts';
import { entryOf, library } from '../library.ts';

const OBJECTION = { says: 'It has a leak', behind: ['Wet feet'], answer: 'Look at the keel' };
const ASSET = { form: 'guide', what: ['A chart'], stages: ['hiring'] };

const entries = {
  'stages/dreaming': { order: 1 },
  'stages/hiring': { order: 2 },
  'objections/leak': { ...OBJECTION, stages: ['hiring'] },
  'objections/old': { ...OBJECTION, says: 'My grandfather had one' },
  'objections/sunk': {
    ...OBJECTION,
    status: 'retired',
    retired: '2026-01-01',
    retiredBecause: 'Nobody says it',
  },
  'messages/fair': { says: 'Fair winds', because: ['So it is'], avoid: ['Storms'] },
  'sticking-points/calm': { stage: 'hiring', severity: 5, personas: [{ persona: 'owner' }] },
  'sticking-points/fog': { stage: 'dreaming', severity: 2, personas: [{ persona: 'owner' }] },
  'sticking-points/mutiny': { stage: 'hiring', personas: [{ persona: 'cook' }] },
  'buying-groups/crew': { members: [{ persona: 'owner', role: 'approver' }] },
  'assets/chart': { ...ASSET, personas: ['owner'], customerSafe: true },
  'assets/log': { ...ASSET, personas: ['owner'], customerSafe: false },
  'assets/menu': { ...ASSET, personas: ['cook'], customerSafe: true },
  'personas/cook': {},
  'personas/owner': {
    objections: [
      { objection: 'leak', wording: 'My shoes are wet' },
      { objection: 'old' },
      { objection: 'sunk' },
    ],
    messages: [{ message: 'fair', stages: ['dreaming'] }],
  },
};

const reads = (more: Readonly<Record<string, Fields>> = {}) => {
  const catalog = library({ ...entries, ...more });
  return readsOf(entryOf(catalog, 'persona', 'owner'), catalog);
};

describe('what is to be read before a call', () => {
  it('is what the content says of both, the most telling first, each with its reason and its stages', () => {
    expect(reads().map(({ id, stages, why }) => [id, stages, why])).toEqual([
      ['leak', ['hiring'], 'They may say: “My shoes are wet”'],
      ['old', [], 'They may say: “My grandfather had one”'],
      ['calm', ['hiring'], 'Deals stick here with them'],
      ['fog', ['dreaming'], 'Deals stick here with them'],
      ['crew', [], 'Who decides with them, and who can stop it'],
      ['dreaming', ['dreaming'], 'What the buyer wants to have done by the end of it'],
      ['hiring', ['hiring'], 'What the buyer wants to have done by the end of it'],
      ['fair', ['dreaming'], 'What to say, and how not to say it'],
      ['chart', ['hiring'], 'You can send it'],
      ['log', ['hiring'], 'For you, not for them'],
    ]);
  });

  it('takes as long as a path says, else as its words take', () => {
    const minutes = (id: string, more?: Readonly<Record<string, Fields>>): number | undefined =>
      reads(more).find((one) => one.id === id)?.minutes;
    const fair = entries['messages/fair'];
    const long = (words: number): Record<string, Fields> => ({
      'messages/fair': { ...fair, short: 'a '.repeat(words).trim() },
    });
    expect(minutes('fair')).toBe(2);
    expect(minutes('fair', long(700))).toBe(4);
    expect(minutes('fair', long(4000))).toBe(15);
    expect(minutes('fair', { 'paths/harbour': { steps: [{ entry: 'fair', minutes: 7 }] } })).toBe(7);
  });
});
