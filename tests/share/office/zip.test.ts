import { crc32 as crcOfNode } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/share/office/crc.ts';
import { openZip, rewriteZip, Unreadable, writeZip } from '../../../src/share/office/zip.ts';
import { LENGTH, viewOf } from '../../../src/share/office/zip-records.ts';
import { bomb, bytesOf, compound, forged, honest, noise, textOf } from './hostile.ts';

const PART = 'ppt/presentation.xml';

/** Three parts as Python writes them where it cannot go back: sizes behind each part, a note behind all, and here the list in the other order. */
const BY_PYTHON =
  'UEsDBBQACAAIAAU5plgAAAAAAAAAAAAAAAAFAAAAei54bWyr0qvIzakaJUaJUWI4EwBQSwcIQABxbA8AAADoAwAAUEsDBBQACAAIAAU5plgAAAAAAAAAAAAAAAAFAAAAYS54bWxL1KvIzUkcJUaJUWI4EwBQSwcIryX1Dg8AAADoAwAAUEsDBBQACAAIAAU5plgAAAAAAAAAAAAAAAAFAAAAbS54bWzL1avIzckdJUaJUWI4EwBQSwcIzFqRjw8AAADoAwAAUEsBAhQDFAAIAAgABTmmWMxakY8PAAAA6AMAAAUAAAAAAAAAAAAAAIABhAAAAG0ueG1sUEsBAhQDFAAIAAgABTmmWK8l9Q4PAAAA6AMAAAUAAAAAAAAAAAAAAIABQgAAAGEueG1sUEsBAhQDFAAIAAgABTmmWEAAcWwPAAAA6AMAAAUAAAAAAAAAAAAAAIABAAAAAHoueG1sUEsFBgAAAAADAAMAmQAAAMYAAAAGAGEgbm90ZQ==';

