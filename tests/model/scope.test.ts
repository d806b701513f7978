import { describe, expect, it } from 'vitest';
import { holdsFor } from '../../src/model/scope.ts';

describe('a scope', () => {
  it('lets through what names no scope, whatever it is narrowed to', () => {
    expect(holdsFor({ regions: ['north'] }, undefined)).toBe(true);
    expect(holdsFor({ regions: ['north'] }, {})).toBe(true);
    expect(holdsFor({}, { regions: ['north'] })).toBe(true);
    expect(holdsFor({ regions: [] }, { regions: ['north'] })).toBe(true);
  });

  it('lets through what shares one word in each dimension that both name', () => {
    const meant = { regions: ['north', 'south'], segments: ['small'] };
    expect(holdsFor({ regions: ['south', 'west'] }, meant)).toBe(true);
    expect(holdsFor({ regions: ['south'], segments: ['large'] }, meant)).toBe(false);
    expect(holdsFor({ regions: ['west'] }, meant)).toBe(false);
    expect(holdsFor({ situations: ['new'] }, meant)).toBe(true);
  });
});
