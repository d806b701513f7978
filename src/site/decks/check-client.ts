import { AUDIENCES } from '../../model/audience.ts';
import { checkHtml } from '../../share/decks/check-html.ts';
import type { CheckAnswer, CheckQuestion } from './check-worker.ts';

const section = document.querySelector<HTMLElement>('.check-deck');
const base = document.querySelector<HTMLElement>('.decks')?.dataset['base'] ?? '/';
const input = document.querySelector<HTMLInputElement>('#check-file');
const readers = document.querySelector<HTMLSelectElement>('#check-readers');
const status = document.querySelector<HTMLElement>('.check-status');
const result = document.querySelector<HTMLElement>('.check-result');

const say = (text: string): void => {
  if (status) status.textContent = text;
};

/** How long a file may take, in milliseconds: the largest that are read take a few seconds. */
const LONGEST = 60_000;

let worker: Worker | undefined;
let given: File | undefined;
let link: string | undefined;

/** Looks at a file in a thread of its own, so that the page answers meanwhile and a newer file ends the work on an older one. */
function ask(question: CheckQuestion): Promise<CheckAnswer | undefined> {
  worker?.terminate();
  const mine = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker = mine;
  return new Promise((resolve) => {
    const end = (told: CheckAnswer): void => {
      clearTimeout(timer);
      mine.terminate();
      resolve(worker === mine ? told : undefined);
    };
    const timer = setTimeout(
      () => end({ problem: 'The file takes too long to read, so it was left.' }),
      LONGEST,
    );
    mine.onmessage = ({ data }: MessageEvent<CheckAnswer>) => end(data);
    mine.addEventListener('error', () => end({ problem: 'The file could not be read.' }));
    mine.postMessage(question);
  });
}

function offer(copy: Blob, name: string): HTMLAnchorElement {
  if (link) URL.revokeObjectURL(link);
  link = URL.createObjectURL(copy);
  const download = document.createElement('a');
  download.href = link;
  download.download = name.replace(/(\.[^.]*)?$/, (ending) => `-mended${ending}`);
  download.className = 'download';
  download.textContent = `Download ${download.download}`;
  return download;
}

async function check(): Promise<void> {
  if (!given || !section) return;
  const file = given;
  const readBy = AUDIENCES.find((one) => one === readers?.value) ?? 'public';
  result?.replaceChildren();
  say(`Reading ${file.name}.`);
  const told = await ask({
    file,
    readers: readBy,
    source: new URL(section.dataset['links'] ?? '', location.href).href,
    here: new URL(base, location.href).href,
  });
  if (!told || !result) return;
  if ('problem' in told) return say(`${file.name}: ${told.problem}`);
  const { deck, copy } = told;
  result.innerHTML = checkHtml(deck, base).markup;
  if (copy) result.prepend(offer(copy, file.name));
  const mended = copy
    ? ` ${deck.mended === 1 ? 'One moved link is' : `${deck.mended} moved links are`} mended in the copy below.`
    : '';
  const signature =
    copy && deck.signed ? ' The file carries a digital signature, which holds for the original alone.' : '';
  say(`${file.name} is checked.${mended}${signature}`);
}

function take(file: File | undefined): void {
  if (!file) return;
  given = file;
  void check();
}

input?.addEventListener('change', () => take(input.files?.[0]));
readers?.addEventListener('change', () => void check());

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
  take(event.dataTransfer?.files[0]);
});
// A file that is dropped beside a section would be opened instead.
for (const type of ['dragover', 'drop'] as const)
  addEventListener(type, (event) => {
    if (hasFile(event)) event.preventDefault();
  });
