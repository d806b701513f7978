import type { Position } from '../model/finding.ts';
import type { Files } from './files.ts';

/** Largest text file that is read, in bytes: far above any page that a person would write. */
export const LARGEST_FILE = 500_000;

/** Something wrong with a file, at an offset of its text where there is one. */
export interface TextProblem {
  rule: 'encoding' | 'size';
  position: Position | undefined;
  message: string;
  hint: string;
}

/** A text file: its text without a byte-order mark, or what is wrong with it. */
export type TextFile = { ok: true; text: string } | { ok: false; problem: TextProblem };

// Findings come text by text, so that the last one's lines serve most of them.
let lines: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (lines.text === text) return lines.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  lines = { text, starts };
  return starts;
}

/** The line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Where bytes stop being UTF-8: the position of the first that does not belong. */
function brokenAt(bytes: Uint8Array): Position {
  let low = 0;
  let high = bytes.length;
  // Decoding as a stream accepts a cut in the middle of a character, so this finds the first wrong byte.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, low), { stream: true });
  return positionAt(text, text.length);
}

/** Reads a file as UTF-8; refuses what is too large (in bytes) or no text, with the place. */
export function readText(files: Files, path: string, largest = LARGEST_FILE): TextFile {
  const size = files.size(path);
  if (size > largest) {
    const message = `File is ${(size / 1e6).toFixed(1)} MB; the limit is ${largest / 1e6} MB`;
    return {
      ok: false,
      problem: {
        rule: 'size',
        position: undefined,
        message,
        hint: 'Split it, or keep the material elsewhere and link to it',
      },
    };
  }
  const bytes = files.read(path);
  try {
    const text = decoder.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul < 0) return { ok: true, text };
    return {
      ok: false,
      problem: {
        rule: 'encoding',
        position: positionAt(text, nul),
        message: 'Character U+0000 in the text',
        hint: 'Delete it',
      },
    };
  } catch {
    return {
      ok: false,
      problem: {
        rule: 'encoding',
        position: brokenAt(bytes),
        message: 'File is not UTF-8',
        hint: 'Save it as UTF-8',
      },
    };
  }
}

const MARK = '\u{feff}';

/** A text as it is written in the place of bytes: with the byte-order mark that they begin with, where they do. */
export const markedLike = (bytes: Uint8Array, text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 3)) === MARK ? MARK + text : text;
