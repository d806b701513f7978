/** A piece of a text to be replaced; with length 0, a place where something is put in. */
export interface Edit {
  /** Where it begins, in UTF-16 code units. */
  offset: number;
  /** How much goes. */
  length: number;
  /** What comes instead. */
  text: string;
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: instead } of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, offset) + instead;
    at = offset + length;
  }
  return result + text.slice(at);
}
