import { z } from 'zod';
import { asserted, choice, claims, evidence, field, ref, refs, score, text } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { DAY_BASES } from './stage.ts';

/** Where deals stick. */
export const stickingPoint = defineKind({
  name: 'sticking-point',
  folder: 'sticking-points',
  group: 'journey',
  place: 2,
  label: { one: 'Sticking point', many: 'Sticking points' },
  answers: 'Where deals stick, whom it stops, why, and what it costs in days',
  soughtAs: 'why stall stuck slow blocked',
  reviewEvery: 180,
  fields: {
    stage: ref('stage', 'sticks at', 'sticking points here', 'The stage at which deals stick.', {
      facet: 'stage',
    }),
    severity: score('How bad it is: 1 a nuisance, 5 ends deals.'),
    personas: asserted('Whom it stops.', {
      persona: ref('persona', 'stops', 'is stopped by', 'The persona.'),
      why: text('Why it stops this person.').optional(),
    }),
    groups: refs('buying-group', 'stops', 'is stopped by', 'The buying groups in which it happens.', {
      label: 'Buying groups',
    }).optional(),
    cause: claims('Why it happens.'),
    symptom: claims('How it shows in a deal.', { label: 'How it shows' }),
    daysLost: field(
      z
        .strictObject({
          low: field(z.number().min(0), 'Calendar days lost in a deal that sticks, low end.'),
          high: field(z.number().min(0), 'Calendar days lost in a deal that sticks, high end.'),
          shareOfDeals: field(z.number().min(0).max(1), 'Share of deals that stick here, 0 to 1.', {
            label: 'Share of deals',
            show: 'share',
          }),
          basis: choice(DAY_BASES, 'What the numbers rest on.'),
          evidence: evidence().optional(),
        })
        .refine(({ low, high }) => low <= high, 'has a low end above its high end'),
      'What it costs in days.',
      { label: 'Days lost' },
    ).optional(),
    criteria: refs('criterion', 'turns on', 'at issue in', 'The criteria that are at issue.', {
      label: 'Criteria at issue',
    }).optional(),
    goals: refs('goal', 'holds back', 'held back by', 'The shared goals that it holds back.', {
      label: 'Goals held back',
    }).optional(),
    unblocks: claims('What gets a deal moving again.', { label: 'What unblocks it' }).optional(),
  },
});
