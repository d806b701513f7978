import type { Store } from './store.ts';

const WORDS = {
  refused:
    'This browser does not let the page keep anything. You can learn, but take your progress along as a file before you close the page.',
  full: 'This browser has no room left for the page. Take your progress along as a file; what is new since then is kept only until you close the page.',
  damaged: 'What was kept here had been damaged. All that could be read is there',
} as const;

/** Says what the learner must know about the keeping of progress; nothing while all is well. */
export function showTroubles(holder: HTMLElement | null, store: Store): void {
  if (!holder) return;
  const lines = [...store.troubles].map((trouble) =>
    trouble === 'damaged' ? `${WORDS.damaged} (${store.problems.join('; ')}).` : WORDS[trouble],
  );
  holder.textContent = lines.join(' ');
  holder.hidden = lines.length === 0;
}
