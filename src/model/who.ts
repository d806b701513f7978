import type { EntryRef } from './value.ts';
import { AREAS } from './who/areas.ts';
import { type Fit, fitsOf } from './who/judging.ts';
import { namesIn, wholeKey } from './who/names.ts';
import { type RoleReading, readTitle } from './who/reading.ts';
import { whyFits, whySame } from './who/why.ts';

/** What job titles are matched with: plain data, so that a browser can do it too. */
export interface WhoData {
  personas: readonly {
    ref: EntryRef;
    decision: string;
    title: string;
    /** Titles as they stand on business cards. */
    jobTitles: readonly string[];
    /** Words that people search for. */
    aliases: readonly string[];
  }[];
  /** Titles and words that mean the same, as `site.yaml` has them. */
  synonyms: readonly { word: string; same: readonly string[] }[];
}

/** A persona that a title may mean. */
export interface WhoMatch {
  persona: EntryRef;
  /** How sure, from 0 to 1. */
  sure: number;
  /** What speaks for it, and what against. */
  why: string[];
}

/** Who has a title. */
export interface WhoAnswer {
  /** The title, as it was given. */
  query: string;
  /** Whether the best one may be relied on, is worth a question, or is not known at all. */
  outcome: 'sure' | 'likely' | 'unknown';
  /** The best one; absent where none is likely. */
  best?: WhoMatch;
  /** Others that were considered, likeliest first. */
  others: WhoMatch[];
}

/** From this on a match may be relied on, is a role of its own beside another, is worth a question, is worth naming beside the best, or where there is none. */
const SURE = { sure: 0.8, role: 0.6, likely: 0.4, considered: 0.5, named: 0.25 } as const;

/** By how much the best must be ahead of the next. */
const AHEAD = 0.07;

/** How many others are named. */
const OTHERS = 3;

/** A role that a headline names, with the personas that it may mean, best first. */
interface Weighed {
  role: RoleReading;
  fits: readonly Fit[];
}

const bestOf = ({ fits }: Weighed): Fit | undefined => fits[0];

const scoreOf = (weighed: Weighed): number => bestOf(weighed)?.score ?? 0;

/** True where a role means nobody whom we know, though it says what it is. */
const isForeign = (weighed: Weighed): boolean =>
  scoreOf(weighed) < SURE.likely && (weighed.role.core.length > 0 || weighed.role.strange.length > 0);

/** What is left of being sure beside roles that nobody here has: little where they come first. */
const BESIDE = { first: 0.8, later: 0.97, strange: 0.75, owner: 0.75 } as const;

/** Two roles at once: how sure the first may be at most. */
const TORN = 0.7;

const rounded = (score: number): number => Math.round(Math.min(1, score) * 100) / 100;

/** The best score of each persona over all roles. */
function bestFits(weighed: readonly Weighed[]): { fit: Fit; role: RoleReading }[] {
  const best = new Map<string, { fit: Fit; role: RoleReading }>();
  for (const { role, fits } of weighed)
    for (const fit of fits) {
      const { id } = fit.persona.ref;
      if (fit.score > (best.get(id)?.fit.score ?? 0)) best.set(id, { fit, role });
    }
  return [...best.values()].sort((a, b) => b.fit.score - a.fit.score);
}

