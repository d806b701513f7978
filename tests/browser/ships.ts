import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fields } from '../../src/model/plain.ts';
import { libraryFiles } from '../model/library.ts';

const HOUSE = { basis: 'house-view' };

const summary = (word: string): string =>
  `What ${word} means to those who own a ship, in one sentence that is long enough for results.`;

/** What nobody knows of the owner yet. */
const UNKNOWN = [
  'approves',
  'triggers',
  'comparisons',
  'sources',
  'measures',
  'stages',
  'messages',
  'evidence',
];

/** A buyer of ships, by what two criteria weigh with them. */
const owner = (price: number, speed: number): Fields => ({
  open: UNKNOWN.map((about) => ({ about, ask: 'Who knows?', owner: 'team', by: '2027-01-31' })),
  criteria: [
    { criterion: 'price', weight: price, ...HOUSE },
    { criterion: 'speed', weight: speed, mustHave: true, ...HOUSE },
    { criterion: 'safety', weight: 1, ...HOUSE },
  ],
});

const CRITERIA = Object.fromEntries(
  ['price', 'speed', 'safety'].map((word) => [`criteria/${word}`, { summary: summary(word) }]),
);

/** A small library of one buyer and one path, as it was. */
export const SHIPS = libraryFiles(
  {
    ...CRITERIA,
    'personas/owner': { summary: summary('a price'), ...owner(5, 4) },
    'paths/harbour': {
      summary: summary('a path'),
      steps: [{ entry: 'owner', minutes: 3, why: 'To know them' }],
    },
  },
  { offline: true },
);

/** The same later: the buyer has another name, and the price weighs hardly anything. */
export const SHIPS_LATER = libraryFiles(
  {
    ...CRITERIA,
    'personas/shipowner': {
      summary: summary('a price'),
      ...owner(2, 5),
      title: 'Shipowner',
      formerIds: ['owner'],
    },
    'paths/harbour': {
      summary: summary('a path'),
      steps: [{ entry: 'shipowner', minutes: 3, why: 'To know them' }],
    },
  },
  { offline: true },
);

/** Writes a content folder and says where it is. */
export function written(files: Readonly<Record<string, string>>, folder: string): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
