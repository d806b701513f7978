/** A piece of a line: words, set off or leading somewhere. */
export interface Span {
  text: string;
  strong?: true;
  /** An absolute address. */
  href?: string;
}

/** Words in a row. */
export type Line = readonly Span[];

/** A block of text as slides, documents and mail all know it, and nothing else. */
export type Block =
  | { type: 'heading'; level: number; line: Line }
  | { type: 'paragraph'; line: Line }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Block[])[] }
  | { type: 'table'; head: readonly Line[]; rows: readonly (readonly (readonly Block[])[])[] };

/** Blocks one after the other. */
export type Rich = readonly Block[];

/** The words of a line. */
export const lineText = (line: Line): string => line.map(({ text }) => text).join('');

/** A line without blanks at its ends or doubled within, and with equal pieces joined. */
export function tidyLine(spans: Line): Span[] {
  const tidy: Span[] = [];
  for (const span of spans) {
    const last = tidy.at(-1);
    const isAfterBlank = !last || /\s$/.test(last.text);
    const text = span.text.replace(/\s+/g, ' ').replace(isAfterBlank ? /^ / : /^$/, '');
    if (text === '') continue;
    // No blank before what closes or goes on with what was said.
    if (last && /^[,.:;)]/.test(text)) last.text = last.text.trimEnd();
    if (last && last.href === span.href && last.strong === span.strong) last.text += text;
    else tidy.push({ ...span, text });
  }
  const end = tidy.at(-1);
  if (end) end.text = end.text.trimEnd();
  return tidy.filter(({ text }) => text !== '');
}
