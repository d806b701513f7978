import { refreshHtml } from '../../share/slides/refresh-html.ts';
import { refreshSentence } from '../../share/slides/refresh-words.ts';
import type { RefreshAnswer, RefreshQuestion } from './refresh-worker.ts';
import { placeOf, saveLink } from './slides-source.ts';

const section = document.querySelector<HTMLElement>('.refresh-deck');
const input = document.querySelector<HTMLInputElement>('#refresh-file');
const status = document.querySelector<HTMLElement>('.refresh-status');
const result = document.querySelector<HTMLElement>('.refresh-result');

/** How long a file may take, in milliseconds. */
const LONGEST = 60_000;

const say = (text: string): void => {
  if (status) status.textContent = text;
};

let worker: Worker | undefined;

/** Looks through a deck in a thread of its own; a newer file ends the work on an older one. */
function ask(question: RefreshQuestion): Promise<RefreshAnswer | undefined> {
  worker?.terminate();
  const mine = new Worker(new URL('./refresh-worker.ts', import.meta.url), { type: 'module' });
  worker = mine;
  return new Promise((resolve) => {
    const end = (told: RefreshAnswer): void => {
      clearTimeout(timer);
      mine.terminate();
      resolve(worker === mine ? told : undefined);
    };
    const timer = setTimeout(
      () => end({ problem: 'The file takes too long to read, so it was left.' }),
      LONGEST,
    );
    mine.onmessage = ({ data }: MessageEvent<RefreshAnswer>) => end(data);
    mine.addEventListener('error', () => end({ problem: 'The file could not be read.' }));
    mine.postMessage(question);
  });
}

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

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

section?.addEventListener('dragover', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  section.toggleAttribute('data-over', true);
});
section?.addEventListener('dragleave', (event) => {
  if (!(event.relatedTarget instanceof Node && section.contains(event.relatedTarget)))
    section.toggleAttribute('data-over', false);
});
section?.addEventListener('drop', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  section.toggleAttribute('data-over', false);
  void take(event.dataTransfer?.files[0]);
});
