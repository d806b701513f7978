import { foldedIn } from '../../share/brief/doc.ts';
import type { Since } from '../../share/brief/revision.ts';
import { type BriefContext, briefHtml, foldedHtml, restHtml } from '../../share/brief/write-html.ts';
import { markDays } from '../days.ts';
import { type Composed, unfolded } from './compose.ts';
import type { BriefFiles } from './load.ts';

/** What a brief is shown with. */
export interface Shown {
  /** The path of the site. */
  base: string;
  files: BriefFiles;
  /** What it said when the link was made that somebody followed. */
  since?: Since;
}

const unread = '<p>What belongs here could not be loaded. Close it and open it again.</p>';

/** Shows a brief: its two pages, and below them what folds, each block read in full once it is opened. */
export function showBrief(holder: HTMLElement, composed: Composed, { base, files, since }: Shown): void {
  const context: BriefContext = {
    linkTo: ({ address }) => base + address.slice(1),
    ...(since ? { since } : {}),
  };
  const into = (name: string, markup: string): HTMLElement | null => {
    const part = holder.querySelector<HTMLElement>(`.brief-${name}`);
    if (part) part.innerHTML = markup;
    return part;
  };
  const pages = into('pages', briefHtml(composed.doc, context).markup);
  if (pages) markDays(pages);
  const below = into('below', restHtml(composed.doc, context).markup);
  for (const [place, details] of [...(below?.querySelectorAll('details') ?? [])].entries())
    details.addEventListener('toggle', async () => {
      const content = details.querySelector('div');
      if (!details.open || !content) return;
      const told = await unfolded(composed, place, files).catch(() => undefined);
      const block = told && foldedIn(told.doc)[place];
      content.innerHTML = block ? foldedHtml(block, context).markup : unread;
      markDays(content);
    });
}
