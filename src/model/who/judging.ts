import { AREAS } from './areas.ts';
import { isWithin, type Name, type Named, type NameIndex, settleAreas } from './names.ts';
import type { RoleReading } from './reading.ts';
import { keysOf } from './words.ts';

/** How well a role fits a persona, from 0 to 1, by which of its names. */
export interface Fit {
  persona: Named;
  name: Name;
  score: number;
  /** True where the title is that name, word for word. */
  same: boolean;
}

/** What each thing that is not quite as in the name leaves of the score. */
const LEAVES = {
  /** The title names a part of the department. */
  narrower: 0.75,
  /** The title names a wider department. */
  wider: 0.5,
  /** A further department that other titles of the persona name. */
  covered: 0.97,
  /** A further department that no title of the persona names. */
  foreign: 0.5,
  /** A further department behind a comma. */
  beside: 0.96,
  strange: 0.55,
  loose: 0.985,
  mended: 0.97,
  junior: 0.6,
  doubtful: 0.75,
  vague: 0.6,
  noRank: 0.55,
  /** A title that is worked out rather than written in the list. */
  inferred: 0.98,
  alias: 0.9,
  word: 0.75,
} as const;

/** What a rank above (positive) or below the name's leaves of the score, by the name's rank. */
function rankLeaves(rank: number, of: number): number {
  const steps = rank - of;
  if (steps >= 0) return [1, 0.92, 0.86, 0.78][steps] ?? 0.78;
  if (rank <= 2) return rank === 2 && of === 3 ? 0.5 : of === 2 ? 0.55 : 0.42;
  return steps === -1 ? 0.88 : 0.7;
}

/** True for departments that have names of their own. */
const hasNames = (areas: readonly string[]): boolean => areas.some((area) => AREAS[area]?.named);

/** A role with its departments as they are compared. */
interface Settled {
  role: RoleReading;
  /** What the role itself names. */
  core: readonly string[];
  /** That and what stands behind it. */
  wide: readonly string[];
  /** Every department that any persona covers. */
  covered: ReadonlySet<string>;
}

/** What the departments of a role leave of the score for those of a name; 0 where one of the name's is not there. */
function areasLeave(
  all: readonly string[],
  { core, covered }: Settled,
  name: Name,
  { covers }: Named,
): number {
  let left = 1;
  const matched: string[] = [];
  for (const wanted of name.areas) {
    const narrower = all.find((area) => isWithin(area, wanted));
    const found = all.includes(wanted) ? wanted : (narrower ?? all.find((area) => isWithin(wanted, area)));
    if (found === undefined) return 0;
    if (found !== wanted) left *= found === narrower ? LEAVES.narrower : LEAVES.wider;
    matched.push(found);
  }
  for (const area of all) {
    if (matched.includes(area)) continue;
    if (covers.has(area) || (hasNames(name.areas) && !covered.has(area))) left *= LEAVES.covered;
    else left *= core.includes(area) ? LEAVES.foreign : LEAVES.beside;
  }
  return left;
}

function fitOf(settled: Settled, name: Name, persona: Named): number {
  const { role, core, wide } = settled;
  const { rank } = role;
  const alone = areasLeave(core, settled, name, persona);
  let areas = alone;
  if (wide !== core) {
    // `Driftschef, IT` is not the operations of the house.
    const isOther = core.some((area) => !wide.some((each) => isWithin(each, area)));
    areas = Math.max(
      alone * LEAVES.beside * (isOther ? LEAVES.wider : 1),
      areasLeave(wide, settled, name, persona),
    );
  }
  if (areas === 0) return 0;
  const isVague = rank !== name.rank && name.areas.every((area) => AREAS[area]?.vague);
  const height = rank === undefined ? LEAVES.noRank : rankLeaves(rank, name.rank ?? 3);
  return areas * height * (isVague ? LEAVES.vague : 1);
}

/** What slips, strange words and doubts leave of a score. */
function clarity(role: RoleReading): number {
  const { strange, loose, mended, junior, core } = role;
  return (
    (strange.length > 0 && !hasNames(core) ? LEAVES.strange : 1) *
    LEAVES.loose ** Math.min(loose, 3) *
    LEAVES.mended ** mended.length *
    (junior ? LEAVES.junior : 1) *
    doubts(role)
  );
}

/** What is left where a word that means other things too stands beside another department. */
const doubts = ({ doubtful, scope, core }: RoleReading): number =>
  doubtful && [...scope, ...core.slice(1)].some((area) => area !== core[0]) ? LEAVES.doubtful : 1;

/** How well a role fits each persona, best first; those that it does not fit at all are left out. */
export function fitsOf(role: RoleReading, { personas, covered }: NameIndex): Fit[] {
  const key = role.keys.join(' ');
  const text = keysOf(role.texts.join(' ')).join(' ');
  const core = settleAreas(role.core);
  const wide = role.scope.length > 0 ? settleAreas([...role.core, ...role.scope]) : core;
  const settled = { role, core, wide, covered };
  const clear = clarity(role) * LEAVES.inferred;
  const exact = LEAVES.mended ** role.mended.length * (role.junior ? LEAVES.junior : 1) * doubts(role);
  const fits = personas.flatMap((persona): Fit[] => {
    const title = persona.titles.get(key) ?? persona.titles.get(role.whole);
    if (title) return [{ persona, name: title, score: exact, same: true }];
    let best: Fit | undefined;
    for (const name of persona.shapes) {
      const score = fitOf(settled, name, persona) * clear;
      if (score > (best?.score ?? 0)) best = { persona, name, score, same: false };
    }
    const alias = persona.aliases.get(text);
    const score = alias ? exact * (alias.rank === undefined ? LEAVES.word : LEAVES.alias) : 0;
    if (alias && score > (best?.score ?? 0)) best = { persona, name: alias, score, same: true };
    return best ? [best] : [];
  });
  return fits.sort((a, b) => b.score - a.score);
}
