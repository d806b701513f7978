import type { Brief } from '../../model/brief/brief.ts';
import type { BriefPerson } from '../../model/brief/data.ts';
import { type Inline, type Item, marked, type Span } from './doc.ts';

/** A joint weight or a rank, with one decimal. */
export const scored = (score: number): Span => ({ text: score.toFixed(1), score });

/** A lead that says that there is nothing; none where there is something. */
export const none = (items: readonly Item[], words: string): { lead?: Inline } =>
  items.length === 0 ? { lead: [marked('gap', 'gap'), ` ${words}`] } : {};

/** Whom something is for, where that is not plain from there being one person. */
export const whom = (people: readonly BriefPerson[], brief: Brief): string =>
  brief.people.length < 2
    ? ''
    : people.length === brief.people.length
      ? 'all of them'
      : people.map(({ ref }) => ref.title).join(', ');
