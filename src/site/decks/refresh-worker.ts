import { Unreadable } from '../../share/office/unreadable.ts';
import { type Refreshed, refreshDeck } from '../../share/slides/refresh.ts';
import { addressFrom, type SlidesPlace, slidesFinder, Unreached } from './slides-source.ts';

/** What a page asks: to look through a deck. */
export interface RefreshQuestion {
  file: File;
  place: SlidesPlace;
}

/** What it is told. */
export type RefreshAnswer = { refreshed: Refreshed } | { problem: string };

/** A file that is larger is left to the command line, in bytes. */
const LARGEST = 300_000_000;

async function answer({ file, place }: RefreshQuestion): Promise<RefreshAnswer> {
  if (file.size > LARGEST) throw new Unreadable('The file is larger than 300 MB, which is not read.');
  const find = slidesFinder(place.slides);
  const { house } = place;
  const refreshed = await refreshDeck(new Uint8Array(await file.arrayBuffer()), {
    address: addressFrom(place.site),
    // This site has the facts for its own readers alone: slides for others would say too much or too little.
    house: (audience) => (audience === house.audience ? house : undefined),
    find,
  });
  return { refreshed };
}

self.onmessage = async ({ data }: MessageEvent<RefreshQuestion>) => {
  const told = await answer(data).catch(
    (error: unknown): RefreshAnswer => ({
      problem:
        error instanceof Unreadable || error instanceof Unreached
          ? error.message
          : 'The file could not be read.',
    }),
  );
  postMessage(told);
};
