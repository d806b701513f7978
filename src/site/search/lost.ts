/** What a lost address says of where its reader wanted to go. */
export interface Lost {
  /** Words that may be a name of an entry, the most telling first. */
  names: readonly string[];
  /** All words, for a search. */
  words: string;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads an address under `base` that leads nowhere: its parts from the last to the first, without file endings. */
export function readLost(path: string, base: string): Lost {
  const below = `${path}/`.startsWith(base) ? path.slice(base.length) : path;
  const names = below
    .split('/')
    .map((part) => decoded(part).replace(/\.\w{1,5}$/, ''))
    .map((part) => part.replace(/[-_+.]+/g, ' ').trim())
    .filter((part) => part !== '' && part !== 'index')
    .reverse();
  return { names, words: [...names].reverse().join(' ') };
}
