import type { WhoViewData } from '../../model/views/who-data.ts';
import { type WhoAnswer, type WhoData, whoIs } from '../../model/who.ts';
import {
  type Contacts,
  type MappedContacts,
  mapContacts,
  readContacts,
  titleColumn,
} from '../../share/contacts.ts';
import { type CsvTrouble, csvOf, decodeCsv, OpenQuote } from '../../share/csv.ts';
import { contactsHtml } from '../../share/views/contacts-html.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 100_000_000;

/** How long work may go on before the page is let breathe, in milliseconds. */
const STRETCH = 12;

const TROUBLES: Readonly<Record<CsvTrouble | 'headings' | 'large', string>> = {
  workbook:
    'This is a workbook, not a CSV file. Save the sheet as CSV in your spreadsheet program and choose that file.',
  binary: 'This is no text, so it cannot be a CSV file.',
  empty: 'The file is empty.',
  headings: 'The file has no headings in its first line.',
  large:
    'The file is larger than 100 MB. Use the command line: npm run who -- --csv FILE --column NAME --out FILE.',
};

const holder = document.querySelector<HTMLElement>('[data-view]');
const part = document.querySelector<HTMLElement>('.contacts');
const input = document.querySelector<HTMLInputElement>('#contacts-file');
const choose = document.querySelector<HTMLElement>('#contacts-choose');
const column = document.querySelector<HTMLSelectElement>('#contacts-column');
const status = document.querySelector<HTMLElement>('.contacts-status');
const result = document.querySelector<HTMLElement>('.contacts-result');

const say = (text: string): void => {
  if (status) status.textContent = text;
};

/** A number with commas between its thousands. */
const plain = (number: number): string => number.toLocaleString('en');

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs work in stretches, so that the page answers meanwhile; `undefined` where newer work has begun. */
async function inStretches<Result>(
  work: Generator<number, Result>,
  isCurrent: () => boolean,
  tell: (done: number) => void,
): Promise<Result | undefined> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH) continue;
    tell(step.value);
    await pause();
    if (!isCurrent()) return undefined;
    since = performance.now();
  }
}

let data: Promise<WhoData> | undefined;

/** How titles are known; fetched once, from this site. */
function knowledge(): Promise<WhoData> {
  data ??= fetch(holder?.dataset['source'] ?? '')
    .then((got) => got.json() as Promise<WhoViewData>)
    .then(({ who }) => who)
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}

let work = 0;
let held: { contacts: Contacts; name: string } | undefined;
let link: string | undefined;

function offer({ parts }: MappedContacts, name: string): HTMLAnchorElement {
  if (link) URL.revokeObjectURL(link);
  link = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const download = document.createElement('a');
  download.href = link;
  download.download = name.replace(/(\.[^.]*)?$/, (ending) => `-who${ending || '.csv'}`);
  download.className = 'download';
  download.textContent = `Download ${download.download}`;
  return download;
}

async function answer(): Promise<void> {
  if (!held || !column || column.value === '') return;
  const { contacts, name } = held;
  const mine = ++work;
  const isCurrent = (): boolean => mine === work;
  const total = contacts.records.length;
  result?.replaceChildren();
  try {
    const who = await knowledge();
    const mapped = await inStretches(
      mapContacts(contacts, Number(column.value), (title): WhoAnswer => whoIs(title, who)),
      isCurrent,
      (done) => say(`${plain(done)} of ${plain(total)} contacts are done.`),
    );
    if (!mapped || !result) return;
    result.innerHTML = contactsHtml(mapped).markup;
    result.prepend(offer(mapped, name));
    say(`All ${plain(mapped.contacts)} contacts are done. The file is ready to download.`);
  } catch {
    if (isCurrent()) say('The titles could not be loaded. Reload the page to try again.');
  }
}

function offerColumns({ headings }: Contacts): void {
  if (!choose || !column) return;
  const found = titleColumn(headings.cells);
  const names = headings.cells.map((heading, index) => heading.trim() || `Column ${index + 1}`);
  column.replaceChildren(
    ...(found === undefined ? [new Option('Choose', '')] : []),
    ...names.map((heading, index) => new Option(heading, String(index), index === found, index === found)),
  );
  choose.hidden = false;
  if (found === undefined) say('Which column holds the job titles? Choose it.');
  else void answer();
}

async function take(file: File): Promise<void> {
  const mine = ++work;
  const isCurrent = (): boolean => mine === work;
  held = undefined;
  result?.replaceChildren();
  if (choose) choose.hidden = true;
  say(`Reading ${file.name}.`);
  const fail = (trouble: keyof typeof TROUBLES): void => say(`${file.name}: ${TROUBLES[trouble]}`);
  if (file.size > LARGEST) return fail('large');
  try {
    const decoded = decodeCsv(new Uint8Array(await file.arrayBuffer()));
    if (!isCurrent()) return;
    if (!decoded.ok) return fail(decoded.trouble);
    await pause();
    const contacts = await inStretches(readContacts(csvOf(decoded.text)), isCurrent, (read) =>
      say(`${plain(read)} contacts are read.`),
    );
    if (!isCurrent()) return;
    if (!contacts) return fail('headings');
    held = { contacts, name: file.name };
    offerColumns(contacts);
  } catch (error) {
    const why = error instanceof OpenQuote ? `${error.message}.` : 'The file could not be read.';
    if (isCurrent()) say(`${file.name}: ${why}`);
  }
}

input?.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) void take(file);
});
column?.addEventListener('change', () => void answer());

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

// Anywhere on the page: a file that is dropped beside the field would be opened instead.
addEventListener('dragover', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  part?.toggleAttribute('data-over', true);
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) part?.toggleAttribute('data-over', false);
});
addEventListener('drop', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  part?.toggleAttribute('data-over', false);
  const file = event.dataTransfer?.files[0];
  part?.scrollIntoView({ block: 'nearest' });
  if (file) void take(file);
});
