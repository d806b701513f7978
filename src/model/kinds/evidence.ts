import { z } from 'zod';
import { choice, claims, date, field, flag, itemId, items, lines, ref, refs, text, url } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A record of how we know. */
export const evidence = defineKind({
  name: 'evidence',
  folder: 'evidence',
  group: 'say-and-prove',
  place: 5,
  label: { one: 'Evidence', many: 'Evidence' },
  answers: 'How we know: interviews, win/loss reviews, surveys and public research, with what they found',
  soughtAs: 'research study survey statistic figure percent interview',
  reviewEvery: 365,
  fields: {
    method: choice(
      ['interview', 'win-loss', 'survey', 'public-research', 'crm', 'observation'],
      'How it was gathered.',
    ),
    says: claims('What it says, as it stands: not rounded, extended or combined.', {
      quoted: 'record',
      label: 'What it says',
      stated: true,
    }),
    date: date('The day it was gathered or published; left out where it is not known.').optional(),
    period: text('The time it covers, where that is known less exactly.', {
      quoted: 'record',
      show: 'line',
    }).optional(),
    sample: field(
      z.strictObject({
        size: field(z.int().min(1), 'How many were asked or counted.').optional(),
        who: text('Who they were.', { show: 'line' }).optional(),
      }),
      'Who was asked, and how many; left out where it is not known.',
    ).optional(),
    publisher: text('Who published it, and where it was read.', {
      quoted: 'record',
      show: 'line',
    }).optional(),
    url: url('Where it can be read.', { label: 'Read it at' }).optional(),
    accessed: date('The day on which it was read there.').optional(),
    confidence: choice(['high', 'medium', 'low'], 'How far we trust it.'),
    caveats: lines('What a reader must know before using it.', { quoted: 'record' }).optional(),
    contested: field(
      z.strictObject({
        text: text('Who disagrees, and what they say instead.', { quoted: 'record' }),
        by: refs(
          'evidence',
          'is contradicted by',
          'contradicts',
          'The records that say otherwise.',
        ).optional(),
      }),
      'That others say otherwise: both sides are shown.',
    ).optional(),
    illustrative: flag('Invented to show how such a record works; said wherever it is used.', {
      label: 'Illustrative',
    }).optional(),
    findings: items('What it found, one line a person and criterion.', {
      id: itemId(),
      persona: ref('persona', 'tells about', 'known from', 'Whom it was about.').optional(),
      criterion: ref('criterion', 'tells about', 'known from', 'The criterion.').optional(),
      weight: choice(['decisive', 'mentioned', 'absent'], 'What part the criterion played.').optional(),
      outcome: choice(['won', 'lost', 'no-decision', 'open'], 'How the deal ended.').optional(),
      text: text('What was found.', { quoted: 'record' }).optional(),
    }).optional(),
  },
});
