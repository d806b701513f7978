import { localDay } from '../../model/learning/day.ts';
import type { Progress } from '../../model/learning/progress.ts';
import { type CompletionRecord, recordOf, recordText } from '../../model/learning/record.ts';
import { recordHtml } from '../../share/learn/record-html.ts';
import { copied } from '../take/clipboard.ts';
import { handOut } from '../take/hand-out.ts';

const longDay = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Shows the record of a path once all of it is done. */
export function showRecord(page: HTMLElement, progress: Progress, steps: readonly string[]): void {
  const part = page.querySelector<HTMLElement>('[data-part="record"]');
  const sheet = part?.querySelector<HTMLElement>('[data-part="record-sheet"]');
  if (!part || !sheet) return;
  const { learnPath: id = '', title = '', organisation = '', revision = '' } = page.dataset;
  const record = recordOf({ id, title, organisation, revision, steps }, progress, (at) =>
    localDay(new Date(at)),
  );
  part.hidden = record === undefined;
  if (!record || sheet.dataset['of'] === JSON.stringify(record)) return;
  sheet.dataset['of'] = JSON.stringify(record);
  sheet.innerHTML = recordHtml(record, longDay(record.day)).markup;
  begin(sheet, record);
}

function begin(sheet: HTMLElement, record: CompletionRecord): void {
  const input = sheet.querySelector<HTMLInputElement>('[data-name]');
  const mail = sheet.querySelector<HTMLAnchorElement>('[data-mail-record]');
  const text = (): string => recordText({ ...record, day: longDay(record.day) }, input?.value.trim() ?? '');
  const follow = (): void => {
    const shown = sheet.querySelector('[data-name-shown]');
    if (shown) shown.textContent = input?.value.trim() ?? '';
    if (mail)
      mail.href = `mailto:?subject=${encodeURIComponent(`Record of completion: ${record.path}`)}&body=${encodeURIComponent(text())}`;
  };
  input?.addEventListener('input', follow);
  follow();
  sheet.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!button) return;
    if ('printRecord' in button.dataset) print();
    if ('saveRecord' in button.dataset)
      handOut(new Blob([text()], { type: 'text/plain' }), `record-${record.day}.txt`);
    if ('copyRecord' in button.dataset) {
      const status = sheet.querySelector('[role="status"]');
      if (status) status.textContent = await copied({ 'text/plain': text() });
    }
  });
}
