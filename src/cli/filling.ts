import type { Catalog } from '../model/catalog.ts';
import { dayWords } from '../model/day.ts';
import type { Entry } from '../model/entry.ts';
import { type CommittedState, replayed } from '../model/replay.ts';
import type { Revision } from '../model/revisions.ts';
import { committedStates } from '../source/committed.ts';
import type { Untold } from '../source/git.ts';
import type { Begun } from './begin.ts';
import type { Host } from './host.ts';

/** What git tells of the past of entries that are not recorded yet. */
export interface Filled {
  /** Their revisions, each of the day on which it was committed. */
  revisions: readonly Revision[];
  /** What is to be known of how complete that is, in sentences. */
  notes: readonly string[];
}

/** Says why git tells nothing. */
function untoldWords(untold: Untold, folder: string): string {
  const instead = 'What is new is recorded as of today, without what it said before.';
  switch (untold.why) {
    case 'no-git':
      return `git, which could tell the past of new entries, is not installed here. ${instead}`;
    case 'no-repository':
      return `\`${folder}\` is in no git repository that could tell the past of new entries. ${instead}`;
    case 'failed':
      return `git could not tell the past of new entries: ${untold.words}. ${instead}`;
  }
}

/** Says what git could not tell, since the clone is shallow or files were written by other rules. */
function notesOf(revisions: readonly Revision[], isShallow: boolean, unread: number): string[] {
  const older = revisions.find(({ turn }) => turn === 0);
  return [
    ...(isShallow && older
      ? [
          `This clone is shallow: of what was there on ${dayWords(older.day)} git does not know here since when, and it is recorded so. To have it all, run \`git fetch --unshallow\` before \`--accept\`.`,
        ]
      : []),
    ...(unread > 0
      ? [
          `${unread} ${unread === 1 ? 'file' : 'files'} of the past cannot be read by the rules of today and ${unread === 1 ? 'is' : 'are'} passed over; the next state that can be read counts.`,
        ]
      : []),
  ];
}

function* watched(
  states: Iterable<CommittedState>,
  count: number,
  progress: Host['progress'],
): Generator<CommittedState> {
  let done = 0;
  for (const state of states) {
    progress?.(`Reading the past from git: ${++done} of ${count}`);
    yield state;
  }
  if (done > 0) progress?.('');
}

/** Asks git for the past of entries that are not recorded yet. */
export function filledFrom(
  unrecorded: readonly Entry[],
  catalog: Catalog,
  record: readonly Revision[],
  { environment: { contentDir }, today }: Begun,
  host: Host,
): Filled {
  if (unrecorded.length === 0) return { revisions: [], notes: [] };
  const past = host.past(contentDir);
  if ('why' in past) return { revisions: [], notes: [untoldWords(past, host.files(contentDir).folder)] };
  const ids = new Set(unrecorded.flatMap(({ id, data }) => [id, ...(data.formerIds ?? [])]));
  const began = record.map(({ day }) => day).sort()[0];
  const asked = { ids, today, site: catalog.site, ...(began === undefined ? {} : { began }) };
  const { count, unread, states } = committedStates(past, asked);
  const revisions = replayed(watched(states, count, host.progress), record).filter(({ id }) => ids.has(id));
  return { revisions, notes: notesOf(revisions, past.isShallow, unread) };
}
