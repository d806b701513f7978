import { type Html, html, type Part } from '../html.ts';
import type { Block, Line, Rich, Span } from './rich.ts';

function spanHtml({ text, strong, href }: Span): Html {
  const words = href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
  return strong ? html`<strong>${words}</strong>` : words;
}

const lineHtml = (line: Line): Part => line.map(spanHtml);

/** What stands within an item or a cell: a line as it is, where there is no more to it. */
function innerHtml(blocks: Rich): Part {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks.map(blockHtml);
  // A list within an item follows its words; another paragraph needs both to be marked as such.
  if (rest.every(({ type }) => type === 'list')) return [lineHtml(first.line), rest.map(blockHtml)];
  return blocks.map(blockHtml);
}

const LEVELS = [
  (line: Part) => html`<h1>${line}</h1>`,
  (line: Part) => html`<h2>${line}</h2>`,
  (line: Part) => html`<h3>${line}</h3>`,
  (line: Part) => html`<h4>${line}</h4>`,
];

function blockHtml(block: Block): Html {
  switch (block.type) {
    case 'heading':
      return (LEVELS[block.level - 1] ?? ((line: Part) => html`<h4>${line}</h4>`))(lineHtml(block.line));
    case 'paragraph':
      return html`<p>${lineHtml(block.line)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${innerHtml(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table': {
      const head = block.head.map((line) => html`<th>${lineHtml(line)}</th>`);
      const rows = block.rows.map(
        (cells) => html`<tr>${cells.map((cell) => html`<td>${innerHtml(cell)}</td>`)}</tr>`,
      );
      // Without a border of its own a table is a heap of words in a mail.
      return html`<table border="1">${head.length > 0 && html`<tr>${head}</tr>`}${rows}</table>`;
    }
  }
}

/** Blocks as HTML of plain tags: headings, paragraphs, lists, tables, links and bold words, with no style or class on any. */
export const richHtml = (blocks: Rich): string => html`${blocks.map(blockHtml)}`.markup;
