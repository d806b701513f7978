import { holdsFor } from '../scope.ts';
import type { FindingMark, Seen } from '../seen.ts';
import { seenFor } from '../seen.ts';
import type { EntryRef } from '../value.ts';
import { type Verdict, verdictOn } from '../weights.ts';
import { type Choice, one, scopeOf } from './choice.ts';

/** How one persona weighs one criterion, as the author wrote it. */
export interface WeightMark {
  persona: string;
  criterion: string;
  weight: number;
  mustHave: boolean;
  why?: string;
  /** The stages at which this persona weighs it, where they are named. */
  stages?: readonly string[];
  /** When it holds. */
  for?: unknown;
}

/** What the criteria matrix is worked out from: plain data, so that a browser can do it too. */
export interface MatrixData {
  personas: readonly { ref: EntryRef; decision: string; for?: unknown }[];
  criteria: readonly { ref: EntryRef; category: string; stages: readonly string[]; for?: unknown }[];
  weights: readonly WeightMark[];
  findings: readonly (FindingMark & { for?: unknown })[];
  groups: readonly { ref: EntryRef; members: readonly string[] }[];
}

/** One weight of the matrix; `weight` is 0 where the persona does not name the criterion. */
export interface MatrixCell {
  persona: string;
  weight: number;
  mustHave: boolean;
  why?: string;
  /** What the record says, where it says anything. */
  seen?: Seen;
}

/** One criterion of the matrix. */
export interface MatrixRow {
  ref: EntryRef;
  category: string;
  cells: readonly MatrixCell[];
  /** Sum of the weights. */
  joint: number;
  /** Heaviest weight less lightest, those who do not name it counted as 0. */
  spread: number;
  verdict: Verdict;
  /** Agreement or conflict, in words. */
  words: string;
}

/** The criteria matrix. */
export interface Matrix {
  personas: readonly { ref: EntryRef; decision: string }[];
  rows: readonly MatrixRow[];
  /** Criteria that fit the choice, before the matrix is cut. */
  total: number;
  /** Weights that the record contradicts, clearest first. */
  contradicted: readonly { row: MatrixRow; cell: MatrixCell & { seen: Seen } }[];
  /** Weights that the record was asked about at all. */
  looked: number;
}

/** The parameters of its address. */
export const MATRIX_CHOICES = ['decision', 'group', 'stage', 'category', 'sort'] as const;

/** The most criteria that one table shows, and the most weights: with many personas it shows fewer criteria. */
const MOST = { rows: 60, cells: 900, atLeast: 12 } as const;

const rowsFor = (personas: number): number =>
  Math.min(MOST.rows, Math.max(MOST.atLeast, Math.floor(MOST.cells / Math.max(1, personas))));

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Agreement or conflict about one criterion, in a sentence or two. */
function wordsFor(cells: readonly MatrixCell[], verdict: Verdict, titleOf: (id: string) => string): string {
  const names = (picked: readonly MatrixCell[]): string =>
    list(picked.map(({ persona }) => titleOf(persona)));
  const named = cells.filter(({ weight }) => weight > 0);
  const must = cells.filter(({ mustHave }) => mustHave);
  const silent = cells.filter(({ weight }) => weight === 0);
  if (cells.length < 2) return must.length > 0 ? 'A must-have.' : '';
  if (verdict === 'shared') {
    const low = Math.min(...cells.map(({ weight }) => weight));
    return `${cells.length === 2 ? 'Both' : `All ${cells.length}`} weigh it ${low} or more.${must.length > 0 ? ` A must-have for ${names(must)}.` : ''}`;
  }
  const high = Math.max(...named.map(({ weight }) => weight));
  const heavy = must.length > 0 ? must : named.filter(({ weight }) => weight === high);
  const light = named.filter((cell) => !heavy.includes(cell) && cell.weight <= 2);
  const lead =
    must.length > 0
      ? `${names(must)} must have it`
      : `${names(heavy)} ${heavy.length === 1 ? 'weighs' : 'weigh'} it ${high}`;
  const against =
    verdict === 'conflicting' && light.length > 0 ? `; to ${names(light)} it hardly matters` : '';
  const rest =
    silent.length > 0
      ? ` ${silent.length === 1 ? titleOf(silent[0]?.persona ?? '') : `${silent.length} of ${cells.length}`} ${silent.length === 1 ? 'does' : 'do'} not name it.`
      : '';
  return `${lead}${against}.${rest}`;
}

