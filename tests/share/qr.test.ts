import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../src/share/qr.ts';
import { readQr } from './qr-reader.ts';

/** What a phone reads from a code, drawn so many pixels wide. */
async function read(svg: string, width: number): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize({ width, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return readQr({ data, ...info });
}

const LONGEST = `https://buyers.knowledge.example.org/marketing/library/p/${'a'.repeat(60)}/`;

describe('a QR code', () => {
  it.each([
    'http://localhost:4321/p/cfo/',
    'https://buyers.example/kb/p/total-cost/',
    'https://käufer.example/p/x/',
    LONGEST,
  ])('is read back from its pixels to the very address: %s', async (address) => {
    expect(await read(qrSvg(address), 220)).toBe(address);
    expect(await read(qrSvg(address), 1000)).toBe(address);
  });

  it('is dark on light wherever it lies, with the margin that scanners need', () => {
    const svg = qrSvg('https://buyers.example/p/cfo/');
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`);
    const dark = /<path d="([^"]*)"/.exec(svg)?.[1] ?? '';
    const starts = [...dark.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...starts)).toBe(4);
    expect(Math.max(...starts)).toBeLessThan(size - 4);
  });

  it('is drawn in closed outlines, a few kilobytes at most, the same each time', () => {
    const svg = qrSvg(LONGEST);
    const dark = /<path d="([^"]*)"/.exec(svg)?.[1] ?? '';
    for (const outline of dark.split('z').filter(Boolean)) {
      const way = [...outline.matchAll(/([hv])(-?\d+)/g)];
      const along = (axis: string): number =>
        way.reduce((sum, [, which, length]) => sum + (which === axis ? Number(length) : 0), 0);
      // The last side of an outline is the one that closes it.
      expect(along('h') === 0 || along('v') === 0).toBe(true);
    }
    expect(svg.length).toBeLessThan(6000);
    expect(qrSvg(LONGEST)).toBe(svg);
  });
});
