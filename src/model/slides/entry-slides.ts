import { type Entry, fieldsOf } from '../entry.ts';
import { type Backlinks, outlineOf } from '../outline.ts';
import { humanise } from '../shape.ts';
import { shortAddressOf } from '../short-address.ts';
import { kindNamed, shapeOfKind } from '../table.ts';
import { overviewSlide } from './card-slide.ts';
import { backlinkPoints } from './part-points.ts';
import { sectionSlide, titleOf } from './section-slides.ts';
import type { Slide, SlideSet, TableCell } from './slide.ts';
import { stageSlides } from './stage-slides.ts';
import type { SlideContext } from './words.ts';

/** True for an entry of which slides are made. */
export const hasSlides = ({ kind }: { kind: string }): boolean => kindNamed(kind)?.slides !== undefined;

/** What stands over the title: what sort of entry it is, and the word that tints it. */
function kickerOf(entry: Entry): string {
  const kind = kindNamed(entry.kind);
  const word = kind?.tint ? fieldsOf(entry)[kind.tint] : undefined;
  const tint = typeof word === 'string' ? `${humanise(word)} ${kind?.tint ?? ''}` : '';
  return [kind?.label.one ?? entry.kind, tint].filter((text) => text !== '').join(' · ');
}

/** The accent colour that tints an entry: one for each word of the field that its kind is tinted by, behind that of the house. */
function accentOf(entry: Entry): number {
  const field = kindNamed(entry.kind)?.tint;
  const shape = shapeOfKind(entry.kind).fields.find(({ name }) => name === field)?.shape;
  if (!field || shape?.type !== 'choice') return 1;
  const place = shape.values.indexOf(String(fieldsOf(entry)[field]));
  return 1 + ((place + 1) % 6);
}

/** Who names an entry, as a table where there are facts to compare. */
function backlinkSlide(entry: Entry, group: Backlinks, kicker: string, context: SlideContext): Slide {
  const points = backlinkPoints(group, context);
  const hasScore = points.some(({ score }) => score);
  const sorted = [...points].sort((a, b) => (b.score?.score ?? 0) - (a.score?.score ?? 0));
  const meter = group.links.flatMap(({ cells }) => cells).find(({ value }) => value.type === 'meter');
  return {
    template: `named-${group.id.replace(/[^a-z0-9]+/gi, '-')}`,
    kicker,
    title: titleOf(entry, group.sort || group.label),
    ...(group.sort ? { lead: `${group.label}: ${group.links.length} ${group.sort}` } : {}),
    to: context.link(entry.id),
    blocks: [
      {
        type: 'table',
        columns: [
          { label: humanise(group.sort || group.label), width: 26 },
          ...(hasScore ? [{ label: meter?.label ?? '', width: 12 }] : []),
          { label: 'Why', width: 62 },
        ],
        rows: sorted.map(({ head, score, body, small }): TableCell[] => [
          { lines: [head, ...(small ? [small] : [])] },
          ...(hasScore ? [score ? { score } : { lines: [] }] : []),
          { lines: body ? [body] : [] },
        ]),
      },
    ],
    notes: [],
  };
}

/** Fewer that name an entry are worth no slide. */
const FEWEST_NAMING = 2;

/** All slides of an entry: one at a glance, one for each side of it, and what matters at each stage; `undefined` where its kind makes none. */
export function entrySlides(
  entry: Entry,
  given: SlideContext & { revision: (id: string) => string },
): SlideSet | undefined {
  const kind = kindNamed(entry.kind);
  if (!kind?.slides) return undefined;
  const outline = outlineOf(entry, given.catalog);
  const context: SlideContext = {
    catalog: given.catalog,
    link: (id, anchor) => (id === entry.id ? `#${anchor ?? ''}` : given.link(id, anchor)),
  };
  const kicker = kickerOf(entry);
  const sides = kind.sections
    ? outline.sections.flatMap((section) => sectionSlide(entry, section, kicker, context) ?? [])
    : outline.backlinks
        .filter(({ links }) => links.length >= FEWEST_NAMING)
        .filter(({ links }) => links.some(({ cells, reason }) => cells.length > 0 || reason))
        .map((group) => backlinkSlide(entry, group, kicker, context));
  return {
    of: entry.id,
    title: entry.data.title,
    sort: kind.label.one,
    revision: given.revision(entry.id),
    reviewed: entry.data.reviewed,
    address: shortAddressOf(entry.id),
    accent: accentOf(entry),
    slides: [overviewSlide(entry, outline, kind.slides.cards, kicker, context), ...sides],
    ...(kind.slides.stage ? { stages: stageSlides(entry, outline, kind.slides.stage, kicker, context) } : {}),
  };
}
