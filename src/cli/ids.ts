import { idProblem, toId } from '../model/id.ts';
import { kindIn } from '../model/table.ts';
import type { Content } from '../source/read.ts';

/** Who has an id, or had it. */
export interface Holder {
  /** The id that it has now. */
  id: string;
  /** Its kind. */
  kind: string;
  /** Its file, as findings name it. */
  file: string;
  /** True where it had the id before. */
  former: boolean;
}

/** Every id of a content folder, former ones and those of unreadable files included, with its holder. */
export function holdersOf(paths: readonly string[], content: Content): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const { id, kind, file, data } of content.entries)
    for (const former of data.formerIds ?? []) holders.set(former, { id, kind, file, former: true });
  for (const path of paths) {
    const [folder = '', name = '', ...rest] = path.split('/');
    const kind = kindIn(folder);
    const id = name.replace(/\.mdx$/, '').toLowerCase();
    if (kind && rest.length === 0 && name.endsWith('.mdx'))
      holders.set(id, { id, kind: kind.name, file: `${content.folder}/${path}`, former: false });
  }
  return holders;
}

/** A free id near a wanted one: with the kind behind it, else with a number. */
export function freeId(wanted: string, kind: string, holders: ReadonlyMap<string, Holder>): string {
  const candidates = [
    `${wanted}-${kind}`,
    ...Array.from({ length: 98 }, (_, index) => `${wanted}-${index + 2}`),
  ];
  const fits = (id: string): boolean => !holders.has(id) && idProblem(id) === undefined;
  return candidates.find(fits) ?? toId(`${kind}-${wanted}`);
}

/** The sentence that refuses an id, with one that would do; `undefined` where it is free and well formed. */
export function idRefusal(
  id: string,
  kind: string,
  holders: ReadonlyMap<string, Holder>,
): string | undefined {
  const wrong = idProblem(id);
  if (wrong)
    return `Id \`${id}\` ${wrong}. ${toId(id) ? `Write \`${toId(id)}\`.` : 'Write words with hyphens between.'}`;
  const holder = holders.get(id);
  if (!holder) return undefined;
  const whose = holder.former
    ? `was the id of \`${holder.id}\` before: ${holder.file}`
    : `is taken by ${holder.file}`;
  return `Id \`${id}\` ${whose}. \`${freeId(id, kind, holders)}\` is free.`;
}
