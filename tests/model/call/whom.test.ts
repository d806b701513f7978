import { describe, expect, it } from 'vitest';
import { callIndex } from '../../../src/model/call/index-data.ts';
import { whom } from '../../../src/model/call/whom.ts';
import { library } from '../library.ts';
import { stagesOf } from './calls.ts';

const catalog = library({
  ...stagesOf('early'),
  'personas/cfo': {
    title: 'Chief financial officer',
    jobTitles: ['Chief financial officer', 'Finance director'],
    formerIds: ['money-chief'],
  },
  'personas/ciso': {
    title: 'Security lead',
    decision: 'technical',
    jobTitles: ['Chief information security officer'],
  },
});
const index = callIndex(catalog);
const said = (title: string, choice = {}) => {
  const { persona, offers, strange, stage } = whom(index, title, choice);
  return { persona: persona?.id, offers: offers.map((one) => one.persona.id), strange, stage: stage?.id };
};
const NOBODY = { persona: undefined, offers: [], strange: [], stage: undefined };

describe('for whom a call sheet is', () => {
  it('is nobody before anything is said', () => {
    expect(said('  ')).toEqual(NOBODY);
  });

  it('is the persona that a title means for sure', () => {
    expect(said('Interim Finance Director')).toEqual({ ...NOBODY, persona: 'cfo' });
  });

  it('is never guessed: an unsure title is answered with the likeliest two', () => {
    expect(said('Chief financial officer & Chief information security officer')).toEqual({
      ...NOBODY,
      offers: ['cfo', 'ciso'],
    });
    expect(said('Lighthouse keeper')).toEqual(NOBODY);
  });

  it('is the persona that was chosen, whatever title was typed', () => {
    expect(said('Finance director', { persona: ['ciso'], stage: ['early'] })).toEqual({
      ...NOBODY,
      persona: 'ciso',
      stage: 'early',
    });
  });

  it('is found by an id that it had before', () => {
    expect(said('', { persona: ['money-chief'] })).toEqual({ ...NOBODY, persona: 'cfo' });
  });

  it('names what the address asks for and nobody has, and goes by the rest', () => {
    expect(said('Finance director', { persona: ['cto'], stage: ['never'] })).toEqual({
      ...NOBODY,
      persona: 'cfo',
      strange: ['cto', 'never'],
    });
  });
});
