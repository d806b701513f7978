import { describe, expect, it } from 'vitest';
import type { Cell, Step } from '../../src/model/value.ts';
import { writeMarkdown } from '../../src/share/markdown.ts';
import { valueHtml } from '../../src/share/value-html.ts';
import { blocksMarkdown } from '../../src/share/value-markdown.ts';

const text = (words: string) => ({ type: 'text', text: words, quoted: false }) as const;
const days = (name: string, label: string, words: string): Cell => ({
  name,
  label,
  value: { type: 'number', number: 0, text: words },
});

const STEPS: readonly Step[] = [
  {
    anchors: ['decisionProcess-ask'],
    head: text('They ask'),
    notes: [{ name: 'runs', label: 'Runs it', value: text('The chief') }],
    cells: [days('days', 'Working days', '5–10'), days('by', 'So far', '5–10')],
    scope: [],
    span: { fast: [0, 5], slow: [0, 10] },
  },
  {
    anchors: ['decisionProcess-choose'],
    head: text('They choose'),
    notes: [],
    cells: [days('days', 'Working days', '5–20'), days('by', 'So far', '10–30')],
    scope: ['North'],
    span: { fast: [5, 10], slow: [10, 30] },
  },
  { anchors: ['decisionProcess-wait'], head: text('They wait'), notes: [], cells: [], scope: [] },
];
const VALUE = { type: 'timeline', steps: STEPS, length: 30 } as const;

describe('a timeline', () => {
  it('is a table with a row and an anchor for each step', () => {
    const html = valueHtml(VALUE, '/', 'Decision process').markup;
    expect([...html.matchAll(/<tr role=row id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'decisionProcess-ask',
      'decisionProcess-choose',
      'decisionProcess-wait',
    ]);
    expect(
      [...html.matchAll(/role=columnheader>(?:<span class=unseen>)?([^<]+)/g)].map(([, head]) => head),
    ).toEqual(['Decision process', 'Working days', 'So far']);
  });

  it('draws when each step runs, fast above and slow below, beside the figures that say the same', () => {
    const html = valueHtml(VALUE, '/', 'Decision process').markup;
    const bars = [...html.matchAll(/<svg class=bar.*?<\/svg>/g)].map(([svg]) => svg);
    expect(bars).toEqual([
      '<svg class=bar viewBox="0 0 30 8" preserveAspectRatio="none" aria-hidden="true"><rect class=bar-full width="5" height="4"/><rect class=bar-maybe y="4" width="10" height="4"/></svg>',
      '<svg class=bar viewBox="0 0 30 8" preserveAspectRatio="none" aria-hidden="true"><rect class=bar-full x="5" width="5" height="4"/><rect class=bar-maybe x="10" y="4" width="20" height="4"/></svg>',
    ]);
    expect(html).toContain('5–20');
  });

  it('is a table in Markdown too, whatever is said of its steps', () => {
    const blocks = blocksMarkdown(VALUE, (path) => path, 'Decision process');
    expect(writeMarkdown(blocks)).toMatchInlineSnapshot(`
      "| Decision process | Runs it | Working days | So far |
      | - | - | - | - |
      | **They ask** | The chief | 5–10 | 5–10 |
      | **They choose** (only North) | | 5–20 | 10–30 |
      | **They wait** | | | |
      "
    `);
  });
});
