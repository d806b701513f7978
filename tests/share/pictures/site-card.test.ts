import { describe, expect, it } from 'vitest';
import { drawSiteCard } from '../../../src/share/pictures/site-card.ts';
import { plainLook, readBack } from './drawn.ts';

const draw = async (organisation: string, isSample = false) =>
  readBack(drawSiteCard({ organisation, tagline: 'Ferries', isSample }, await plainLook()));

/** The rows and columns that hold anything but the ground. */
function inked({ width, pixels }: { width: number; pixels: readonly number[] }): {
  left: number;
  right: number;
} {
  const columns = pixels.flatMap((pixel, at) =>
    pixel === pixels[0] || at > width * 600 ? [] : [at % width],
  );
  return { left: columns.reduce((a, b) => Math.min(a, b)), right: columns.reduce((a, b) => Math.max(a, b)) };
}

describe('the card of a site', () => {
  it('is drawn the same every time, at the size that chats show whole', async () => {
    const [one, two] = [await draw('Harbour'), await draw('Harbour')];
    expect([one.width, one.height]).toEqual([1200, 630]);
    expect(two.pixels).toEqual(one.pixels);
    expect(new Set(one.pixels).size).toBeGreaterThan(10);
  });

  it('keeps the longest name within its edges', async () => {
    const long = await draw(
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and sons',
    );
    const { left, right } = inked(long);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThanOrEqual(1140);
  });

  it('says where the site is a sample', async () => {
    expect((await draw('Harbour', true)).pixels).not.toEqual((await draw('Harbour')).pixels);
  });
});
