import { z } from 'zod';
import { AUDIENCES } from './audience.ts';
import { audience, choice, date, field, lines, list, ref, refs, scope, text } from './fields.ts';
import { ID_LENGTH, ID_PATTERN } from './id.ts';

/** Shortest and longest summary, in characters: what results and previews show without cutting. */
export const SUMMARY_LENGTH = { least: 80, most: 160 } as const;

/** The name of a place on a page, as links write it behind `#`. */
const anchor = (about: string) =>
  field(
    z.string().regex(/^[^\s#"'<>&]+$/, 'is no place: it holds a blank, `#`, or a sign of markup'),
    about,
    {
      show: 'none',
      upkeep: true,
    },
  );

const summary = () =>
  field(
    z
      .string()
      .trim()
      .min(SUMMARY_LENGTH.least, `is shorter than ${SUMMARY_LENGTH.least} characters`)
      .max(SUMMARY_LENGTH.most, `is longer than ${SUMMARY_LENGTH.most} characters`),
    'One or two sentences for search results and previews, 80 to 160 characters.',
    { show: 'none' },
  );

/** The fields that every entry has; `own` are the names of the kind's own fields, which an open question may be about. */
export const commonFields = (own: readonly string[], reviewEvery: number) => ({
  title: text('The name of this entry, as a reader would say it.', { show: 'none' }),
  summary: summary(),
  aliases: lines('Other words that people search for.', {
    label: 'Also called',
    show: 'none',
    upkeep: true,
  }).optional(),
  formerIds: list(
    z.string().regex(ID_PATTERN, 'is no id: lower-case letters, digits and single hyphens').max(ID_LENGTH),
    'Ids that this entry had before; links to them still work.',
    { show: 'none', upkeep: true },
  ).optional(),
  formerFolders: list(
    z
      .string()
      .regex(ID_PATTERN, 'is no folder of a kind: lower-case letters, digits and single hyphens')
      .max(ID_LENGTH),
    'Folders of kinds in which this entry lay before; links to it there still work.',
    { show: 'none', upkeep: true },
  ).optional(),
  formerAnchors: list(
    z
      .strictObject({
        from: anchor('The place that links name: what stands behind `#`, without it.'),
        to: anchor(
          'The place that stands for it now, without `#`: of this entry, or of the other.',
        ).optional(),
        entry: ref(
          '*',
          'handed a place on to',
          'took over a place of',
          'Id of the entry to which it went; left out: it is still in this one.',
          { show: 'none', upkeep: true },
        ).optional(),
        audience: audience('Who may see that there was such a place; left out: as the entry.').optional(),
      })
      .refine(({ to, entry }) => to !== undefined || entry !== undefined, 'says neither `to` nor `entry`'),
    'Places of this page that are called otherwise now, or went to another entry; links to them still work.',
    { show: 'none', upkeep: true },
  ).optional(),
  audience: choice(AUDIENCES, 'Who may see this entry; left out means internal.', {
    show: 'none',
    upkeep: true,
  }).optional(),
  status: choice(
    ['draft', 'current', 'retired'],
    'Drafts show only while editing; retired entries keep their address.',
    {
      show: 'none',
      // That an entry is retired is told by the day on which it was.
      upkeep: true,
    },
  ).optional(),
  retired: date('The day on which a retired entry stopped holding.', { show: 'none' }).optional(),
  replacedBy: refs(
    '*',
    'is replaced by',
    'replaces',
    'Ids of the entries to read instead of a retired one.',
    {
      label: 'Replaced by',
    },
  ).optional(),
  retiredBecause: text('Why an entry was retired that nothing replaces.', { show: 'none' }).optional(),
  owner: text('The team of `site.yaml` that keeps this true.', {
    team: true,
    show: 'none',
    upkeep: true,
  }),
  reviewed: date('The day on which the owner last confirmed this page.', {
    show: 'none',
    upkeep: true,
  }),
  reviewEvery: field(z.int().min(1).max(1095), `Days between reviews; left out means ${reviewEvery}.`, {
    show: 'none',
    upkeep: true,
  }).optional(),
  for: scope().optional(),
  open: list(
    z.strictObject({
      about: field(z.enum(own as [string, ...string[]]), 'The field that nobody can fill yet.'),
      ask: text('The question that would fill it.'),
      owner: text('The team of `site.yaml` that finds out.', { team: true, upkeep: true }),
      by: date('The day by which they will know.', { upkeep: true }),
    }),
    'What nobody knows yet: it stands in for an answer and shows as an open question.',
    { label: 'Open questions', show: 'none', only: 'internal' },
  ).optional(),
});
