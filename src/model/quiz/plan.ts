import type { Read } from './reads.ts';

/** What a plan for a call is made from. */
export interface PlanData {
  /** Minutes of the whole tour. */
  tour: number;
  reads: readonly Read[];
}

/** One thing to do before a call. */
export interface PlanStep {
  /** What it is: the sheet for the call, the tour, something to read, questions. */
  kind: 'sheet' | 'tour' | 'read' | 'questions';
  minutes: number;
  /** What is read. */
  read?: Read;
}

/** What fits into the minutes before a call. */
export interface Plan {
  steps: PlanStep[];
  minutes: number;
  /** What would be read next with more time. */
  left: readonly Read[];
}

/** What the fixed parts take, in minutes. */
const TAKES = { sheet: 3, questions: 3 } as const;

/** From so many minutes on, there is time for the whole tour. */
const TIME_FOR_TOUR = 18;

/** What is of a kind that was chosen already is worth this much less. */
const AGAIN = 1.4;

/** Chooses what to do in the minutes before a call: the sheet first, questions last, between them the tour if there is time, and what matters most at the stage; what matters at other stages is left out. */
export function planFor(data: PlanData, stage: string | undefined, minutes: number): Plan {
  const steps: PlanStep[] = [{ kind: 'sheet', minutes: TAKES.sheet }];
  let left = minutes - TAKES.sheet;
  if (left >= TAKES.questions) left -= TAKES.questions;
  const asks = minutes >= TAKES.sheet + TAKES.questions;
  if (minutes >= TIME_FOR_TOUR && data.tour > 0) {
    steps.push({ kind: 'tour', minutes: data.tour });
    left -= data.tour;
  }
  const fitting = data.reads.filter(
    ({ stages }) => stage === undefined || stages.length === 0 || stages.includes(stage),
  );
  const waiting = [...fitting];
  const rest: Read[] = [];
  const chosen: Read[] = [];
  const worth = ({ kind, rank }: Read): number =>
    rank - AGAIN * chosen.filter((read) => read.kind === kind).length;
  while (waiting.length > 0) {
    const best = waiting.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    waiting.splice(waiting.indexOf(best), 1);
    if (best.minutes > left) rest.push(best);
    else {
      chosen.push(best);
      steps.push({ kind: 'read', minutes: best.minutes, read: best });
      left -= best.minutes;
    }
  }
  if (asks) steps.push({ kind: 'questions', minutes: TAKES.questions });
  return { steps, minutes: steps.reduce((sum, step) => sum + step.minutes, 0), left: rest.slice(0, 3) };
}
