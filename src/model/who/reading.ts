import { type Draft, draftsOf, isWhole } from './drafts.ts';
import { stretchesOf } from './units.ts';
import type { TitleWords } from './words.ts';

/** One role that a headline names. */
export interface RoleReading extends Readonly<Draft> {
  /** The stretch of the headline that it stands in, to be compared with whole names. */
  whole: string;
  /** True in brackets: said beside the title. */
  aside: boolean;
}

/** A headline, read. */
export interface Reading {
  roles: readonly RoleReading[];
  /** True where it says that nothing of it holds any more. */
  over: boolean;
}

/** Where the last part is a compound, those before it are part of that: `IT & Telecoms Sales Director` sells. */
function withHead(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  const before = drafts.slice(0, -1);
  const isCompound = last?.rankLast === true && last.core.length + last.strange.length > 1;
  if (!last || !isCompound || before.some(({ rank }) => rank !== undefined)) return drafts;
  return [
    {
      ...last,
      core: [...before.flatMap(({ core }) => core), ...last.core],
      strange: [...before.flatMap(({ strange }) => strange), ...last.strange],
      texts: drafts.flatMap(({ texts }, index) => (index > 0 ? ['&', ...texts] : texts)),
      keys: drafts.flatMap(({ keys }, index) => (index > 0 ? ['and', ...keys] : keys)),
      mended: drafts.flatMap(({ mended }) => mended),
    },
  ];
}

/** Gives parts that name only a department the rank of their neighbour: `Head of Finance & IT`, `Network & Infrastructure Manager`. */
function shareRanks(parts: readonly Draft[]): Draft[] {
  const drafts = withHead(parts);
  const shared = drafts.map((draft, index): Draft => {
    if (draft.rank !== undefined) return draft;
    const behind = drafts.slice(index + 1).find(({ rank }) => rank !== undefined);
    const before = drafts.slice(0, index).findLast(({ rank }) => rank !== undefined);
    const lender = behind?.rankLast ? behind : (before ?? behind);
    if (lender?.rank === undefined) return draft;
    return { ...draft, rank: lender.rank, rankLast: lender.rankLast, junior: lender.junior };
  });
  // A rank alone beside a whole role adds nothing: `EVP & CFO`. Nor does a name without a rank.
  const hasWhole = shared.some(isWhole);
  return shared.length < 2
    ? shared
    : shared.filter(({ core, rank, strange }) =>
        hasWhole ? core.length > 0 || strange.length > 0 : core.length > 0 || rank !== undefined,
      );
}

const isRankAlone = ({ rank, core, strange }: Draft): boolean =>
  rank !== undefined && core.length === 0 && strange.length === 0;

/** True for words that nobody taught us, and nothing else: a name, or a title of the house’s own. */
const isNameless = ({ rank, core }: Draft): boolean => rank === undefined && core.length === 0;

const isAreaAlone = ({ rank, core }: Draft): boolean => rank === undefined && core.length > 0;

const joined = (rank: Draft, area: Draft): Draft => ({
  ...area,
  rank: rank.rank ?? 0,
  junior: rank.junior || area.junior,
  texts: [...rank.texts, ...area.texts],
  keys: [...rank.keys, ...area.keys],
  mended: [...rank.mended, ...area.mended],
});

/** Reads a headline: which roles it names, and what it says of each. */
export function readTitle(headline: string, words: TitleWords): Reading {
  const roles: RoleReading[] = [];
  // Where the roles of the part since the last bar or bullet begin.
  let from = 0;
  let closed = false;
  for (const { units, aside, fresh, goesOn } of stretchesOf(headline, words)) {
    if (fresh) from = roles.length;
    if (!goesOn) closed = false;
    if (closed) continue;
    const { drafts, closes, over } = draftsOf(units);
    if (over) return { roles: [], over };
    closed = closes;
    const shared = shareRanks(drafts);
    const last = roles.slice(from).at(-1);
    const whole = shared.flatMap(({ keys }, index) => [...(index > 0 ? ['and'] : []), ...keys]).join(' ');
    const add = (draft: Draft): void => void roles.push({ ...draft, whole, aside });
    if (shared.length > 0 && shared.every(isAreaAlone) && last && !isNameless(last) && !aside) {
      if (isRankAlone(last)) {
        roles.pop();
        for (const draft of shared) add(joined(last, draft));
      } else if (shared.every(({ strange }) => strange.length === 0))
        roles.splice(-1, 1, { ...last, scope: [...last.scope, ...shared.flatMap(({ core }) => core)] });
      continue;
    }
    const [first] = shared;
    if (shared.length === 1 && first && isRankAlone(first) && last && isAreaAlone(last)) {
      roles.splice(-1, 1, { ...joined(first, last), whole, aside });
      continue;
    }
    for (const draft of shared) add(draft);
  }
  return { roles, over: false };
}
