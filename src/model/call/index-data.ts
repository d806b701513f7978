import type { Catalog } from '../catalog.ts';
import { type EntryRef, refTo } from '../value.ts';
import type { WhoData } from '../who.ts';
import { whoData } from '../who-data.ts';

/** What all call sheets share: how a title finds its persona, and the stages. */
export interface CallIndex {
  who: WhoData;
  /** In the order of the cycle. */
  stages: readonly EntryRef[];
  /** Ids that personas had before, each with the id of today. */
  former: Readonly<Record<string, string>>;
}

/** Gathers from the Catalog what finds the sheet for a call. */
export const callIndex = (catalog: Catalog): CallIndex => ({
  who: whoData(catalog),
  stages: catalog.of('stage').map(refTo),
  former: Object.fromEntries(
    catalog.of('persona').flatMap(({ id, data }) => (data.formerIds ?? []).map((old) => [old, id])),
  ),
});
