import { element } from '../search/element.ts';
import { fetchRevisions, placeOf, type Revisions } from '../take/place.ts';
import { idIn } from './handout-choice.ts';

/** An entry that is ready to be printed. */
export interface Handout {
  /** Its id today: another one than was asked for where it was renamed since. */
  id: string;
  title: string;
  sheet: HTMLElement;
}

const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

async function page(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return parsed(await response.text());
}

/** The id of the entry that took a former id over, as the stub at its short link says. */
async function laterId(id: string, base: string): Promise<string | undefined> {
  const stub = await page(`${base}p/${id}/`);
  return idIn(stub?.querySelector('#to')?.getAttribute('href') ?? '');
}

let revisions: Promise<Revisions> | undefined;

/** Makes a sheet of the page of an entry: places on one page have names, those of many would meet; and its links last as long as paper does. */
async function sheetOf(found: Document, id: string, base: string): Promise<HTMLElement | undefined> {
  const article = found.querySelector('article');
  if (!article) return undefined;
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.setAttribute('href', `${base}p/${id}/${link.getAttribute('href') ?? ''}`);
  revisions ??= fetchRevisions();
  const { lasting } = placeOf(await revisions);
  for (const link of article.querySelectorAll('a')) {
    link.href = lasting(link.href) ?? link.href;
    link.target = '_blank';
  }
  for (const place of article.querySelectorAll('[id]')) place.removeAttribute('id');
  // A sheet leaves its neighbours behind: each says whose it is, and whether it is a sample.
  const logo = document.querySelector('.brand')?.cloneNode(true);
  const sample = found.querySelector('.sample');
  const tint = found.documentElement.dataset['tint'];
  return element(
    'div',
    { class: 'handout', 'data-tint': tint, lang: found.documentElement.lang },
    logo,
    sample ? document.importNode(sample, true) : false,
    document.importNode(article, true),
  );
}

/** Fetches an entry as a sheet; `undefined` where this site has none of that id, today or before. */
export async function fetchHandout(asked: string, base: string): Promise<Handout | undefined> {
  const own = await page(`${base}p/${asked}/embed/`);
  const id = own ? asked : await laterId(asked, base);
  const found = own ?? (id === undefined ? undefined : await page(`${base}p/${id}/embed/`));
  const sheet = found && id !== undefined ? await sheetOf(found, id, base) : undefined;
  if (!sheet || id === undefined) return undefined;
  return { id, title: sheet.querySelector('h1')?.textContent ?? id, sheet };
}

/** How long pictures are waited for, in milliseconds. */
const PATIENCE = 5000;

/** Waits until the pictures of sheets can be printed; one that cannot be had holds nothing up. */
export async function picturesReady(sheets: readonly Element[]): Promise<void> {
  // What loads only when it is seen is for screens.
  const pictures = sheets.flatMap((sheet) => [
    ...sheet.querySelectorAll<HTMLImageElement>('img:not([loading="lazy"])'),
  ]);
  const decoded = pictures.map((picture) => picture.decode().catch(() => undefined));
  await Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