function sortRows(rows: MatrixRow[], sort: string | undefined): MatrixRow[] {
  const weightFor = (row: MatrixRow): number =>
    row.cells.find(({ persona }) => persona === sort)?.weight ?? -1;
  const title = (a: MatrixRow, b: MatrixRow): number => a.ref.title.localeCompare(b.ref.title, 'en');
  if (sort === 'title') return rows.sort(title);
  if (sort === 'spread') return rows.sort((a, b) => b.spread - a.spread || b.joint - a.joint || title(a, b));
  if (sort === 'category')
    return rows.sort((a, b) => a.category.localeCompare(b.category, 'en') || b.joint - a.joint);
  return rows.sort(
    (a, b) => weightFor(b) - weightFor(a) || b.joint - a.joint || b.spread - a.spread || title(a, b),
  );
}

/** Works the matrix out for a choice: who is in it, what they weigh, in which order; a persona's id sorts criteria by its weights, a criterion's id sorts personas. */
export function matrix(data: MatrixData, choice: Choice = {}): Matrix {
  const scope = scopeOf(choice);
  const stage = one(choice, 'stage');
  const group = data.groups.find(({ ref }) => ref.id === one(choice, 'group'));
  const { decision, category } = choice;
  const sort = one(choice, 'sort');
  const weights = new Map(
    data.weights
      .filter((mark) => holdsFor(scope, mark.for))
      .map((mark) => [`${mark.persona} ${mark.criterion}`, mark]),
  );
  const findings = Map.groupBy(
    data.findings.filter((mark) => holdsFor(scope, mark.for)),
    ({ persona, criterion }) => `${persona} ${criterion}`,
  );
  const personas = data.personas.filter(
    (persona) =>
      holdsFor(scope, persona.for) &&
      (!decision || decision.includes(persona.decision)) &&
      (!group || group.members.includes(persona.ref.id)),
  );
  const titles = new Map(personas.map(({ ref }) => [ref.id, ref.title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const rows = data.criteria
    .filter(
      (criterion) => holdsFor(scope, criterion.for) && (!category || category.includes(criterion.category)),
    )
    .flatMap((criterion): MatrixRow[] => {
      const cells = personas.map(({ ref }): MatrixCell => {
        const key = `${ref.id} ${criterion.ref.id}`;
        const mark = weights.get(key);
        const at = mark?.stages ?? criterion.stages;
        const here = mark && (!stage || at.length === 0 || at.includes(stage)) ? mark : undefined;
        const found = findings.get(key);
        return {
          persona: ref.id,
          weight: here?.weight ?? 0,
          mustHave: here?.mustHave ?? false,
          ...(here?.why ? { why: here.why } : {}),
          // A weight that is left out here for its stage is not said to be 0.
          ...(found && (here || !mark) ? { seen: seenFor(here?.weight ?? 0, found) } : {}),
        };
      });
      if (!cells.some(({ weight }) => weight > 0)) return [];
      const all = cells.map(({ weight }) => weight);
      const verdict = verdictOn(cells);
      return [
        {
          ref: criterion.ref,
          category: criterion.category,
          cells,
          joint: all.reduce((sum, weight) => sum + weight, 0),
          spread: Math.max(...all) - Math.min(...all),
          verdict,
          words: wordsFor(cells, verdict, titleOf),
        },
      ];
    });
  const ordered = sortRows(rows, sort);
  const by = ordered.find(({ ref }) => ref.id === sort);
  const place = (id: string): number => by?.cells.find(({ persona }) => persona === id)?.weight ?? 0;
  const columns = by ? [...personas].sort((a, b) => place(b.ref.id) - place(a.ref.id)) : personas;
  const order = new Map(columns.map(({ ref }, index) => [ref.id, index]));
  const arranged = ordered.map((row) => ({
    ...row,
    cells: [...row.cells].sort((a, b) => (order.get(a.persona) ?? 0) - (order.get(b.persona) ?? 0)),
  }));
  const judged = arranged.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.seen ? [{ row, cell: { ...cell, seen: cell.seen } }] : [])),
  );
  return {
    personas: columns.map(({ ref, decision: word }) => ({ ref, decision: word })),
    rows: arranged.slice(0, rowsFor(personas.length)),
    total: arranged.length,
    contradicted: judged
      .filter(({ cell }) => cell.seen.verdict === 'heavier' || cell.seen.verdict === 'lighter')
      .sort((a, b) => b.cell.seen.asked - a.cell.seen.asked),
    looked: judged.length,
  };
}
