import { TRADES } from './areas.ts';
import type { Unit } from './units.ts';
import type { Meaning } from './words.ts';

/** What a part of a stretch, up to the next “and”, says of a role. */
export interface Draft {
  /** Its words as they are written. */
  texts: string[];
  /** Its key words: neither size nor place nor degree. */
  keys: string[];
  /** Departments that it names itself. */
  core: string[];
  /** Departments that stand behind it. */
  scope: string[];
  rank?: number;
  /** True where the department stands before the rank: `Finance Director`. */
  rankLast: boolean;
  /** True where a word lowers the rank. */
  junior: boolean;
  /** True where a word of it means other things too. */
  doubtful: boolean;
  /** Words that nobody taught us where they could change the meaning. */
  strange: string[];
  /** How many words that nobody taught us stand where they change little. */
  loose: number;
  /** What was read as what. */
  mended: { from: string; to: string }[];
}

/** What a stretch of a headline says, part by part, and what that means for what follows. */
export interface Drafted {
  drafts: readonly Draft[];
  /** True where what follows after a comma belongs to somebody or something else. */
  closes: boolean;
  /** True where it says that nothing of the headline holds any more. */
  over: boolean;
}

const emptyDraft = (): Draft => ({
  texts: [],
  keys: [],
  core: [],
  scope: [],
  rankLast: false,
  junior: false,
  doubtful: false,
  strange: [],
  loose: 0,
  mended: [],
});

/** True for a draft that names both a rank and a department. */
export const isWhole = ({ rank, core }: Draft): boolean => rank !== undefined && core.length > 0;

/** The rank from which a word such as `CFO` needs no company around it. */
const TOP = 4;

const namesRank = (units: readonly Unit[]): boolean =>
  units.some(({ meanings }) => meanings.some(({ rank }) => rank !== undefined));

/** Reads the units of one stretch in their order. */
class Drafting {
  readonly #drafts: Draft[] = [];
  #draft = emptyDraft();
  /** True once a name of a place or company has begun behind a whole role. */
  #beside = false;
  #romance = false;
  #closes = false;

  read(units: readonly Unit[]): Drafted {
    for (const [index, unit] of units.entries()) {
      const small = unit.meanings.find((meaning) => meaning.small)?.small;
      if (small === 'over') return { drafts: [], closes: true, over: true };
      if (small === 'helper') return { drafts: [], closes: true, over: false };
      if (small === 'former' || small === 'about' || small === 'at') {
        this.#closes = small !== 'former' || namesRank(units.slice(index));
        break;
      }
      // `Speechwriter to the CEO`: of somebody else.
      if ((small === 'to' || small === 'of') && this.#isOther() && namesRank(units.slice(index)))
        return { drafts: [], closes: true, over: false };
      if ((small === 'to' || small === 'for') && this.#stops(small)) break;
      if (small === 'company' && !this.#company()) return { drafts: [], closes: false, over: false };
      this.#take(unit);
    }
    this.#next();
    return { drafts: this.#drafts, closes: this.#closes, over: false };
  }

  #stops(small: 'to' | 'for'): boolean {
    return isWhole(this.#draft) || (small === 'to' && this.#draft.rank !== undefined);
  }

  #isPlain(text: string): boolean {
    return /^\p{Ll}/u.test(text) && this.#draft.texts.some((word) => /\p{Lu}/u.test(word));
  }

  #isOther(): boolean {
    const { strange, core, rank } = this.#draft;
    return strange.length > 0 && core.length === 0 && rank === undefined;
  }

  /** The name of a company ends here; false where there was nothing else. */
  #company(): boolean {
    this.#draft.scope = [];
    return isWhole(this.#draft) || this.#drafts.some(isWhole);
  }

  #next(): void {
    const { core, rank, strange } = this.#draft;
    if (core.length > 0 || rank !== undefined || strange.length > 0) this.#drafts.push(this.#draft);
    this.#draft = emptyDraft();
    this.#beside = false;
  }

  #take({ text, key, meanings, mended }: Unit): void {
    const small = meanings[0]?.small;
    if (small === 'and') {
      this.#next();
      return;
    }
    if (small === 'of' && isWhole(this.#draft)) this.#beside = true;
    if (small === 'junior') this.#draft.junior = true;
    if (meanings.length === 0) this.#strange(text);
    for (const meaning of meanings) this.#mean(meaning);
    this.#draft.texts.push(text);
    const isSize =
      meanings.length > 0 &&
      meanings.every((meaning) => meaning.small && meaning.small !== 'of' && meaning.small !== 'for');
    if (!isSize) this.#draft.keys.push(key);
    if (mended) this.#draft.mended.push(mended);
  }

  #strange(text: string): void {
    if (/^\d+$/.test(text)) return;
    if (!isWhole(this.#draft)) this.#draft.strange.push(text);
    // A place or a company has a capital; what has none says what the title is about: `CEO whisperer`.
    else if ((this.#romance && !this.#draft.rankLast) || this.#isPlain(text)) this.#draft.strange.push(text);
    else {
      this.#draft.loose++;
      this.#beside = true;
    }
  }

  #mean({ area, rank, doubtful, romance }: Meaning): void {
    if (romance) this.#romance = true;
    if (rank !== undefined && isWhole(this.#draft) && (area !== undefined || this.#draft.rankLast))
      this.#next();
    const draft = this.#draft;
    if (area !== undefined) {
      // `CFO Magazine`: a trade behind a role is what it is about.
      if (isWhole(draft) && (draft.rankLast || this.#beside) && !(area in TRADES)) draft.scope.push(area);
      else draft.core.push(area);
    }
    if (rank === undefined) return;
    draft.rank = Math.max(rank, draft.rank ?? 0);
    draft.rankLast = draft.core.length > 0;
    if (doubtful) draft.doubtful = true;
    // `Acme CFO`: what stands before is a name.
    if (area !== undefined && rank >= TOP && !doubtful && draft.strange.length > 0) {
      draft.loose += draft.strange.length;
      draft.strange = [];
    }
  }
}

/** What a stretch of a headline says, part by part. */
export const draftsOf = (units: readonly Unit[]): Drafted => new Drafting().read(units);
