import type { Brief } from '../../model/brief/brief.ts';
import { taskOf } from '../../model/brief/gaps.ts';

/** What is missing as a list of tasks with owners, as people paste it into where they keep work; `address` is of the brief that they come from. */
export function gapTasks(brief: Brief, address: string): string {
  const byOwner = Map.groupBy(brief.gaps, ({ owner }) => owner);
  const parts = [...byOwner].map(([owner, gaps]) =>
    [
      `${brief.data.teams[owner] ?? owner}:`,
      ...gaps.map((gap) => `- [ ] ${taskOf(gap)} (${gap.size.toFixed(0)} of 5)`),
    ].join('\n'),
  );
  return `${[`What is missing for the brief “${brief.title}”`, ...parts, address].join('\n\n')}\n`;
}
