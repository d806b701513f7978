import type { Catalog } from './catalog.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { type EntryFormer, entryFormer } from './entry-former.ts';
import { humanise } from './shape.ts';
import { shortAddressOf } from './short-address.ts';
import { kindNamed } from './table.ts';
import { scopeWords } from './value.ts';

/** What stands at the head of an entry, wherever it is shown whole. */
export interface EntryHead {
  title: string;
  summary: string;
  kind: { name: string; label: string; many: string; address: string };
  /** The word that tints the page, and what readers call it. */
  tint?: { word: string; label: string };
  shortAddress: string;
  aliases: readonly string[];
  scope: readonly string[];
  illustrative: boolean;
  /** What it keeps for old links: its tombstone where it is retired, and places that it had. */
  former: EntryFormer;
}

/** Gathers what stands at the head of an entry. */
export function entryHead(entry: Entry, catalog: Catalog): EntryHead {
  const kind = kindNamed(entry.kind);
  const data = fieldsOf(entry);
  const tint = kind?.tint ? data[kind.tint] : undefined;
  return {
    title: entry.data.title,
    summary: entry.data.summary,
    kind: {
      name: entry.kind,
      label: kind?.label.one ?? entry.kind,
      many: kind?.label.many ?? entry.kind,
      address: `/${kind?.folder ?? ''}/`,
    },
    ...(typeof tint === 'string' ? { tint: { word: tint, label: humanise(tint) } } : {}),
    shortAddress: shortAddressOf(entry.id),
    aliases: entry.data.aliases ?? [],
    scope: scopeWords(entry.data.for, catalog),
    illustrative: data['illustrative'] === true,
    former: entryFormer(entry, catalog),
  };
}
