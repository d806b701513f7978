import { xmlDecoded, xmlEncoded } from '../office/xml.ts';
import { type Edit, withAnchor } from './found.ts';

/** A stretch of the code of a field, as it stands in a part. */
export interface CodePiece {
  from: number;
  to: number;
}

/** What leads out of a document by the code of a field. */
export interface FieldLink {
  address: string;
  edits: (part: string, address: string) => Edit[];
}

/** Words of a field's code: a switch, a text within quotes, or any other word. */
const WORD = /\\([a-z])|(?:"|&quot;)(.*?)(?:"|&quot;)|([^\s"\\]+)/gi;

/** Switches that a text belongs to. */
const WITH_TEXT = new Set(['l', 'o', 't']);

/** Replaces a stretch of the joined pieces: the first piece takes the text, the rest lose theirs. */
function replaced(
  part: string,
  pieces: readonly CodePiece[],
  from: number,
  to: number,
  text: string,
): Edit[] {
  let before = 0;
  let rest: string | undefined = text;
  return pieces.flatMap((piece): Edit[] => {
    const length = piece.to - piece.from;
    const [start, end] = [Math.max(from - before, 0), Math.min(to - before, length)];
    before += length;
    if (start >= end) return [];
    const given = rest ?? '';
    rest = undefined;
    return [{ part, from: piece.from + start, to: piece.from + end, text: given }];
  });
}

/** Reads the code of a field, which may be in pieces, where it is a link that leads out of the document. */
export function fieldLink(xml: string, pieces: readonly CodePiece[]): FieldLink | undefined {
  const code = pieces.map(({ from, to }) => xml.slice(from, to)).join('');
  if (!/^\s*HYPERLINK\b/i.test(code)) return undefined;
  let given: string | undefined;
  let target: { text: string; from: number } | undefined;
  let anchor: { text: string; from: number } | undefined;
  for (const match of [...code.matchAll(WORD)].slice(1)) {
    const [whole, letter, quoted, word] = match;
    if (letter !== undefined) {
      given = WITH_TEXT.has(letter.toLowerCase()) ? letter.toLowerCase() : undefined;
      continue;
    }
    const text = quoted ?? word ?? '';
    const found = { text, from: match.index + (quoted === undefined ? 0 : whole.indexOf(quoted, 1)) };
    if (given === 'l') anchor = found;
    else if (given === undefined) target ??= found;
    given = undefined;
  }
  if (!target || target.text === '') return undefined;
  const { text, from } = target;
  const beside = anchor && !text.includes('#') ? anchor : undefined;
  const whole = withAnchor(xmlDecoded(text), beside && { value: xmlDecoded(beside.text) });
  return {
    address: whole,
    edits: (part, address) => {
      const [base = '', fragment = ''] = beside ? address.split('#', 2) : [address];
      const first = replaced(part, pieces, from, from + text.length, xmlEncoded(base));
      return beside
        ? [
            ...first,
            ...replaced(part, pieces, beside.from, beside.from + beside.text.length, xmlEncoded(fragment)),
          ]
        : first;
    },
  };
}
