import { type Brief, briefOf } from '../../model/brief/brief.ts';
import type { BriefChoice } from '../../model/brief/choice.ts';
import type { BriefData } from '../../model/brief/data.ts';
import { type BriefDoc, foldedIn, lackedBy, lackedOn } from '../../share/brief/doc.ts';
import { briefDoc } from '../../share/brief/document.ts';
import { readersDay } from '../days.ts';
import type { BriefFiles } from './load.ts';

/** A brief with all that stands on its two pages. */
export interface Composed {
  brief: Brief;
  doc: BriefDoc;
  data: BriefData;
}

function made(choice: BriefChoice, data: BriefData, notes: readonly string[]): Composed {
  const ranked = briefOf(choice, data, readersDay());
  const brief = { ...ranked, notes: [...notes, ...ranked.notes] };
  return { brief, doc: briefDoc(brief), data };
}

/** Composes a brief by the reader's day: ranks first, then loads what is read of those entries that stand on its pages. `notes` say what of the choice was not understood. */
export async function compose(
  choice: BriefChoice,
  data: BriefData,
  files: BriefFiles,
  notes: readonly string[] = [],
): Promise<Composed> {
  const composed = made(choice, data, notes);
  const lacked = lackedOn(composed.doc);
  if (lacked.length === 0) return composed;
  return compose(choice, await files.told(data, lacked), files, notes);
}

/** The same with what is read of everything in one of the blocks that fold below. */
export async function unfolded(composed: Composed, place: number, files: BriefFiles): Promise<Composed> {
  const block = foldedIn(composed.doc)[place];
  const lacked = block ? lackedBy(block) : [];
  return lacked.length === 0
    ? composed
    : made(composed.brief.choice, await files.told(composed.data, lacked), []);
}
