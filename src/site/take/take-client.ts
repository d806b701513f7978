import { richHtml } from '../../share/rich/rich-html.ts';
import { richMarkdown } from '../../share/rich/rich-markdown.ts';
import { richText } from '../../share/rich/rich-text.ts';
import { type Clip, copy } from './clipboard.ts';
import { contentsOf } from './contents.ts';
import { fetchRevisions } from './place.ts';
import { scopeOf } from './scope.ts';

// Had before the first click is answered: a browser lets a page copy in the moment of a click, and not much later.
const revisions = await fetchRevisions();

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2500;

function clipFor(button: HTMLElement): Clip {
  const { take: how, copy: link } = button.dataset;
  if (link !== undefined) return { 'text/plain': link };
  const contents = contentsOf(how === 'part' ? scopeOf(button) : undefined, revisions);
  if (how === 'markdown') return { 'text/plain': richMarkdown(contents) };
  return { 'text/html': richHtml(contents), 'text/plain': richText(contents) };
}

function say(button: HTMLElement, words: string): void {
  const status = document.querySelector('.copied');
  if (status) status.textContent = words;
  const label = button.textContent;
  // What a button says already is left alone, so that it finds back to its own words.
  if (label === 'Copied') return;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = label;
  }, SAID_FOR);
}

// A button stands for the part of the page whose heading it is at, the whole page, that as Markdown, or its link.
document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
  if (button && (await copy(clipFor(button)))) say(button, 'Copied');
});
