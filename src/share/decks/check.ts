import type { Audience } from '../../model/audience.ts';
import { judge, namesIn, STATUSES, type Status, type Verdict } from '../../model/deck/judge.ts';
import type { FindRecord, LinkSite } from '../../model/deck/link-record.ts';
import { type OfficeFormat, OfficePackage } from '../office/package.ts';
import { openZip } from '../office/zip.ts';
import { type Pieces, rewritten } from '../office/zip-write.ts';
import { documentLinks } from './document-links.ts';
import { type Edit, edited, type FoundLink, type Where } from './found.ts';
import { AddressFinder } from './plain-address.ts';
import { sheetLinks } from './sheet-links.ts';
import { slideLinks } from './slide-links.ts';

/** A link to this site, or several of one address in one place, and what is to be said of it. */
export interface CheckedLink {
  where: Where;
  address: string;
  /** The words that it stands on; empty where there are none. */
  text: string;
  verdict: Verdict;
  /** Whether the mended copy has its new address. */
  mended: boolean;
}

/** A file with its links to this site. */
export interface CheckedDeck {
  format: OfficeFormat;
  links: readonly CheckedLink[];
  /** How many links of which sort there are. */
  counts: Readonly<Record<Status, number>>;
  /** How many links lead elsewhere. */
  others: number;
  /** How many links the mended copy has set right. */
  mended: number;
  /** True where the file carries a signature, which no copy that differs can keep. */
  signed: boolean;
}

/** What is to be said of an address of which a file holds a piece. */
const PIECE: Verdict = { status: 'unknown', isPiece: true };

const FINDERS: Readonly<Record<OfficeFormat, (pkg: OfficePackage, finder: AddressFinder) => FoundLink[]>> = {
  pptx: slideLinks,
  docx: documentLinks,
  xlsx: sheetLinks,
};

/** A file that has been opened and read, before anything is known of what it names. */
export interface ReadDeck {
  pkg: OfficePackage;
  links: readonly FoundLink[];
  /** The names of the entries that its links name. */
  names: ReadonlySet<string>;
}

/** Opens a file and finds every link in it; throws `Unreadable` with a sentence where it cannot or must not be read. */
export function readDeck(bytes: Uint8Array, site: LinkSite): ReadDeck {
  const pkg = new OfficePackage(openZip(bytes));
  const links = FINDERS[pkg.format](pkg, new AddressFinder(site));
  return {
    pkg,
    links,
    names: namesIn(
      links.map(({ address }) => address),
      site,
    ),
  };
}

/** A row on its way, with the links that it stands for. */
interface Row extends CheckedLink {
  found: FoundLink[];
}

/** Links to the site by place and address, those aside that only repeat in words what the link on them says. */
function rowsOf(
  links: readonly FoundLink[],
  verdicts: ReadonlyMap<string, Verdict>,
): { rows: Row[]; silent: Row[] } {
  const rows = new Map<string, Row>();
  const silent: Row[] = [];
  for (const link of links) {
    const judged = verdicts.get(link.address);
    if (!judged) continue;
    const { where, address, text, isPiece } = link;
    const verdict = isPiece ? PIECE : judged;
    const row = { where, address, text, verdict, mended: false, found: [link] };
    const under = link.on === undefined ? undefined : verdicts.get(link.on);
    const key = `${where.label} ${address} ${isPiece ?? ''}`;
    const known = rows.get(key);
    if (known) known.found.push(link);
    else if (under?.entry && under.entry.id === verdict.entry?.id) silent.push(row);
    else rows.set(key, row);
    if (known) known.text ||= text;
  }
  return { rows: [...rows.values()], silent };
}

const keyOf = ({ part, from, to }: Edit): string => `${part} ${from} ${to}`;

/** The changes that set the moved links right; where two links share an address and would need two, both stay as they are. */
function mendingEdits(rows: readonly Row[]): Edit[] {
  const wanted = rows.flatMap((row) => {
    const { to } = row.verdict;
    return to === undefined ? [] : [{ row, edits: row.found.flatMap(({ edits }) => edits(to)) }];
  });
  const texts = new Map<string, Set<string>>();
  const note = (key: string, text: string): void => {
    texts.set(key, (texts.get(key) ?? new Set()).add(text));
  };
  for (const { edits } of wanted) for (const edit of edits) note(keyOf(edit), edit.text);
  const made = new Map<string, Edit>();
  for (const { row, edits } of wanted) {
    if (edits.length === 0 || edits.some((edit) => (texts.get(keyOf(edit))?.size ?? 0) > 1)) continue;
    row.mended = true;
    for (const edit of edits) made.set(keyOf(edit), edit);
  }
  return [...made.values()];
}

/** Links that share a reference with one that stays as it is would be changed with it. */
function keptApart(rows: readonly Row[]): Row[] {
  const staying = new Set(
    rows.flatMap(({ verdict, address, found }) =>
      verdict.to === undefined ? found.flatMap(({ edits }) => edits(address).map(keyOf)) : [],
    ),
  );
  return rows.filter(
    ({ verdict: { to }, found }) =>
      to !== undefined &&
      !found.some(({ edits, address }) =>
        edits(to).some((edit) => staying.has(keyOf(edit)) && differs(edits(address), edit)),
      ),
  );
}

const differs = (now: readonly Edit[], edit: Edit): boolean =>
  now.some((one) => keyOf(one) === keyOf(edit) && one.text !== edit.text);

/** Says what became of every link to the site in a file, for the deck's readers, and makes the copy in which those that moved are set right. */
export function checkDeck(
  { pkg, links }: ReadDeck,
  site: LinkSite,
  find: FindRecord,
  readers: Audience,
): { deck: CheckedDeck; copy: Pieces } {
  const verdicts = new Map<string, Verdict>();
  for (const { address } of links) {
    const verdict = verdicts.has(address) ? undefined : judge(address, site, find, readers);
    if (verdict) verdicts.set(address, verdict);
  }
  const { rows, silent } = rowsOf(links, verdicts);
  const edits = mendingEdits(keptApart([...rows, ...silent]));
  const changes = new Map(
    [...Map.groupBy(edits, ({ part }) => part)].map(
      ([part, of]) => [part, pkg.bytesFor(part, edited(pkg.text(part) ?? '', of))] as const,
    ),
  );
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { verdict } of rows) counts[verdict.status]++;
  return {
    deck: {
      format: pkg.format,
      links: rows.map(({ found: _, ...row }) => row),
      counts,
      others: links.filter(({ address }) => !verdicts.has(address)).length,
      mended: rows.filter(({ mended }) => mended).length,
      signed: pkg.zip.names.some((name) => name.startsWith('_xmlsignatures/')),
    },
    copy: rewritten(pkg.zip, changes),
  };
}
