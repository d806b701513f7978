import type { Block, Line, Rich, Span } from './rich.ts';

/** Signs that would mean something to a reader of Markdown, escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(#+ |[-+] )/, '\\$1')
    .replace(/^(\d+)([.)] )/, '$1\\$2');

/** An address as the target of a link. */
const target = (href: string): string =>
  href.replace(/[()\s<>]/g, encodeURIComponent).replace(/[()]/g, '\\$&');

function spanMarkdown({ text, strong, href }: Span): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(text) ?? [];
  const linked = href === undefined ? escaped(words) : `[${escaped(words)}](${target(href)})`;
  // Marks count only where they touch the words.
  return words === '' ? text : before + (strong ? `**${linked}**` : linked) + after;
}

const lineMarkdown = (line: Line): string => line.map(spanMarkdown).join('');

/** What stands within a cell, which is one line in Markdown. */
const cellMarkdown = (blocks: Rich): string =>
  blocks
    .map((block) => {
      if (block.type === 'list') return block.items.map(cellMarkdown).join('; ');
      return block.type === 'table'
        ? block.rows.map((cells) => cells.map(cellMarkdown).join(', ')).join('; ')
        : lineMarkdown(block.line);
    })
    .join('<br>');

const rowMarkdown = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level))} ${lineMarkdown(block.line)}`;
    case 'paragraph':
      return lineMarkdown(block.line);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          const text = item.map(blockMarkdown).join('\n\n');
          return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map((cells) => cells.length));
      const head = Array.from({ length: columns }, (_, index) => lineMarkdown(block.head[index] ?? []));
      const rows = block.rows.map((cells) =>
        rowMarkdown(Array.from({ length: columns }, (_, index) => cellMarkdown(cells[index] ?? []))),
      );
      return [rowMarkdown(head), rowMarkdown(head.map(() => '---')), ...rows].join('\n');
    }
  }
}

/** Blocks as Markdown, tables included. */
export const richMarkdown = (blocks: Rich): string => `${blocks.map(blockMarkdown).join('\n\n')}\n`;