/** What opening a file and reading all of its parts comes to: `read`, or the sentence that refuses it. */
function outcome(file: Uint8Array, limits = {}): string {
  try {
    const zip = openZip(file, limits);
    for (const name of zip.names) zip.read(name);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

describe('a zip file', () => {
  it('is read part by part, whatever capitals its names are asked for with', () => {
    const zip = openZip(honest());
    expect(zip.names).toEqual(['[Content_Types].xml', PART, 'ppt/media/image1.png']);
    expect(textOf(zip.read('[Content_Types].xml'))).toBe('<Types/>');
    expect(textOf(zip.read('PPT/Presentation.XML'))).toBe('<p:presentation/>'.repeat(400));
    expect(zip.read('ppt/none.xml')).toBeUndefined();
  });

  it('is written to the same bytes each time, as other programs read them', () => {
    expect(honest()).toEqual(honest());
    const others = unzipSync(honest());
    expect(Object.keys(others)).toEqual(openZip(honest()).names);
    expect(textOf(others[PART])).toBe('<p:presentation/>'.repeat(400));
  });

  it('has the checksums that everybody else computes', () => {
    for (const bytes of [new Uint8Array(), bytesOf('causeway'), noise(5000)])
      expect(crc32(bytes)).toBe(crcOfNode(bytes));
    expect(crc32(bytesOf('way'), crc32(bytesOf('cause')))).toBe(crcOfNode('causeway'));
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing at all', () => new Uint8Array(), /^The file is empty\.$/],
    [
      'a text',
      () => bytesOf('Dear all,'),
      /^The file is no \.pptx, \.docx or \.xlsx\. Save it as one of these /,
    ],
    ['a PDF', () => bytesOf('%PDF-1.7'), /^The file is a PDF, which is not read\. Take the \.pptx/],
    ['a file with a password', () => compound('EncryptedPackage'), /protected with a password/],
    ['a file of before 2007', () => compound('PowerPoint Document'), /before 2007/],
    ['a part with a password', () => forged(honest(), PART, 'flags', 0x0801), /protected with a password/],
    ['a file that was cut off', () => honest().subarray(0, honest().length / 2), /damaged or was cut off/],
    ['a start of a zip file', () => bytesOf('PK'), /damaged or was cut off/],
    ['a wrong checksum', () => forged(honest(), PART, 'crc', 1), /damaged/],
    ['a part that is longer than it says', () => forged(honest(), PART, 'size', 5), /damaged/],
    ['a part that is shorter than it says', () => forged(honest(), PART, 'size', 50_000), /damaged/],
    ['a part beyond the end', () => forged(honest(), PART, 'packed', 0xffff), /damaged/],
    ['a part that is nowhere', () => forged(honest(), PART, 'start', 0x7fffffff), /damaged/],
    [
      'a part that lies over another',
      () => forged(honest(), '[Content_Types].xml', 'packed', 300),
      /lie over one another/,
    ],
    ['a size that no such file needs', () => forged(honest(), PART, 'size', 0xffffffff), /ZIP64/],
    ['another way to pack', () => forged(honest(), PART, 'method', 93), /packed in a way that/],
    [
      'a part that claims a gigabyte',
      () => forged(honest(), PART, 'size', 1_000_000_000),
      /unpacks to 1,000 MB; more than 64 MB/,
    ],
    ['a bomb of sixty megabytes', () => bomb(60_000_000), /unpacks to 1,\d{3} times its size/],
    ['a bomb that says less than it is', () => forged(bomb(60_000_000), PART, 'size', 900_000), /damaged/],
    [
      'two parts of one name',
      () =>
        writeZip([
          { name: 'a', data: bytesOf('x') },
          { name: 'A', data: bytesOf('y') },
        ]),
      /two parts of one name/,
    ],
  ])('is refused with a sentence where it is %s', (_what, make, sentence) => {
    expect(outcome(make())).toMatch(sentence);
  });

  it('is refused beyond the limits that are set', () => {
    expect(outcome(honest(), { file: 1000 })).toMatch(/larger than/);
    expect(outcome(honest(), { parts: 2 })).toBe('The file has 3 parts; more than 2 are not read.');
    expect(outcome(honest(), { part: 5000 })).toMatch(/holds a part/);
    expect(outcome(honest(), { all: 8000 })).toMatch(/unpacks to more than/);
    expect(outcome(honest())).toBe('read');
  });

  it('unpacks a bomb into no more memory than it promised', () => {
    const file = forged(bomb(500_000_000), PART, 'size', 900_000);
    const before = process.memoryUsage();
    expect(outcome(file)).toMatch(/damaged/);
    const after = process.memoryUsage();
    expect(after.rss - before.rss).toBeLessThan(80_000_000);
  });

  it('with any byte changed or cut is read or refused with a sentence, and never takes long', () => {
    const file = honest();
    const told = new Set<string>();
    const flips = noise(6000, 7);
    const began = performance.now();
    for (let turn = 0; turn < 1500; turn++) {
      const copy = file.slice(0, turn % 5 === 0 ? (turn * 37) % file.length : file.length);
      const [high = 0, low = 0, bit = 0, more = 0] = flips.subarray(turn * 4);
      const place = (high * 256 + low) % copy.length;
      copy[place] = (copy[place] ?? 0) ^ (1 << (bit % 8));
      if (more % 2) copy[copy.length - 1 - (more % 200)] = bit;
      told.add(outcome(copy));
    }
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(told.size).toBeGreaterThan(4);
    for (const sentence of told) expect(sentence).toMatch(/^(read|The file .{5,}\.)$/);
  });
});

describe('a zip file with a part replaced', () => {
  const zip = openZip(honest());

  it('is the same bytes where nothing changes', () => {
    expect(rewriteZip(zip, new Map())).toEqual(honest());
  });

  it('keeps every other part byte for byte, and the order', () => {
    const changed = openZip(rewriteZip(zip, new Map([[PART, bytesOf('<new/>')]])));
    expect(changed.names).toEqual(zip.names);
    expect(textOf(changed.read(PART))).toBe('<new/>');
    for (const name of ['[Content_Types].xml', 'ppt/media/image1.png']) {
      const [was, is] = [zip.find(name), changed.find(name)];
      if (!was || !is) throw new Error(name);
      expect(changed.bytes.subarray(is.start, is.data + is.packed)).toEqual(
        zip.bytes.subarray(was.start, was.data + was.packed),
      );
      expect(is.written).toBe(was.written);
    }
  });

  it('takes parts away and adds others behind the last', () => {
    const changed = openZip(
      rewriteZip(
        zip,
        new Map([
          [PART, undefined],
          ['ppt/new.xml', bytesOf('<a/>')],
        ]),
      ),
    );
    expect(changed.names).toEqual(['[Content_Types].xml', 'ppt/media/image1.png', 'ppt/new.xml']);
    expect(outcome(changed.bytes)).toBe('read');
  });

  it('keeps what other programs write beside: sizes behind a part, notes, another order of the list', () => {
    const file = new Uint8Array(Buffer.from(BY_PYTHON, 'base64'));
    const streamed = openZip(file);
    expect(streamed.entries.every(({ flags }) => flags & 8)).toBe(true);
    expect(streamed.names).toEqual(['m.xml', 'a.xml', 'z.xml']);
    const copy = rewriteZip(streamed, new Map([['a.xml', bytesOf('new')]]));
    expect(textOf(copy).endsWith('a note')).toBe(true);
    const changed = openZip(copy);
    expect(changed.names).toEqual(streamed.names);
    expect([...changed.entries].sort((a, b) => a.start - b.start).map(({ name }) => name)).toEqual([
      'z.xml',
      'a.xml',
      'm.xml',
    ]);
    expect(changed.find('a.xml')?.written).toBe(streamed.find('a.xml')?.written);
    const first = streamed.entries.find(({ name }) => name === 'a.xml')?.start;
    expect(copy.subarray(0, first)).toEqual(file.subarray(0, first));
    expect(['z.xml', 'm.xml'].map((name) => textOf(changed.read(name)))).toEqual([
      'z.xml'.repeat(200),
      'm.xml'.repeat(200),
    ]);
    expect(Object.keys(unzipSync(copy)).sort()).toEqual(['a.xml', 'm.xml', 'z.xml']);
    expect(viewOf(copy).getUint16(copy.length - LENGTH.end - 6 + 10, true)).toBe(3);
  });
});
