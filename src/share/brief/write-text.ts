import type { BriefRef } from '../../model/brief/data.ts';
import { type Block, type BriefDoc, type Inline, type Span, wordsIn } from './doc.ts';

/** Signs that Markdown would read as something else. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(#{1,6}|[+-]|\d+[.)])(?=\s)/, (sign) => sign.replace(/.$/, '\\$&'));

type LinkTo = (ref: BriefRef) => string;

function spanMarkdown({ text, ref, url, strong, quoted, mark }: Span, linkTo: LinkTo): string {
  if (ref) return `[${escaped(text)}](${linkTo(ref)})`;
  if (url) return `[${escaped(text)}](${url})`;
  // Blanks stand outside the signs, or these would not count.
  if (strong) return `**${escaped(text).trim()}**${text.endsWith(' ') ? ' ' : ''}`;
  if (mark) return `_[${text}]_`;
  return quoted ? `“${escaped(text)}”` : escaped(text);
}

const lineMarkdown = (line: Inline, linkTo: LinkTo): string =>
  line
    .map((span) => (typeof span === 'string' ? escaped(span) : spanMarkdown(span, linkTo)))
    .join('')
    .trim();

function blockMarkdown({ type, label, heads, items }: Block, linkTo: LinkTo): string[] {
  const head = label ? [`### ${escaped(label)}`] : [];
  const cells = items.map((item) => item.cells.map((cell) => lineMarkdown(cell, linkTo)));
  if (type === 'table') {
    const rows = [(heads ?? []).map(escaped), (heads ?? []).map(() => '---'), ...cells];
    return [...head, rows.map((row) => `| ${row.join(' | ')} |`).join('\n')];
  }
  const lines = cells.map((row) => row.join(' '));
  if (type === 'notes') return [...head, ...lines];
  const bullet = type === 'checks' ? '- [ ] ' : '- ';
  return [...head, lines.map((one) => bullet + one).join('\n')];
}

/** A brief as Markdown; `address` is where it can be read again. */
export function briefMarkdown(doc: BriefDoc, linkTo: LinkTo, address?: string): string {
  const blocks = [
    `# Campaign brief: ${escaped(doc.title)}`,
    ...(doc.lede.length > 0 ? [lineMarkdown(doc.lede, linkTo)] : []),
    ...doc.notes.map((note) => `> ${escaped(note)}`),
    ...doc.sections.flatMap(({ heading, lead, blocks: own }) => [
      `## ${escaped(heading)}`,
      ...(lead ? [lineMarkdown(lead, linkTo)] : []),
      ...own.flatMap((block) => blockMarkdown(block, linkTo)),
    ]),
    `_${escaped(doc.foot)}_`,
    ...(address ? [`Permanent link: <${address}>`] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The words of a line, marks in brackets. */
const plainLine = (line: Inline): string =>
  wordsIn(line.map((span) => (typeof span !== 'string' && span.mark ? `[${span.text}]` : span)));

function blockText({ type, label, heads, items }: Block): string[] {
  const bullet = { list: '- ', checks: '[ ] ', notes: '', table: '- ' }[type];
  return [
    ...(label ? [`${label}:`] : []),
    ...items.map(({ cells }) => {
      const words = cells.map((cell) => plainLine(cell).replace(/\s+/g, ' ').trim());
      // A table's cells are told by their heads, since plain text has no columns.
      const told = words.map((word, place) =>
        type === 'table' && place > 0 && word ? `${heads?.[place] ?? ''}: ${word}` : word,
      );
      return bullet + told.filter(Boolean).join(type === 'table' ? '\n    ' : ' ');
    }),
  ];
}

/** A brief as plain text, for fields that know no format. */
export function briefText(doc: BriefDoc, address?: string): string {
  const parts = [
    [`CAMPAIGN BRIEF: ${doc.title}`, plainLine(doc.lede), ...doc.notes].filter(Boolean),
    ...doc.sections.map(({ heading, lead, blocks }) => [
      heading.toUpperCase(),
      ...(lead ? [plainLine(lead)] : []),
      ...blocks.flatMap(blockText),
    ]),
    [doc.foot, ...(address ? [address] : [])],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
