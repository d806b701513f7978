import { AUDIENCES } from '../../model/audience.ts';
import { checkHtml } from '../../share/decks/check-html.ts';
import type { CheckAnswer, CheckQuestion } from './check-worker.ts';
import { onDroppedFile } from './drop-file.ts';
import { oneWorker } from './one-worker.ts';

const section = document.querySelector<HTMLElement>('.check-deck');
const base = document.querySelector<HTMLElement>('.decks')?.dataset['base'] ?? '/';
const input = document.querySelector<HTMLInputElement>('#check-file');
const readers = document.querySelector<HTMLSelectElement>('#check-readers');
const status = document.querySelector<HTMLElement>('.check-status');
const result = document.querySelector<HTMLElement>('.check-result');

const say = (text: string): void => {
  if (status) status.textContent = text;
};

let given: File | undefined;
let link: string | undefined;

const ask = oneWorker<CheckQuestion, CheckAnswer>(
  () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
);

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

if (section) onDroppedFile(section, take);
