import { z } from 'zod';
import { AUDIENCES } from './audience.ts';
import { choice, date, field, lines, list, refs, scope, text } from './fields.ts';
import { ID_LENGTH, ID_PATTERN } from './id.ts';

/** Shortest and longest summary, in characters: what results and previews show without cutting. */
export const SUMMARY_LENGTH = { least: 80, most: 160 } as const;

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
  aliases: lines('Other words that people search for.', { label: 'Also called', show: 'none' }).optional(),
  formerIds: list(
    z.string().regex(ID_PATTERN, 'is no id: lower-case letters, digits and single hyphens').max(ID_LENGTH),
    'Ids that this entry had before; links to them still work.',
    { show: 'none' },
  ).optional(),
  audience: choice(AUDIENCES, 'Who may see this entry; left out means internal.', {
    show: 'none',
  }).optional(),
  status: choice(
    ['draft', 'current', 'retired'],
    'Drafts show only while editing; retired entries keep their address.',
    {
      show: 'none',
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
  owner: text('The team of `site.yaml` that keeps this true.', { team: true, show: 'none' }),
  reviewed: date('The day on which the owner last confirmed this page.', { show: 'none' }),
  reviewEvery: field(z.int().min(1).max(1095), `Days between reviews; left out means ${reviewEvery}.`, {
    show: 'none',
  }).optional(),
  for: scope().optional(),
  open: list(
    z.strictObject({
      about: field(z.enum(own as [string, ...string[]]), 'The field that nobody can fill yet.'),
      ask: text('The question that would fill it.'),
      owner: text('The team of `site.yaml` that finds out.', { team: true }),
      by: date('The day by which they will know.'),
    }),
    'What nobody knows yet: it stands in for an answer and shows as an open question.',
    { label: 'Open questions', show: 'none', only: 'internal' },
  ).optional(),
});
