import type { Audience } from '../../model/audience.ts';
import type { LinkRecord, LinkShard, LinkSite } from '../../model/deck/link-record.ts';
import { shardOf } from '../../model/deck/shard.ts';
import { type CheckedDeck, checkDeck, readDeck } from '../../share/decks/check.ts';
import { LIMITS, tooLarge, Unreadable } from '../../share/office/zip.ts';

/** What a page asks: to look at a file. */
export interface CheckQuestion {
  file: File;
  readers: Audience;
  /** Where the site's records lie, absolute. */
  source: string;
  /** The address of the site as this browser sees it, base path included. */
  here: string;
}

/** What it is told. */
export type CheckAnswer = { deck: CheckedDeck; copy?: Blob } | { problem: string };

const UNREACHED = 'What this site knows of its links could not be loaded. Try again in a moment.';

/** Something of this site that could not be fetched. */
class Unreached extends Error {}

async function fetched<Data>(url: string): Promise<Data> {
  const got = await fetch(url).catch(() => undefined);
  if (!got?.ok) throw new Unreached(UNREACHED);
  return (await got.json()) as Data;
}

const isLocal = (url: string): boolean => /^https?:\/\/(localhost|127\.0\.0\.1)(:|\/)/.test(url);

/** The site as its files say, known by the address at which it is open as well. */
function knownHere(site: LinkSite, here: string): LinkSite {
  if (site.url === here) return site;
  // Nobody said where it is published: then it is here.
  if (isLocal(site.url) && !isLocal(here)) return { ...site, url: here };
  return { ...site, former: [...site.former, here] };
}

/** Fetches what is known of entries by names that they have or had, and of nothing else. */
async function recordsOf(
  names: ReadonlySet<string>,
  { shards }: LinkSite,
  source: string,
): Promise<(name: string) => LinkRecord | undefined> {
  const held = new Map<number, Promise<LinkShard>>();
  const shardFor = (name: string): Promise<LinkShard> => {
    const number = shardOf(name, shards);
    const known = held.get(number) ?? fetched<LinkShard>(`${source}${number}.json`);
    held.set(number, known);
    return known;
  };
  const found = new Map<string, LinkRecord>();
  await Promise.all(
    [...names].map(async (name) => {
      const { records, former } = await shardFor(name);
      const id = Object.hasOwn(former, name) ? former[name] : name;
      const of = id === undefined || id === name ? records : (await shardFor(id)).records;
      const record = id !== undefined && Object.hasOwn(of, id) ? of[id] : undefined;
      if (record) found.set(name, record);
    }),
  );
  return (name) => found.get(name);
}

async function answer({ file, readers, source, here }: CheckQuestion): Promise<CheckAnswer> {
  if (file.size > LIMITS.file) throw new Unreadable(tooLarge(LIMITS.file));
  const site = knownHere(await fetched<LinkSite>(`${source}site.json`), here);
  const read = readDeck(new Uint8Array(await file.arrayBuffer()), site);
  const { deck, copy } = checkDeck(read, site, await recordsOf(read.names, site, source), readers);
  return deck.mended > 0
    ? {
        deck,
        copy: new Blob(
          copy.map((piece) => piece.slice()),
          { type: file.type },
        ),
      }
    : { deck };
}

self.onmessage = async ({ data }: MessageEvent<CheckQuestion>) => {
  const told = await answer(data).catch(
    (error: unknown): CheckAnswer => ({
      problem:
        error instanceof Unreadable || error instanceof Unreached
          ? error.message
          : 'The file could not be read.',
    }),
  );
  postMessage(told);
};
