import { ID_PATTERN } from '../../model/id.ts';

/** Most entries that are printed together: more make an address that cannot be sent. */
export const MOST_HANDOUTS = 40;

const NAME = 'handout';
const SHEET = 'sheet';

/** The papers that hand-outs come on, by their name in the address. */
export const PAPERS = ['a4', 'letter', 'wide'] as const;

/** A paper for hand-outs. */
export type Paper = (typeof PAPERS)[number];

/** Which entries are to be printed, in which order, and on what. */
export interface HandoutChoice {
  ids: readonly string[];
  /** Left out where nobody has chosen one. */
  paper?: Paper;
}

/** True for the name of a paper. */
export const isPaper = (word: string | null | undefined): word is Paper =>
  PAPERS.some((paper) => paper === word);

const unique = (ids: readonly string[]): string[] =>
  [...new Set(ids.filter((id) => ID_PATTERN.test(id)))].slice(0, MOST_HANDOUTS);

/** The choice that an address holds; what is no id or no paper is passed over. */
export function readHandouts(params: URLSearchParams): HandoutChoice {
  const ids = unique(params.getAll(NAME).flatMap((value) => value.split(',')));
  const paper = params.get(SHEET);
  return { ids, ...(isPaper(paper) ? { paper } : {}) };
}

/** The query for a choice, with everything else that the address held before; empty, or from its question mark on. */
export function writeHandouts({ ids, paper }: HandoutChoice, before: URLSearchParams): string {
  const others = new URLSearchParams(before);
  others.delete(NAME);
  others.delete(SHEET);
  // Commas stand as they are, so that people can read and write the list.
  const own = ids.length > 0 ? [`${NAME}=${ids.join(',')}`, ...(paper ? [`${SHEET}=${paper}`] : [])] : [];
  const parts = [...(others.size > 0 ? [String(others)] : []), ...own];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The paper that readers of a language expect: Letter in North America, A4 elsewhere. */
export const usualPaper = (language: string): Paper => (/-(US|CA|MX|PH)\b/i.test(language) ? 'letter' : 'a4');

/** The id in what somebody typed or pasted: an id, a permanent link, or the address of an entry. */
export function idIn(text: string): string | undefined {
  const [address = ''] = text.trim().split(/[?#]/);
  const last = address.split('/').filter(Boolean).at(-1) ?? '';
  return ID_PATTERN.test(last) ? last : undefined;
}
