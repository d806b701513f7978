import { type BriefChoice, type BriefIndex, partFor, partiesOf } from '../../model/brief/choice.ts';
import type { BriefData, BriefOffering } from '../../model/brief/data.ts';
import { mergeBriefs } from '../../model/brief/merge.ts';

const loaded = new Map<string, Promise<unknown>>();

/** A file of the site, loaded once; a failure is not kept, so that it can be tried again. */
export function loadJson<Value>(address: string): Promise<Value> {
  const known = loaded.get(address);
  if (known) return known as Promise<Value>;
  const got = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<Value>;
  });
  loaded.set(address, got);
  got.catch(() => loaded.delete(address));
  return got;
}

/** Loads parts of the data by name and puts them together; nothing where none is named. */
export async function loadParts(
  base: string,
  names: readonly string[],
  offering: string | undefined,
): Promise<BriefData | undefined> {
  const [parts, sold] = await Promise.all([
    Promise.all(names.map((name) => loadJson<BriefData>(`${base}briefs/parts/${name}.json`))),
    offering === undefined ? undefined : loadJson<BriefOffering>(`${base}briefs/offers/${offering}.json`),
  ]);
  const [first, ...others] = parts;
  if (!first) return undefined;
  const data = mergeBriefs(first, ...others);
  return sold ? { ...data, offerings: [sold] } : data;
}

/** Loads what a choice needs. */
export function loadFor(
  base: string,
  choice: BriefChoice,
  index: BriefIndex,
): Promise<BriefData | undefined> {
  const names = partiesOf(choice, index).flatMap((party) => partFor(party, choice.stages) ?? []);
  const { offerings } = choice.scope;
  return loadParts(base, names, offerings?.length === 1 ? offerings[0] : undefined);
}
