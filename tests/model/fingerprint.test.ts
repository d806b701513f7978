import { describe, expect, it } from 'vitest';
import { fingerprint, fnv1a } from '../../src/model/fingerprint.ts';

const hex = (text: string): string =>
  fnv1a(text)
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');

/** The same hash, slowly, as its definition has it. */
function defined(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

describe('the hash', () => {
  it('gives the values that its authors publish', () => {
    const published = {
      '': 'cbf29ce484222325',
      a: 'af63dc4c8601ec8c',
      b: 'af63df4c8601f1a5',
      foobar: '85944171f73967e8',
      'chongo was here!\n': '46810940eff5f915',
    };
    expect(Object.fromEntries(Object.keys(published).map((text) => [text, hex(text)]))).toEqual(published);
  });

  it('follows its definition for any text', () => {
    const texts = ['é', '漢字', '🛶 canoe', 'x'.repeat(1000), '\u0000\uffff', ...'Every sign for itself.'];
    expect(texts.map(hex)).toEqual(texts.map(defined));
  });
});

describe('a fingerprint', () => {
  it('is eight small letters and digits, the same for the same text', () => {
    expect(['', 'a', 'foobar'].map(fingerprint)).toEqual(['civpiv51', '46zj4gp8', '68v36jmw']);
    for (let length = 0; length < 500; length++)
      expect(fingerprint('z'.repeat(length))).toMatch(/^[0-9a-z]{8}$/);
  });

  it('tells texts apart that differ in one sign', () => {
    const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const texts = signs.flatMap((sign) => [
      `${sign}eight of them`,
      `eight${sign}of them`,
      `eight of them${sign}`,
    ]);
    expect(new Set(texts.map(fingerprint)).size).toBe(new Set(texts).size);
  });
});
