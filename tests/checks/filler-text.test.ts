import { describe, expect, it } from 'vitest';
import { isFiller } from '../../src/checks/filler-text.ts';

describe('filler', () => {
  it.each([
    'TBD',
    'tbd.',
    'T.B.D.',
    'TODO: ask sales',
    'To do',
    '...',
    '…',
    '-',
    '???',
    'n/a',
    'N.A.',
    'xxx',
    'To be defined.',
    'to be filled in',
    'Coming soon!',
    'Lorem ipsum dolor sit amet',
    'Owner TBD',
    '[insert name here]',
    'They ask […] first',
  ])('is "%s"', (text) => {
    expect(isFiller(text)).toBe(true);
  });

  it.each([
    'They open doors...',
    '%',
    '24/7',
    'To be trusted with the keys',
    'Nothing is yet to be decided',
    'What is still to do before the contract',
    'Today',
    'Text message',
    'Your data stays where it is',
    'A list [1] of sources',
    'Größe',
    '監査',
    'NAS',
  ])('is not "%s"', (text) => {
    expect(isFiller(text)).toBe(false);
  });
});
