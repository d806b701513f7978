import { describe, expect, it } from 'vitest';
import {
  BYTE_ORDER_MARK,
  csvCell,
  csvOf,
  decodeCsv,
  OpenQuote,
  readRecords,
  widened,
} from '../../src/share/csv.ts';

const cellsOf = (text: string): (readonly string[])[] =>
  [...readRecords(csvOf(text))].map(({ cells }) => cells);

const textOf = (bytes: readonly number[]): string => {
  const decoded = decodeCsv(Uint8Array.from(bytes));
  return decoded.ok ? decoded.text : decoded.trouble;
};

const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('a file of comma-separated values', () => {
  it('is read with commas, semicolons, tabs or bars, whichever its headings have', () => {
    const wanted = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(cellsOf('a,b\n1,2\n')).toEqual(wanted);
    expect(cellsOf('a;b\n1;2\n')).toEqual(wanted);
    expect(cellsOf('a\tb\n1\t2\n')).toEqual(wanted);
    expect(cellsOf('a|b\n1|2\n')).toEqual(wanted);
    expect(cellsOf('alone\nx\n')).toEqual([['alone'], ['x']]);
  });

  it('is not misled by other signs within values', () => {
    expect(cellsOf('name;title\n"Bo";"CFO, CIO, COO, CISO"\nAl;a,b,c\n')).toEqual([
      ['name', 'title'],
      ['Bo', 'CFO, CIO, COO, CISO'],
      ['Al', 'a,b,c'],
    ]);
    expect(cellsOf('sep=|\na|b;c;d\n')).toEqual([['a', 'b;c;d']]);
  });

  it('holds quotes, separators and line breaks within quotes', () => {
    expect(cellsOf('a,b\n"x ""y"" z","1\r\n2, 3"\n')).toEqual([
      ['a', 'b'],
      ['x "y" z', '1\r\n2, 3'],
    ]);
    // What stands behind a closing quote, or before an opening one, is not lost.
    expect(cellsOf('a,b\n"Big" Bo,5" pipe\n')[1]).toEqual(['Big Bo', '5" pipe']);
  });

  it('ends its lines in any of the three ways, the last one or not', () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const last of ['', end]) {
        const records = [...readRecords(csvOf(`a,b${end}1,2${last}`))];
        expect(records.map((record) => [record.text, record.end])).toEqual([
          ['a,b', end],
          ['1,2', last],
        ]);
      }
  });

  it('says where a quotation mark is never closed', () => {
    expect(() => cellsOf('a,b\n1,2\n3,"4\n5,6\n')).toThrow(OpenQuote);
    expect(() => cellsOf('a,b\n1,2\n3,"4\n5,6\n')).toThrow('Record 3 opens a quotation mark');
  });

  it('is decoded as UTF-8, else as Windows-1252, and as UTF-16 where its mark says so', () => {
    expect(textOf([...new TextEncoder().encode('Økonomi')])).toBe('Økonomi');
    expect(textOf([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Øl')])).toBe(`${BYTE_ORDER_MARK}Øl`);
    expect(textOf([...latin('Gesch\u00e4ft '), 0x80])).toBe(`${BYTE_ORDER_MARK}Geschäft €`);
    expect(textOf([0xff, 0xfe, ...utf16('Øl', true)])).toBe(`${BYTE_ORDER_MARK}Øl`);
    expect(textOf([0xfe, 0xff, ...utf16('Øl', false)])).toBe(`${BYTE_ORDER_MARK}Øl`);
  });

  it('is refused where it is a workbook, no text, or nothing', () => {
    expect(textOf([0x50, 0x4b, 3, 4, 0, 0])).toBe('workbook');
    expect(textOf([0xd0, 0xcf, 0x11, 0xe0])).toBe('workbook');
    expect(textOf([1, 0, 2, 0])).toBe('binary');
    expect(textOf([])).toBe('empty');
  });

  it('reads again what is written, and no cell of ours begins a formula', () => {
    const awkward = ['plain', 'a,b', 'a;b', '"', 'two\nlines', ' x ', ''];
    for (const separator of [',', ';', '\t']) {
      const line = awkward.map((value) => csvCell(value, separator)).join(separator);
      expect([...readRecords({ text: line, separator, start: 0 })][0]?.cells).toEqual(awkward);
    }
    for (const start of ['=1+1', '+1', '-1', '@x', '\tx', '\rx']) expect(csvCell(start, ',')).toMatch(/^"?'/);
  });

  it('keeps what a record holds letter for letter, and puts further columns where they belong', () => {
    const [record] = readRecords({ text: '=1+1,"a ""b""", x ,', separator: ',', start: 0 });
    expect(record && widened(record, 4, ['new', 'a,b'], ',')).toBe('=1+1,"a ""b""", x ,,new,"a,b"');
    const [short] = readRecords({ text: 'x\r\n', separator: ';', start: 0 });
    expect(short && widened(short, 3, ['new'], ';')).toBe('x;;;new\r\n');
  });
});
