import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import { dayWords } from '../../model/day.ts';
import { type Entry, fieldsOf } from '../../model/entry.ts';
import { GLANCE, outlineOf, type Section } from '../../model/outline.ts';
import { isRetired, replacementsOf } from '../../model/retirement.ts';
import { humanise } from '../../model/shape.ts';
import { shortAddressOf } from '../../model/short-address.ts';
import { teamOf } from '../../model/site.ts';
import { kindNamed } from '../../model/table.ts';
import { isBriefValue } from '../../model/value.ts';
import { bodySections } from '../body-text.ts';
import type { Place } from '../extras.ts';
import { backlinkLines, linesFor, type PictureLine, wordsFor } from './picture-lines.ts';

/** A heading of a picture with what stands below it. */
export interface PictureBlock {
  heading: string;
  lines: readonly PictureLine[];
}

/** What the pictures of an entry show. */
export interface EntryPicture {
  kind: string;
  title: string;
  /** Its name in letters that every font has, for fonts that lack those of its title. */
  plainTitle: string;
  summary: string;
  /** The word that tints it, and what readers call it. */
  tint?: { word: string; label: string };
  /** What somebody who has nothing but the picture must know: that it is a sample, retired, or for whom it is. */
  marks: readonly { label: string; isCaution: boolean }[];
  reviewed: string;
  owner: string;
  /** Its permanent link as people type it; absent where the site is published nowhere yet. */
  link?: string;
  blocks: readonly PictureBlock[];
}

/** More than these are on no picture. */
const MOST_BLOCKS = 8;

const FOR: Readonly<Record<Audience, string | undefined>> = {
  internal: 'Internal',
  partner: 'Partners only',
  public: undefined,
};

function sectionBlocks({ id, heading, parts, incoming }: Section): PictureBlock[] {
  const brief = parts.filter(({ value }) => isBriefValue(value));
  const glance = brief.flatMap(({ label, value }) => {
    const text = wordsFor(value);
    return text === '' ? [] : [{ text: label, aside: text }];
  });
  const full = parts
    .filter((part) => !brief.includes(part))
    .map(({ label, value }) => ({ heading: label, lines: linesFor(value) }));
  const named = incoming
    .filter(({ told }) => !told)
    .map((group) => ({ heading: group.label, lines: backlinkLines(group) }));
  return [...(id === GLANCE && glance.length > 0 ? [{ heading, lines: glance }] : []), ...full, ...named];
}

/** What a picture has room for, that which answers a question first: one block of each section, then the others. */
function blocksOf(entry: Entry, catalog: Catalog): PictureBlock[] {
  const { sections, backlinks } = outlineOf(entry, catalog);
  const each = sections.map(sectionBlocks);
  const said = [...each.flatMap(([first]) => first ?? []), ...each.flatMap(([, ...others]) => others)];
  const body = entry.body ? bodySections(entry.body, catalog) : [];
  const written = body.map(({ heading, text }) => ({
    heading: heading?.text ?? '',
    lines: [{ text }],
  }));
  const named = backlinks.map((group) => ({
    heading: group.sort ? `${group.label} (${group.sort})` : group.label,
    lines: backlinkLines(group),
  }));
  const all = [...said.slice(0, MOST_BLOCKS - 1), ...written, ...named, ...said.slice(MOST_BLOCKS - 1)];
  return all
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(({ text }) => text !== '') }))
    .filter(({ lines }) => lines.length > 0)
    .slice(0, MOST_BLOCKS);
}

function marksOf(entry: Entry, catalog: Catalog, audience: Audience): EntryPicture['marks'] {
  const reach = FOR[audience];
  return [
    ...(isRetired(entry) ? [{ label: 'Retired', isCaution: true }] : []),
    ...(entry.data.status === 'draft' ? [{ label: 'Draft', isCaution: true }] : []),
    ...(reach ? [{ label: reach, isCaution: false }] : []),
    ...(catalog.site.sample ? [{ label: 'Sample', isCaution: false }] : []),
    ...(fieldsOf(entry)['illustrative'] === true ? [{ label: 'Illustrative', isCaution: false }] : []),
  ];
}

/** What to read instead of a retired entry, in place of what it said. */
function retiredSummary(entry: Entry, catalog: Catalog): string {
  const instead = replacementsOf(entry, catalog).map(({ data }) => data.title);
  const { retired, retiredBecause } = entry.data;
  const since = retired ? `Retired on ${dayWords(retired)}.` : 'Retired.';
  return instead.length > 0
    ? `${since} Read instead: ${instead.join(', ')}.`
    : `${since} ${retiredBecause ?? ''}`.trim();
}

const isHere = (siteUrl: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(siteUrl);

/** Gathers what the pictures of an entry show, from what an audience may see. */
export function entryPicture(
  entry: Entry,
  catalog: Catalog,
  audience: Audience,
  { siteUrl, base }: Place,
): EntryPicture {
  const kind = kindNamed(entry.kind);
  const word = kind?.tint ? fieldsOf(entry)[kind.tint] : undefined;
  const { title, summary, reviewed, owner } = entry.data;
  const retired = isRetired(entry);
  const link = `${siteUrl.replace(/^https?:\/\//, '')}${base}${shortAddressOf(entry.id).slice(1)}`;
  return {
    kind: kind?.label.one ?? entry.kind,
    title,
    plainTitle: humanise(entry.id),
    summary: retired ? retiredSummary(entry, catalog) : summary,
    ...(typeof word === 'string' ? { tint: { word, label: humanise(word) } } : {}),
    marks: marksOf(entry, catalog, audience),
    reviewed: dayWords(reviewed),
    owner: teamOf(catalog.site, owner)?.name ?? owner,
    ...(isHere(siteUrl) ? {} : { link: link.replace(/\/$/, '') }),
    blocks: retired ? [] : blocksOf(entry, catalog),
  };
}
