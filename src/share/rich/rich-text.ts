import { type Block, lineText, type Rich } from './rich.ts';

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** What stands within a cell, on one line. */
const cellText = (blocks: Rich): string =>
  blocks
    .map((block) => (block.type === 'list' ? block.items.map(cellText).join('; ') : blockText(block)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          return mark + indented(item.map(blockText).join('\n'), ' '.repeat(mark.length));
        })
        .join('\n');
    case 'table': {
      const rows = [block.head.map(lineText), ...block.rows.map((cells) => cells.map(cellText))];
      return rows
        .filter((cells) => cells.length > 0)
        .map((cells) => cells.join('\t'))
        .join('\n');
    }
  }
}

/** Blocks as plain text: tables with tabs, so that a spreadsheet finds their columns; links by their words alone. */
export const richText = (blocks: Rich): string => `${blocks.map(blockText).join('\n\n')}\n`;
