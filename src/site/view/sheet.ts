/** The papers that an address can name. */
const SHEETS: ReadonlySet<string | null | undefined> = new Set(['a4', 'letter', 'wide']);

const NAME = 'sheet';

/** The paper that the address names, where it names one. */
export const askedSheet = (): string | null => new URLSearchParams(location.search).get(NAME);

/** Sets the paper that the page prints on; anything that is none leaves it to the printer. */
export function setSheet(sheet: string | null | undefined): void {
  if (sheet && SHEETS.has(sheet)) document.documentElement.dataset[NAME] = sheet;
  else delete document.documentElement.dataset[NAME];
}

/** Prints the page on a paper, and puts back the one that the address names. */
export function printOn(sheet: string | undefined): void {
  setSheet(sheet);
  addEventListener('afterprint', () => setSheet(askedSheet()), { once: true });
  window.print();
}
