/** The name of the record in the content folder. */
export const RECORD = 'permalinks.json';

/** What closes the record: the home page, which is always there. So every other line ends in a comma, and a merge that keeps the lines of both sides stays JSON. */
const LAST = '/';

/** The record as it is kept: sorted, one address a line, comma included, so that branches that both add to it merge line by line. */
export function recordText(addresses: Iterable<string>): string {
  const lines = [...new Set(addresses)]
    .filter((address) => address !== LAST)
    .sort()
    .map((address) => `  ${JSON.stringify(address)},\n`);
  return `[\n${lines.join('')}  ${JSON.stringify(LAST)}\n]\n`;
}

/** The addresses that a parsed record lists, each once; a merge may leave them twice and out of order. */
export const addressesIn = (listed: readonly string[]): string[] =>
  [...new Set(listed)].filter((address) => address !== LAST);

/** True for what may be recorded. */
export const isAddress = (text: string): boolean => /^\/[^\s"\\]*$/.test(text);

const MARKER = /^(<{7}|={7}$|>{7}|\|{7})/;
const AROUND = /^\s*[[\]]?\s*$/;
const ADDRESS_LINE = /^\s*("(?:[^"\\]|\\.)*")\s*,?\s*$/;

const isOdd = (line: string): boolean => !AROUND.test(line) && !ADDRESS_LINE.test(line);
const lacksComma = (line: string, next = ''): boolean =>
  ADDRESS_LINE.test(line) && !line.trimEnd().endsWith(',') && ADDRESS_LINE.test(next);

/** The number of the first line of a text that does not belong into a record, counted from 1; 1 where there is none. */
export function oddLine(text: string): number {
  const lines = text.split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line, index) => isOdd(line) || lacksComma(line, lines[index + 1])),
    ) + 1
  );
}

/** The addresses of a record that a merge has left in conflict, or without a comma: those of both sides, since none is ever taken away; `undefined` for anything else, and for what may have lost its end. */
export function mergedRecord(text: string): string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !MARKER.test(line));
  if (lines.at(-1)?.trim() !== ']') return undefined;
  const addresses: string[] = [];
  for (const line of lines) {
    const address = ADDRESS_LINE.exec(line)?.[1];
    if (address !== undefined) addresses.push(String(JSON.parse(address)));
    else if (!AROUND.test(line)) return undefined;
  }
  return addresses.every(isAddress) ? addressesIn(addresses) : undefined;
}
