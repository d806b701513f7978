import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import { claimsOf, countBases } from '../../model/claims.ts';
import { GRADE_MEANINGS, type Grade, gradeOf } from '../../model/coverage.ts';
import { addressOf, type Entry } from '../../model/entry.ts';
import { type EntryHead, entryHead } from '../../model/entry-head.ts';
import { neighbourhoodOf } from '../../model/neighbourhood.ts';
import { mapOf, type NeighbourhoodMap } from '../../model/neighbourhood-map.ts';
import {
  backlinkGroup,
  type CutBacklinks,
  cutOutline,
  GLANCE,
  type Outline,
  outlineOf,
  SHOWN_LINKS,
} from '../../model/outline.ts';
import { isRetired } from '../../model/retirement.ts';
import { humanise } from '../../model/shape.ts';
import { teamOf } from '../../model/site.ts';
import { kindNamed } from '../../model/table.ts';
import { comparedKinds, comparePath } from '../../model/views/compare-data.ts';
import { withFormerAnchors } from '../../share/former-anchors.ts';

/** What the page of an entry shows, beside the HTML of its body. */
export interface EntryPage extends EntryHead {
  id: string;
  address: string;
  audience: string;
  owner: { name: string; contact?: string };
  reviewed: string;
  /** The day by which it wants another review. */
  reviewBy: string;
  grade?: { word: Grade; label: string; meaning: string };
  /** How many claims rest on what. */
  bases: { evidence: number; houseView: number; assumption: number };
  openCount: number;
  outline: Outline;
  /** Backlinks, cut to the first dozen of each relation. */
  backlinks: readonly CutBacklinks[];
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

function disputeUrl(dispute: string, entry: Entry, siteUrl: string): string {
  if (!dispute.startsWith('mailto:')) return dispute;
  const subject = encodeURIComponent(`I heard otherwise: ${entry.data.title}`);
  // Signs of an address need no escape here, and the page has this one in clear already.
  const body = `${encodeURI(siteUrl)}${encodeURIComponent('\n\nWhat I heard, from whom, and when:\n')}`;
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
  const { reviewed, reviewEvery } = entry.data;
  const head = entryHead(entry, catalog);
  const outline = cutOutline(outlineOf(entry, catalog));
  const touched = neighbourhoodOf(entry, catalog);
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
    ...head,
    id: entry.id,
    address: addressOf(entry),
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
    outline,
    backlinks: outline.backlinks,
    html: withFormerAnchors(entry.html ?? '', head.former.kept),
    ...(touched.total > 0 ? { map: mapOf(head.title, touched) } : {}),
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
