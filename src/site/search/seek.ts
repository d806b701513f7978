import type { Found, Fragment, Hit } from './pagefind.ts';
import { readQuestion, type Word } from './question.ts';
import { type Candidate, fitOf, gather, weightsOf } from './rank.ts';
import { areForeign, strangers } from './spelling.ts';

/** An entry that has some of the words, loaded. */
export interface Loaded {
  candidate: Candidate;
  fragment: Fragment;
}

/** What a question finds, before it is settled what of it is shown. */
export interface Sought {
  /** What was asked. */
  query: string;
  /** The words of it that were looked for. */
  text: string;
  /** What has all of the words. */
  whole: Found;
  /** What has any of them, the best by its text first. */
  candidates: readonly Candidate[];
  /** The first of these, loaded, the best by all signs first. */
  head: readonly Loaded[];
  /** The words that none of the first has. */
  strange: readonly Word[];
}

/** How many entries are looked at closely, which must be loaded for it: as many as are shown at first. */
export const CLOSELY = 20;

const NONE: Found = { results: [], unfilteredResultCount: 0, filters: {} };

/** Loads entries to show or to look at closely. */
export const load = (candidates: readonly Candidate[]): Promise<Loaded[]> =>
  Promise.all(candidates.map(async (candidate) => ({ candidate, fragment: await candidate.hit.data() })));

/** An entry that has all the words is shown where they stand, and not one of them. */
function withAllWords(candidates: readonly Candidate[], whole: Found): Candidate[] {
  const hits = new Map<string, Hit>(whole.results.map((hit) => [hit.id, hit]));
  return candidates.map((candidate) => ({ ...candidate, hit: hits.get(candidate.hit.id) ?? candidate.hit }));
}

/** Looks for each word of a question, by `find`, among so many entries, and ranks what has any of them. */
export async function seek(
  query: string,
  entries: number,
  find: (words: string) => Promise<Found>,
): Promise<Sought> {
  const question = readQuestion(query);
  const text = question.words.map(({ typed }) => typed).join(' ');
  const [whole, ...each] = await Promise.all([text, ...question.words.map(({ typed }) => typed)].map(find));
  if (!whole || text === '') return { query, text, whole: NONE, candidates: [], head: [], strange: [] };
  const weights = weightsOf(each, entries);
  const candidates = withAllWords(gather(each, weights, entries), whole);
  const asked = { ...question, weights };
  const head = (await load(candidates.slice(0, CLOSELY)))
    .map((loaded) => ({ loaded, fit: fitOf(loaded.fragment, loaded.candidate, asked) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ loaded }) => loaded);
  const texts = head.flatMap(({ fragment }) => [fragment.content, ...Object.values(fragment.meta)]);
  const strange = strangers(question.words, texts);
  const isNothing = strange.length === question.words.length && areForeign(strange, texts);
  if (isNothing) return { query, text, whole: NONE, candidates: [], head: [], strange };
  return { query, text, whole, candidates, head, strange };
}
