import type { Done, Progress } from './progress.ts';
import { stepKey } from './progress.ts';

/** What a record of completion says. */
export interface CompletionRecord {
  organisation: string;
  path: string;
  steps: number;
  /** The day on which the last step was done, `YYYY-MM-DD`. */
  day: string;
  asked: number;
  right: number;
  /** The state of the content that was learned from. */
  revision: string;
}

/** The record of a path; nothing while a step is missing. */
export function recordOf(
  path: { id: string; title: string; organisation: string; revision: string; steps: readonly string[] },
  progress: Progress,
  dayOf: (at: string) => string,
): CompletionRecord | undefined {
  const done = path.steps.flatMap((entry): Done[] => {
    const one = progress.done.get(stepKey({ path: path.id, entry }));
    return one ? [one] : [];
  });
  if (done.length < path.steps.length || done.length === 0) return undefined;
  const last =
    done
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  return {
    organisation: path.organisation,
    path: path.title,
    steps: done.length,
    day: dayOf(last),
    asked: done.reduce((sum, { asked }) => sum + asked, 0),
    right: done.reduce((sum, { right }) => sum + right, 0),
    revision: path.revision,
  };
}

/** That nobody has checked it; stands in every record. */
export const SELF_REPORTED =
  'Self-reported: it comes from the learner’s own browser, and nobody has checked it.';

/** A record as plain text, to send. */
export const recordText = (
  { organisation, path, steps, day, asked, right, revision }: CompletionRecord,
  name: string,
): string =>
  [
    `Record of completion: ${path}`,
    ...(name ? [`Name: ${name}`] : []),
    `Learning path of ${organisation}; steps done: ${steps} of ${steps}`,
    `Date: ${day}`,
    `Score: ${right} of ${asked} questions right at the first try`,
    `Content revision: ${revision}`,
    SELF_REPORTED,
    '',
  ].join('\n');
