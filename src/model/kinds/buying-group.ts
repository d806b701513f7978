import { z } from 'zod';
import {
  asserted,
  choice,
  claims,
  field,
  itemId,
  items,
  lines,
  range,
  ref,
  refs,
  stages,
  text,
} from '../fields.ts';
import { defineKind } from '../kind.ts';
import { BUYING_ROLES } from './persona.ts';

const steps = (about: string, label: string) =>
  asserted(
    about,
    {
      id: itemId(),
      text: text('What happens in this step.'),
      runBy: text('Who runs it, by job title.', { label: 'Run by' }).optional(),
      persona: ref('persona', 'has a step run by', 'runs a step of', 'The persona who runs it.').optional(),
      canStop: refs('persona', 'can be stopped by', 'can stop a step of', 'Who can stop it.', {
        label: 'Can be stopped by',
      }).optional(),
      documents: lines('The documents that it needs.').optional(),
      days: range('The working days that it usually takes.', 'working days').optional(),
      stage: ref('stage', 'has a step in', 'steps here', 'The stage it belongs to.', {
        facet: 'stage',
      }).optional(),
    },
    { label },
  );

/** People who decide together. */
export const buyingGroup = defineKind({
  name: 'buying-group',
  folder: 'buying-groups',
  group: 'buyers',
  place: 2,
  label: { one: 'Buying group', many: 'Buying groups' },
  answers: 'Who decides together: who can say yes, who can veto, by which process and from which budget',
  soughtAs: 'who committee',
  reviewEvery: 180,
  graded: true,
  slides: {
    cards: [
      [{ part: 'members', label: 'Who decides together' }],
      [
        { part: 'shared', label: 'What all of them weigh' },
        { part: 'conflicts', label: 'Where weights collide' },
      ],
      [{ part: 'triggers', label: 'What brings them together' }, { part: 'tensions' }],
    ],
    stage: [
      [{ part: 'members', label: 'Who takes part', detail: 'reason' }],
      [
        { part: 'decisionProcess', label: 'Steps of the decision' },
        { part: 'paperProcess', label: 'Steps on paper' },
      ],
      [
        { part: 'messages', label: 'Say to all of them', detail: 'reason' },
        { part: 'sticking-point:groups', label: 'Where deals stick', detail: 'reason' },
      ],
    ],
  },
  fields: {
    members: asserted('Who takes part.', {
      persona: ref('persona', 'includes', 'decides in', 'The persona.'),
      role: choice(BUYING_ROLES, 'The part they play in this group.'),
      approves: text('What they can say yes to here.', { label: 'Can approve' }).optional(),
      vetoes: text('What they can stop here.', { label: 'Can veto' }).optional(),
      stages: stages('When they take part.', 'has members at', 'members take part here').optional(),
      why: text('What brings them to the table.').optional(),
    }),
    triggers: asserted('What brings this group together.', {
      trigger: ref('trigger', 'forms after', 'brings together', 'The trigger.'),
      why: text('Why it takes a group.').optional(),
    }).optional(),
    decisionProcess: steps('How they decide, step by step.', 'Decision process').optional(),
    paperProcess: steps('What it takes on paper until the contract is signed.', 'Paper process').optional(),
    budget: field(
      z.strictObject({
        owner: ref('persona', 'is paid for by', 'holds the budget of', 'Whose budget it is.'),
        kind: choice(['operating', 'capital', 'mixed'], 'What kind of money.'),
        planning: text('When the budget is planned.', { label: 'Planning window' }),
        unbudgeted: text('How a purchase that nobody planned is paid for.', {
          label: 'If it is not budgeted',
        }),
      }),
      'Whose money, what kind, when it is planned.',
    ).optional(),
    agreements: claims('What all of them want.', { label: 'What unites them' }).optional(),
    tensions: claims('Where they pull apart.', { label: 'Where they pull apart' }).optional(),
    messages: items('What serves the whole group.', {
      message: ref('message', 'hears', 'said to', 'The message.'),
      why: text('Why it serves all of them.').optional(),
      stages: stages('When to say it.', 'hears messages at', 'messages said here').optional(),
    }).optional(),
    evidence: refs(
      'evidence',
      'is known from',
      'tells about',
      'The records that this page rests on.',
    ).optional(),
  },
  sections: [
    {
      id: 'who',
      heading: 'Who decides together',
      answers: 'decision',
      fields: ['members'],
      needs: [['members']],
    },
    {
      id: 'starts',
      heading: 'What brings them together',
      answers: 'start',
      fields: ['triggers'],
      needs: [['triggers']],
    },
    {
      id: 'criteria',
      heading: 'What they weigh, together and against each other',
      answers: 'weigh',
      fields: ['agreements', 'tensions'],
    },
    {
      id: 'process',
      heading: 'How they decide',
      answers: 'cycle',
      fields: ['decisionProcess', 'paperProcess', 'budget'],
      needs: [['decisionProcess'], ['paperProcess'], ['budget']],
      incoming: [
        { kind: 'sticking-point', field: 'groups', label: 'Where deals stick with them', told: true },
      ],
    },
    {
      id: 'we-do',
      heading: 'What we say to all of them',
      answers: 'answer',
      fields: ['messages'],
      needs: [['messages']],
      incoming: [{ kind: 'initiative', field: 'groups', label: 'Initiatives aimed at them' }],
    },
    { id: 'known', heading: 'How we know', answers: 'know', fields: ['evidence'], needs: [['evidence']] },
  ],
});