/** Says who has a job title or profile headline: the persona, how sure that is, and why. */
export function whoIs(query: string, data: WhoData): WhoAnswer {
  const index = namesIn(data);
  const [owner, ...more] = index.whole.get(wholeKey(query)) ?? [];
  if (owner && more.length === 0) {
    const best = { persona: owner.persona.ref, sure: 1, why: [whySame(owner.name)] };
    return { query, outcome: 'sure', best, others: [] };
  }
  const { roles } = readTitle(query, index.words);
  const all = roles.map((role) => ({ role, fits: fitsOf(role, index) }));
  // A whole name may hold an “and”: then its parts are one role.
  const whole = all.filter(({ role, fits }) => fits[0]?.same && fits[0].name.key === role.whole);
  const joined = all.filter(
    (one) => whole.includes(one) || !whole.some(({ role }) => role.whole === one.role.whole),
  );
  const ranked = joined.filter(({ role, fits }) => role.rank !== undefined || fits[0]?.same);
  const weighed = ranked.length > 0 ? ranked : joined;
  const [first] = weighed.filter((one) => scoreOf(one) >= SURE.likely);
  const candidates = bestFits(weighed);
  const [top] = candidates;
  if (!top || !first) {
    return {
      query,
      outcome: 'unknown',
      others: candidates
        .filter(({ fit }) => fit.score >= SURE.named)
        .slice(0, OTHERS)
        .map(({ fit, role }) => matchOf(fit, role, fit.score)),
    };
  }
  const lead = candidates.find(({ fit }) => fit.persona === bestOf(first)?.persona) ?? top;
  const { sure, doubts } = sureOf(lead.fit, first, weighed);
  const others = candidates
    .filter((one) => one !== lead && one.fit.score >= SURE.considered)
    .slice(0, OTHERS);
  const best = matchOf(lead.fit, lead.role, sure, doubts);
  return {
    query,
    outcome: best.sure >= SURE.sure ? 'sure' : 'likely',
    best,
    others: others.map(({ fit, role }) => matchOf(fit, role, Math.min(fit.score, sure))),
  };
}

function sureOf(lead: Fit, first: Weighed, weighed: readonly Weighed[]): { sure: number; doubts: string[] } {
  const doubts: string[] = [];
  let sure = lead.score;
  const rival = weighed.find(
    (one) =>
      one !== first && !one.role.aside && bestOf(one)?.persona !== lead.persona && scoreOf(one) >= SURE.role,
  );
  // The first role is clear, the other is not.
  const isFirst =
    rival &&
    scoreOf(first) >= SURE.sure &&
    scoreOf(rival) < SURE.sure &&
    scoreOf(rival) <= scoreOf(first) - 0.2;
  if (rival && !isFirst) {
    sure = Math.min(sure, TORN);
    doubts.push(`Two roles at once: “${rival.role.texts.join(' ')}” is one of its own`);
  }
  const next = first.fits.find(({ persona }) => persona !== lead.persona);
  const elsewhere = weighed.some(
    (one) => one !== first && bestOf(one)?.persona === lead.persona && scoreOf(one) >= SURE.sure,
  );
  if (next && lead.score - next.score < AHEAD && lead.same === next.same && !elsewhere) {
    sure = Math.min(sure, TORN);
    doubts.push(`“${next.persona.ref.title}” fits about as well`);
  }
  const place = weighed.indexOf(first);
  const foreign = weighed.filter(isForeign);
  const before = weighed.slice(0, place).find((one) => foreign.includes(one) && !one.role.aside);
  if (before) {
    sure *= BESIDE.first;
    doubts.push(`“${before.role.texts.join(' ')}” comes first, and is nobody here`);
  } else if (foreign.length > 0) {
    const isVague = first.role.core.every((area) => AREAS[area]?.vague);
    const isStrange = foreign.some(
      ({ role }) => (isVague || role.core.length === 0) && role.whole === first.role.whole,
    );
    sure *= isStrange ? BESIDE.strange : BESIDE.later;
  }
  // `Founder & CTO` is first of all what the other word says.
  const owns =
    first.role.doubtful &&
    !weighed.some((one) => !one.role.doubtful && bestOf(one)?.persona === lead.persona);
  if (owns && weighed.some((one) => bestOf(one)?.persona !== lead.persona)) {
    sure *= BESIDE.owner;
    doubts.push(`“${first.role.texts.join(' ')}” alone says little beside another role`);
  }
  return { sure, doubts };
}

const matchOf = (fit: Fit, role: RoleReading, score: number, doubts: readonly string[] = []): WhoMatch => ({
  persona: fit.persona.ref,
  sure: rounded(score),
  why: [...whyFits(fit, role), ...doubts],
});
