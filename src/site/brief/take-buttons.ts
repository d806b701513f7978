import type { Brief } from '../../model/brief/brief.ts';
import type { BriefDoc } from '../../share/brief/doc.ts';
import type { BriefFiles } from './load.ts';

/** A brief that stands in the page. */
export interface Standing {
  brief: Brief;
  doc: BriefDoc;
  /** The address of the choice, without a revision. */
  address: string;
  files: BriefFiles;
}

/** Brings the buttons to life that take a brief along; `standing` gives the one that stands in the page. */
export function startTaking(
  holder: HTMLElement,
  base: string,
  standing: () => Promise<Standing | undefined>,
): void {
  holder.addEventListener('click', async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-take]') : null;
    if (!button) return;
    const output = holder.querySelector('.brief-tools .copied');
    const say = (words: string): void => {
      if (output) output.textContent = words;
    };
    try {
      const [{ take }, one] = await Promise.all([import('./take.ts'), standing()]);
      if (one) say(await take(button.dataset['take'] ?? '', one, base));
    } catch {
      say('That did not work. Reload the page to try again.');
    }
  });
}
