import { dayWords } from '../day.ts';
import type { Entry } from '../entry.ts';
import type { Backlinks, Part, Section } from '../outline.ts';
import { teamOf } from '../site.ts';
import { notesOf } from './part-notes.ts';
import { backlinkPoints, groupOf, isFact, pointsOf } from './part-points.ts';
import { tableOf } from './part-table.ts';
import type { Block, PointGroup, Slide } from './slide.ts';
import { runsOf, type SlideContext } from './words.ts';

/** Fewer entries in a list are a fact; more of them, alone in their section, are told one by one. */
const FEW = 2;

const lowered = (text: string): string =>
  /^[A-Z][a-z’']/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The title of a slide about one side of an entry. */
export const titleOf = (entry: Entry, heading: string): string => `${entry.data.title}: ${lowered(heading)}`;

/** Entries that a section only lists, each with what it is about. */
function listed({ value, label }: Part, context: SlideContext): PointGroup[] {
  if (value.type !== 'list' || value.values.length <= FEW) return [];
  const points = value.values.flatMap((one) =>
    one.type === 'ref' ? [{ head: runsOf(one, context), body: [{ text: one.ref.summary }] }] : [],
  );
  return points.length === value.values.length ? groupOf(label, points) : [];
}

/** What nobody knows yet, who finds out, and by when. */
function openQuestions({ open }: Section, { catalog }: SlideContext): { ask: string; who: string }[] {
  return open.map(({ ask, owner, by }) => ({
    ask,
    who: `${teamOf(catalog.site, owner)?.name ?? owner} finds out by ${dayWords(by)}`,
  }));
}

/** The same on the slide. */
const openGroup = (section: Section, context: SlideContext): PointGroup[] =>
  groupOf(
    'Still open',
    openQuestions(section, context).map(({ ask, who }) => ({
      head: [{ text: ask }],
      small: [{ text: who, soft: true as const }],
    })),
  );

/** The slide of one section of an entry's page: facts, points and tables; `undefined` where it has nothing to show. */
export function sectionSlide(
  entry: Entry,
  section: Section,
  kicker: string,
  context: SlideContext,
): Slide | undefined {
  const { parts, heading, question } = section;
  const [solo] = parts;
  const single = parts.length === 1 && solo ? listed(solo, context) : [];
  const facts = single.length > 0 ? [] : parts.filter(isFact);
  const full = parts.filter((part) => !isFact(part));
  const tables = full.flatMap((part) => {
    const shown = tableOf(part, entry.id, context);
    return shown ? [{ part, ...shown }] : [];
  });
  const told = full.filter((part) => !tables.some((one) => one.part === part));
  const groups: PointGroup[] = [
    ...single,
    ...told.flatMap((part) =>
      groupOf(full.length > 1 ? part.label : undefined, pointsOf(part, entry.id, context)),
    ),
    ...section.incoming
      .filter((group) => !group.told)
      .flatMap((group: Backlinks) => groupOf(group.label, backlinkPoints(group, context))),
    // Beside answers it is for the notes.
    ...(parts.length === 0 ? openGroup(section, context) : []),
  ];
  const blocks: Block[] = [
    ...(facts.length > 0
      ? [
          {
            type: 'facts' as const,
            facts: facts.map(({ label, value }) => ({ label, runs: runsOf(value, context) })),
          },
        ]
      : []),
    ...tables.map(({ part, block }) => (tables.length > 1 ? { ...block, label: part.label } : block)),
    ...(groups.length > 0 ? [{ type: 'points' as const, groups }] : []),
  ];
  if (blocks.length === 0) return undefined;
  return {
    template: `section-${section.id}`,
    kicker,
    title: titleOf(entry, heading),
    ...(question ? { lead: question.ask } : {}),
    to: context.link(entry.id, section.id),
    blocks,
    notes: [
      ...tables.flatMap(({ part, names }) => notesOf(part, context, names)),
      ...told.flatMap((part) => notesOf(part, context, new Set(['why']))),
      ...openQuestions(section, context).map(({ ask, who }) => `Still open: ${ask} (${who})`),
    ],
  };
}
