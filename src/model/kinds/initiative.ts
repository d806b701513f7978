import { z } from 'zod';
import {
  choice,
  claims,
  date,
  field,
  items,
  money,
  number,
  range,
  ref,
  refs,
  stages,
  text,
} from '../fields.ts';
import { defineKind } from '../kind.ts';
import { DAY_BASES } from './stage.ts';

/** Something that is done about a sticking point. */
export const initiative = defineKind({
  name: 'initiative',
  folder: 'initiatives',
  group: 'plan',
  place: 2,
  label: { one: 'Initiative', many: 'Initiatives' },
  answers: 'What is done about a sticking point: aim, effect, status, owner, result',
  soughtAs: 'programme project campaign',
  reviewEvery: 90,
  fields: {
    aim: choice(['awareness', 'leads', 'cycle', 'references'], 'What it is for.'),
    progress: choice(['idea', 'planned', 'running', 'done', 'stopped'], 'How far it is.'),
    what: claims('What is done.', { label: 'What is done', stated: true }),
    addresses: items('The sticking points that it addresses.', {
      stickingPoint: ref('sticking-point', 'addresses', 'addressed by', 'The sticking point.', {
        label: 'Sticking point',
      }),
      effect: range('Calendar days that it saves in a deal that sticks there.', 'calendar days').optional(),
      basis: choice(DAY_BASES, 'What the number rests on.').optional(),
      why: text('How it is meant to work.').optional(),
    }).optional(),
    goals: items('The shared goals that it serves.', {
      goal: ref('goal', 'serves', 'served by', 'The goal.'),
      effect: number('What it adds to the goal, in the unit of the goal.').optional(),
      why: text('How it serves the goal.').optional(),
    }).optional(),
    stages: stages('The stages in which it works.', 'works at', 'initiatives here'),
    personas: refs('persona', 'is aimed at', 'aimed at by', 'Whom it is aimed at.', {
      label: 'Aimed at',
    }).optional(),
    groups: refs('buying-group', 'is aimed at', 'aimed at by', 'The buying groups it is aimed at.', {
      label: 'Buying groups',
    }).optional(),
    criteria: refs('criterion', 'argues', 'argued by', 'The criteria that it argues.', {
      label: 'Criteria',
    }).optional(),
    assets: refs('asset', 'uses', 'used in', 'Material that it uses or makes.', {
      label: 'Material',
    }).optional(),
    starts: date('The first day.').optional(),
    ends: date('The last day.').optional(),
    cost: field(
      z.strictObject({
        money: money('What is spent outside the house.').optional(),
        personDays: number('Working days of our own people.', { label: 'Person-days' }).optional(),
      }),
      'What it costs.',
    ).optional(),
    result: claims('What came of it, against what was expected.').optional(),
  },
});
