import { localDay } from '../../model/learning/day.ts';
import type { Facts } from '../../model/quiz/shards.ts';
import { counted } from '../../share/views/frame.ts';
import { handOut } from '../take/hand-out.ts';
import type { Store } from './store.ts';

/** Gets the fingerprints of the facts of some questions, as far as they are asked here; which ones is asked once it is known what was renamed. */
type GetFacts = (keys: () => readonly string[]) => Promise<Facts>;

/** A file larger than anybody's progress is not read. */
const MOST_BYTES = 20_000_000;

/** The text of a file; editors on Windows may have saved it in two bytes a letter, and then say so in its first two. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const isWide = first === 0xff && second === 0xfe;
  const isTurned = first === 0xfe && second === 0xff;
  return new TextDecoder(isWide ? 'utf-16le' : isTurned ? 'utf-16be' : 'utf-8').decode(bytes);
}

async function bringIn(file: File, store: Store, facts: GetFacts): Promise<string> {
  if (file.size > MOST_BYTES)
    return `“${file.name}” is far larger than any progress. Nothing was changed; choose the file that “Take along as a file” wrote.`;
  const text = await textOf(file).catch(() => undefined);
  if (text === undefined) return `“${file.name}” could not be read. Nothing was changed.`;
  const known = await facts(() => store.keysIn(text)).catch(() => undefined);
  const keys = store.keysIn(text);
  if (known && keys.length > 0 && !keys.some((key) => Object.hasOwn(known, key)))
    return `“${file.name}” is progress of another site: none of its questions is known here. Nothing was changed.`;
  const { isOurs, problems, cards } = store.bringIn(text);
  if (!isOurs) return `“${file.name}” is no progress of this site. Nothing was changed.`;
  const read = `${counted(cards, 'question')} read from “${file.name}” and joined with what was here.`;
  return problems.length > 0 ? `${read} ${problems.join('. ')}.` : read;
}

/** The part of the page where progress is taken along, brought in and forgotten. */
export function startFile(page: HTMLElement, store: Store, facts: GetFacts, changed: () => void): void {
  const part = page.querySelector<HTMLElement>('[data-part="file"]');
  const said = part?.querySelector('[role="status"]');
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  part?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!button) return;
    if ('export' in button.dataset) {
      handOut(new Blob([store.asText()], { type: 'text/plain' }), `learning-${localDay(new Date())}.txt`);
      say('The file holds all that is kept here. Bring it in on another machine, or keep it.');
    }
    if ('forget' in button.dataset) {
      const sure = part.querySelector<HTMLElement>('[data-sure]');
      if (sure) sure.hidden = false;
      sure?.querySelector('button')?.focus();
    }
    if ('keep' in button.dataset || 'really' in button.dataset) {
      const sure = part.querySelector<HTMLElement>('[data-sure]');
      if (sure) sure.hidden = true;
      if ('really' in button.dataset) {
        store.forget(new Date());
        say('All is forgotten, in every tab.');
        changed();
      }
      part.querySelector<HTMLElement>('[data-forget]')?.focus();
    }
  });
  part?.addEventListener('change', (event) => {
    const input = event.target;
    const file = input instanceof HTMLInputElement && input.type === 'file' ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) return;
    void bringIn(file, store, facts).then((words) => {
      say(words);
      input.value = '';
      changed();
    });
  });
}
