import type { History } from '../../history.ts';
import type { Column, Run, Slide, TableCell } from '../../slides/slide.ts';
import type { SlideContext } from '../../slides/words.ts';
import type { EntryRef } from '../../value.ts';
import type { View } from '../index.ts';

/** What the slides of a view are made from. */
export interface ViewSlideContext extends SlideContext {
  view: View;
  /** What this audience may know of what changed. */
  history: History;
}

/** Makes the slides of a view. */
export type ViewSlides = (context: ViewSlideContext) => readonly Slide[];

/** An entry by its title, linked to its permanent place. */
export const named = ({ id, title }: Pick<EntryRef, 'id' | 'title'>, { link }: SlideContext): Run[] => [
  { text: title, to: link(id) },
];

/** A cell of one line. */
export const cell = (...runs: readonly Run[]): TableCell => ({ lines: runs.length > 0 ? [runs] : [] });

/** A cell of a plain text. */
export const words = (text: string): TableCell => cell({ text });

/** A slide of a view with one table on it, which shows as many rows as fit and says so. */
export function tableSlide(
  { view }: ViewSlideContext,
  template: string,
  told: { title?: string; lead: string; notes?: readonly string[]; at?: string },
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
): Slide[] {
  if (rows.length === 0) return [];
  const to = told.at ?? view.address;
  return [
    {
      template,
      kicker: view.label,
      title: told.title ?? view.label,
      lead: told.lead,
      to,
      blocks: [{ type: 'table', columns, rows, single: { to } }],
      notes: [view.asks, ...(told.notes ?? [])],
    },
  ];
}
