import type { Refreshed, SlideReport, SlideState } from './refresh.ts';

/** What is said of a slide, in a few words. */
export const STATE_WORDS: Readonly<Record<SlideState, string>> = {
  current: 'Up to date',
  changed: 'Drawn anew',
  surplus: 'No longer needed: hidden, delete it',
  gone: 'Left: nothing is known of this any more',
  retired: 'Left: this no longer holds',
  unknown: 'Left: not known here',
  audience: 'Left: made for readers whose facts are not on this site',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** True for a slide that is drawn anew only for its links and its footer. */
export const saysTheSame = ({ state, before, after, added }: SlideReport): boolean =>
  state === 'changed' && before.length + after.length + added === 0;

/** What came of looking through a deck, in a sentence or two. */
export function refreshSentence({ slides, reports }: Refreshed): string {
  const made = counted(reports.length, 'slide', 'slides');
  if (reports.length === 0)
    return `None of its ${counted(slides, 'slide', 'slides')} was made by Causeway, so there is nothing to bring up to date.`;
  const count = (...states: readonly SlideState[]): number =>
    reports.filter(({ state }) => states.includes(state)).length;
  const changed = count('changed');
  const left = count('gone', 'retired', 'unknown', 'audience');
  const same = reports.filter(saysTheSame).length;
  const drawn = `${changed === 1 ? 'One is' : `${changed} are`} drawn anew in the copy`;
  const says = changed === same ? 'the same as before' : 'something else than before';
  const changes =
    same === 0 || same === changed
      ? `${drawn} and ${changed === 1 ? 'says' : 'say'} ${says}; all others are as they were.`
      : `${drawn}: ${changed - same} ${changed - same === 1 ? 'says' : 'say'} something else than before, ${same} the same under a new revision. All others are as they were.`;
  const said = [
    `${made} of ${slides} ${reports.length === 1 ? 'was' : 'were'} made by Causeway.`,
    changed > 0 ? changes : count('surplus') > 0 ? '' : 'None has changed since.',
    ...(count('surplus') > 0
      ? [`${counted(count('surplus'), 'is', 'are')} no longer needed and hidden in the copy.`]
      : []),
    ...(left > 0 ? [`${counted(left, 'slide', 'slides')} could not be brought up to date.`] : []),
  ];
  return said.filter((text) => text !== '').join(' ');
}

/** What is said of a slide beyond its state. */
export function extraWords(report: SlideReport): string {
  const { added, instead } = report;
  const said = [
    ...(saysTheSame(report) ? ['It says the same; its links and footer carry the new revision.'] : []),
    ...(added > 0 ? [`It takes ${counted(added, 'slide', 'slides')} more, put behind it.`] : []),
    ...(instead.length > 0
      ? [`Read instead: ${instead.map(({ title, url }) => `${title} (${url})`).join(', ')}.`]
      : []),
  ];
  return said.join(' ');
}

/** The report as text, slide by slide. */
export function refreshText(refreshed: Refreshed): string {
  const blocks = refreshed.reports.map((report) => {
    const extra = extraWords(report);
    return [
      `Slide ${report.number}: ${report.title}`,
      `  ${STATE_WORDS[report.state]}.${extra ? ` ${extra}` : ''}`,
      ...report.before.map((line) => `  - ${line}`),
      ...report.after.map((line) => `  + ${line}`),
    ].join('\n');
  });
  return `${[...blocks, refreshSentence(refreshed)].join('\n\n')}\n`;
}
