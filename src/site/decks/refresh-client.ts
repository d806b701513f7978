import { refreshHtml } from '../../share/slides/refresh-html.ts';
import { refreshSentence } from '../../share/slides/refresh-words.ts';
import { onDroppedFile } from './drop-file.ts';
import { oneWorker } from './one-worker.ts';
import type { RefreshAnswer, RefreshQuestion } from './refresh-worker.ts';
import { placeOf, saveLink } from './slides-source.ts';

const section = document.querySelector<HTMLElement>('.refresh-deck');
const input = document.querySelector<HTMLInputElement>('#refresh-file');
const status = document.querySelector<HTMLElement>('.refresh-status');
const result = document.querySelector<HTMLElement>('.refresh-result');

const say = (text: string): void => {
  if (status) status.textContent = text;
};

const ask = oneWorker<RefreshQuestion, RefreshAnswer>(
  () => new Worker(new URL('./refresh-worker.ts', import.meta.url), { type: 'module' }),
);

async function take(file: File | undefined): Promise<void> {
  if (!file || !section) return;
  result?.replaceChildren();
  say(`Reading ${file.name}.`);
  const told = await ask({ file, place: placeOf(section) });
  if (!told || !result) return;
  if ('problem' in told) return say(`${file.name}: ${told.problem}`);
  const { refreshed } = told;
  result.innerHTML = refreshHtml(refreshed).markup;
  if (refreshed.deck) {
    const name = file.name.replace(/(\.[^.]*)?$/, (ending) => `-refreshed${ending}`);
    result.prepend(saveLink(refreshed.deck, name));
  }
  say(refreshSentence(refreshed));
}

input?.addEventListener('change', () => void take(input.files?.[0]));

if (section) onDroppedFile(section, (file) => void take(file));
