/** The name of the record in the content folder. */
export const RECORD = 'permalinks.json';

/** The record as it is kept: sorted, one address a line, so that branches that both add to it seldom meet. */
export function recordText(addresses: Iterable<string>): string {
  const lines = [...new Set(addresses)].sort().map((address) => `  ${JSON.stringify(address)}`);
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

const AROUND = /^\s*(\[|\]|<{7}.*|={7}|>{7}.*|\|{7}.*)?\s*$/;
const ADDRESS_LINE = /^\s*("(?:[^"\\]|\\.)*")\s*,?\s*$/;

/** The addresses of a record that a merge has left in conflict: those of both sides, since none is ever taken away; `undefined` for anything else. */
export function mergedRecord(text: string): string[] | undefined {
  if (!/^<{7}/m.test(text)) return undefined;
  const addresses: string[] = [];
  for (const line of text.split('\n')) {
    const address = ADDRESS_LINE.exec(line)?.[1];
    if (address !== undefined) addresses.push(String(JSON.parse(address)));
    else if (!AROUND.test(line)) return undefined;
  }
  return addresses;
}
