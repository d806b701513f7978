import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { TestProject } from 'vitest/node';
import type { Pixels } from '../share/qr-reader.ts';
import { type Program, provideProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of pdftotext, which has pdftoppm beside it; empty where there is none. */
    poppler: string;
  }
}

const POPPLER: Program = {
  name: 'reader of PDFs',
  places: ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'],
  packages: ['poppler-utils'],
  missing: 'No pdftotext was found: install poppler.',
};

/** Looks for poppler once a run. */
export default function setup(project: TestProject): void {
  provideProgram(project, 'poppler', POPPLER);
}

/** A word or a line on a page, with its box in points from the upper left. */
export interface Placed {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page of a PDF. */
export interface PdfPage {
  width: number;
  height: number;
  words: readonly Placed[];
  lines: readonly Placed[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole),
  );

const BOX = 'xMin="([\\d.-]+)" yMin="([\\d.-]+)" xMax="([\\d.-]+)" yMax="([\\d.-]+)"';

const placed = (text: string, box: readonly (string | undefined)[]): Placed => {
  const [left = 0, top = 0, right = 0, bottom = 0] = box.map(Number);
  return { text, left, top, right, bottom };
};

const wordsIn = (markup: string): Placed[] =>
  [...markup.matchAll(new RegExp(`<word ${BOX}>([^<]*)</word>`, 'g'))].map(([, a, b, c, d, text]) =>
    placed(plain(text ?? '').normalize('NFKC'), [a, b, c, d]),
  );

const linesIn = (markup: string): Placed[] =>
  [...markup.matchAll(new RegExp(`<line ${BOX}>([\\s\\S]*?)</line>`, 'g'))].map(([, a, b, c, d, inner]) =>
    placed(
      wordsIn(inner ?? '')
        .map(({ text }) => text)
        .join(' '),
      [a, b, c, d],
    ),
  );

/** Runs a program of poppler on a PDF, in a folder that is gone afterwards. */
function withPdf<Result>(pdf: Uint8Array, use: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a PDF with where every word and line of them stands. */
export const pagesOf = (pdf: Uint8Array, pdftotext: string): PdfPage[] =>
  withPdf(pdf, (file) => {
    const markup = execFileSync(pdftotext, ['-bbox-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
    return [...markup.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
      ([, width, height, inner = '']) => ({
        width: Number(width),
        height: Number(height),
        words: wordsIn(inner),
        lines: linesIn(inner),
      }),
    );
  });

/** Dots an inch at which pages are drawn, enough to read a code of two centimetres. */
const DPI = 120;

/** The pages of a PDF as pixels, up to a last one. */
export async function pixelsOf(pdf: Uint8Array, pdftotext: string, last = 99): Promise<Pixels[]> {
  const pictures = withPdf(pdf, (file, folder) => {
    const pdftoppm = pdftotext.replace(/pdftotext$/, 'pdftoppm');
    execFileSync(pdftoppm, ['-r', String(DPI), '-l', String(last), '-png', file, join(folder, 'at')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
  const pages: Pixels[] = [];
  for (const picture of pictures) {
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    pages.push({ data, width: info.width, height: info.height });
  }
  return pages;
}
