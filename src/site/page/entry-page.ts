import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import { claimsOf, countBases } from '../../model/claims.ts';
import { GRADE_MEANINGS, type Grade, gradeOf } from '../../model/coverage.ts';
import { addressOf, type Entry, fieldsOf, shortAddressOf } from '../../model/entry.ts';
import { neighbourhoodOf } from '../../model/neighbourhood.ts';
import { mapOf, type NeighbourhoodMap } from '../../model/neighbourhood-map.ts';
import { type Backlinks, backlinkGroup, GLANCE, type Outline, outlineOf } from '../../model/outline.ts';
import { isRetired } from '../../model/retirement.ts';
import { humanise } from '../../model/shape.ts';
import { teamOf } from '../../model/site.ts';
import { kindNamed } from '../../model/table.ts';
import { scopeWords } from '../../model/value.ts';
import { comparedKinds, comparePath } from '../../model/views/compare-data.ts';
import { withFormerAnchors } from '../../share/former-anchors.ts';
import { type EntryFormer, entryFormer } from './entry-former.ts';

/** How many entries a list on a page shows before it leads on. */
export const SHOWN_LINKS = 12;

/** What the page of an entry shows, beside the HTML of its body. */
export interface EntryPage {
  id: string;
  title: string;
  summary: string;
  kind: { name: string; label: string; many: string; address: string };
  /** The word that tints the page, and what readers call it. */
  tint?: { word: string; label: string };
  address: string;
  shortAddress: string;
  aliases: readonly string[];
  scope: readonly string[];
  audience: string;
  owner: { name: string; contact?: string };
  reviewed: string;
  /** The day by which it wants another review. */
  reviewBy: string;
  grade?: { word: Grade; label: string; meaning: string };
  /** How many claims rest on what. */
  bases: { evidence: number; houseView: number; assumption: number };
  openCount: number;
  /** What it keeps for old links: its tombstone where it is retired, and places that it had. */
  former: EntryFormer;
  illustrative: boolean;
  outline: Outline;
  /** Backlinks, cut to the first dozen of each relation; `more` says how many are left out. */
  backlinks: readonly (Backlinks & { more: number })[];
  html: string;
  /** What it touches, where it touches anything. */
  map?: NeighbourhoodMap;
  contents: readonly { anchor: string; label: string; number?: number }[];
  editUrl?: string;
  /** Where it stands beside others of its kind. */
  compareAddress?: string;
  disputeUrl?: string;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const cut = (backlinks: Backlinks): Backlinks & { more: number } => ({
  ...backlinks,
  links: backlinks.links.slice(0, SHOWN_LINKS),
  more: Math.max(0, backlinks.links.length - SHOWN_LINKS),
});

function disputeUrl(dispute: string, entry: Entry, siteUrl: string): string {
  if (!dispute.startsWith('mailto:')) return dispute;
  const subject = encodeURIComponent(`I heard otherwise: ${entry.data.title}`);
  const body = encodeURIComponent(`${siteUrl}\n\nWhat I heard, from whom, and when:\n`);
  return `${dispute}?subject=${subject}&body=${body}`;
}

function linksOut(
  entry: Entry,
  catalog: Catalog,
  audience: Audience,
  siteUrl: string,
): Pick<EntryPage, 'editUrl' | 'disputeUrl'> {
  // Where the content lives and whom to write to is nobody's business outside.
  if (audience !== 'internal') return {};
  const { repository, dispute } = catalog.site;
  const file = `${kindNamed(entry.kind)?.folder ?? ''}/${entry.id}.mdx`;
  return {
    ...(repository ? { editUrl: repository.edit.replace('{file}', file) } : {}),
    ...(dispute ? { disputeUrl: disputeUrl(dispute, entry, siteUrl) } : {}),
  };
}

function compareLink(entry: Entry, catalog: Catalog): Pick<EntryPage, 'compareAddress'> {
  const kind = comparedKinds(catalog).find(({ name }) => name === entry.kind);
  return kind && !isRetired(entry)
    ? { compareAddress: `${comparePath(kind, catalog)}?${kind.folder}=${entry.id}` }
    : {};
}

/** Gathers what the page of an entry shows; `siteUrl` is the absolute address of its permanent link. */
export function entryPage(entry: Entry, catalog: Catalog, audience: Audience, siteUrl: string): EntryPage {
  const kind = kindNamed(entry.kind);
  const { title, summary, reviewed, reviewEvery } = entry.data;
  const data = fieldsOf(entry);
  const tintWord = kind?.tint ? data[kind.tint] : undefined;
  const outline = outlineOf(entry, catalog);
  const touched = neighbourhoodOf(entry, catalog);
  const former = entryFormer(entry, catalog);
  const bases = countBases(claimsOf(entry));
  const team = teamOf(catalog.site, entry.data.owner);
  const grade = kind?.graded ? gradeOf(entry, catalog) : undefined;
  const sections = outline.sections
    .filter(({ id }) => id !== GLANCE)
    .map(({ id, heading, question }) => ({
      anchor: id,
      label: heading,
      ...(question ? { number: question.number } : {}),
    }));
  return {
    id: entry.id,
    title,
    summary,
    kind: {
      name: entry.kind,
      label: kind?.label.one ?? entry.kind,
      many: kind?.label.many ?? entry.kind,
      address: `/${kind?.folder ?? ''}/`,
    },
    ...(typeof tintWord === 'string' ? { tint: { word: tintWord, label: humanise(tintWord) } } : {}),
    address: addressOf(entry),
    shortAddress: shortAddressOf(entry.id),
    aliases: entry.data.aliases ?? [],
    scope: scopeWords(entry.data.for, catalog),
    audience: entry.data.audience ?? 'internal',
    owner: {
      name: team?.name ?? entry.data.owner,
      ...(team?.contact && audience === 'internal' ? { contact: team.contact } : {}),
    },
    reviewed,
    reviewBy: addDays(reviewed, reviewEvery ?? kind?.reviewEvery ?? 365),
    ...(grade ? { grade: { word: grade, label: humanise(grade), meaning: GRADE_MEANINGS[grade] } } : {}),
    bases: { evidence: bases.evidence, houseView: bases['house-view'], assumption: bases.assumption },
    openCount: entry.data.open?.length ?? 0,
    former,
    illustrative: data['illustrative'] === true,
    outline: {
      ...outline,
      sections: outline.sections.map((section) => ({ ...section, incoming: section.incoming.map(cut) })),
    },
    backlinks: outline.backlinks.map(cut),
    html: withFormerAnchors(entry.html ?? '', former.kept),
    ...(touched.total > 0 ? { map: mapOf(title, touched) } : {}),
    contents: [
      ...sections,
      ...entry.headings
        .filter(({ depth }) => depth <= 2)
        .map(({ slug, text }) => ({ anchor: slug, label: text })),
      ...(touched.total > 0 ? [{ anchor: 'touches', label: 'What this touches' }] : []),
      ...(outline.backlinks.length > 0 ? [{ anchor: 'links', label: 'What links here' }] : []),
    ],
    ...compareLink(entry, catalog),
    ...linksOut(entry, catalog, audience, siteUrl),
  };
}

/** True where an entry is named by more than its own page shows, so that it has a page of all its backlinks. */
export function hasManyLinks(id: string, catalog: Catalog): boolean {
  const links = catalog.to(id);
  if (links.length <= SHOWN_LINKS) return false;
  const groups = Map.groupBy(links, backlinkGroup);
  return [...groups.values()].some((group) => new Set(group.map(({ from }) => from.id)).size > SHOWN_LINKS);
}
