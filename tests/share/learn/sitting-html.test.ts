import { describe, expect, it } from 'vitest';
import { type SittingResult, sittingHtml } from '../../../src/share/learn/sitting-html.ts';

const RESULT: SittingResult = { asked: 5, right: 4, missed: [], tomorrow: 0, row: 1 };

const shown = (more: Partial<SittingResult>): string => sittingHtml({ ...RESULT, ...more }, '/kb/').markup;

describe('the end of a sitting', () => {
  it('says how it went, and where to read what was missed', () => {
    const missed = [
      { says: 'The price weighs 5.', place: 'Owner', address: '/personas/owner/#criteria-price' },
    ];
    expect(shown({ missed })).toContain('4 of 5 right');
    expect(shown({ missed })).toContain('1 answer to look at once more:');
    expect(shown({ missed })).toContain('<a href="/kb/personas/owner/#criteria-price"');
    expect(shown({})).toContain('Nothing missed.');
    expect(shown({ asked: 0, right: 0 })).toContain('All noted');
    expect(shown({ asked: 0, right: 0 })).not.toContain('missed');
  });

  it('says what comes back tomorrow, else on which day, else that nothing does', () => {
    const next = { day: 'Thursday', count: 6 };
    expect(shown({ tomorrow: 1, next })).toContain('<b>Tomorrow:</b> 1 question, about 1 minute. It comes');
    expect(shown({ tomorrow: 6, next })).toContain(
      '<b>Tomorrow:</b> 6 questions, about 2 minutes. They come',
    );
    expect(shown({ next })).toContain('<b>Thursday:</b> 6 questions, about 2 minutes.');
    expect(shown({})).toContain('Nothing comes back in the next days.');
  });

  it('counts days in a row from the second on', () => {
    expect(shown({})).not.toContain('in a row');
    expect(shown({ row: 2 })).toContain('2 days in a row.');
  });
});
