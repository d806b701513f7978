import { z } from 'zod';
import {
  asserted,
  choice,
  claims,
  field,
  flag,
  itemId,
  items,
  lines,
  list,
  money,
  ref,
  refs,
  score,
  stages,
  text,
} from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The three decisions that a purchase is made of. */
export const DECISIONS = ['financial', 'technical', 'business'] as const;

/** The parts that people play in a buying decision. */
export const BUYING_ROLES = [
  'economic-buyer',
  'technical-buyer',
  'user-buyer',
  'champion',
  'approver',
  'influencer',
  'gatekeeper',
] as const;

/** Somebody who takes part in the financial, technical or business decision. */
export const persona = defineKind({
  name: 'persona',
  folder: 'personas',
  group: 'buyers',
  place: 1,
  label: { one: 'Persona', many: 'Personas' },
  answers: 'Who takes part in the financial, technical or business decision',
  soughtAs: 'who whom person role head director manager lead leader chief officer',
  reviewEvery: 180,
  tint: 'decision',
  findBy: ['jobTitles'],
  graded: true,
  compared: true,
  called: true,
  slides: {
    cards: [
      [{ part: 'approves' }, { part: 'vetoes' }],
      [{ part: 'criteria', label: 'Weighs most' }],
      [
        { part: 'triggers', label: 'Starts looking after' },
        { part: 'measures', label: 'Judges success by' },
      ],
    ],
    stage: [
      [
        { part: 'criteria', label: 'Weighs here' },
        { part: 'comparisons', label: 'Compares by' },
        { part: 'sources', label: 'Turns to' },
      ],
      [
        { part: 'messages', label: 'Say', detail: 'reason' },
        { part: 'barriers', label: 'Holds them back' },
        { part: 'sticking-point:personas', label: 'Where deals stick' },
      ],
    ],
  },
  fields: {
    decision: choice(DECISIONS, 'Which decision is theirs.', { facet: 'decision' }),
    roles: list(choice(BUYING_ROLES, 'A part they play.'), 'The parts they play in buying.', {
      label: 'Buying roles',
    }),
    jobTitles: lines('Titles as they stand on business cards.', { label: 'Job titles' }),
    reportsTo: field(
      z.strictObject({
        title: text('The job title of whom they report to.'),
        persona: ref(
          'persona',
          'reports to',
          'manages',
          'That person, where there is a persona for them.',
        ).optional(),
      }),
      'Whom they report to.',
      { label: 'Reports to' },
    ).optional(),
    approves: asserted(
      'What they can approve.',
      {
        id: itemId(),
        text: text('What they can approve, as they would say it.'),
        limit: money('Up to how much without asking anybody.').optional(),
        beyond: text('Who decides above that limit.').optional(),
      },
      { label: 'Can approve' },
    ).optional(),
    vetoes: asserted(
      'What they can stop.',
      { id: itemId(), text: text('What they can stop.'), when: text('What makes them do it.').optional() },
      { label: 'Can veto' },
    ).optional(),
    measuredBy: claims('What their job is measured by.', { label: 'Measured by' }).optional(),
    wins: claims('What they personally stand to win.', { label: 'Stands to win' }).optional(),
    triggers: asserted('What starts them looking.', {
      trigger: ref('trigger', 'starts looking after', 'starts', 'The trigger.'),
      why: text('Why it moves this person.').optional(),
    }).optional(),
    criteria: asserted('What they consider, and how much each weighs.', {
      criterion: ref('criterion', 'weighs', 'weighed by', 'The criterion.'),
      weight: score('How much it weighs: 1 hardly, 5 decides.'),
      mustHave: flag('Without it there is no deal.', { label: 'Must have' }).optional(),
      why: text('Why it matters to this person, where that differs from the criterion.').optional(),
      question: text('The question that this person asks, where it differs.', { label: 'Asks' }).optional(),
      proof: claims('The proof that this person wants, where it differs.', {
        label: 'Wants as proof',
      }).optional(),
      stages: stages(
        'The stages at which they weigh it, where they differ.',
        'weighs at',
        'weighed here',
      ).optional(),
    }).optional(),
    comparisons: asserted('How they compare options.', {
      comparison: ref('comparison', 'compares by', 'used by', 'The way to compare.'),
      why: text('What they use it for.').optional(),
      stages: stages('The stages at which they use it.', 'compares at', 'compared here').optional(),
    }).optional(),
    alternatives: asserted('What they compare with.', {
      alternative: ref(
        'alternative',
        'considers',
        'considered by',
        'The alternative, doing nothing included.',
      ),
      why: text('What speaks for it, to this person.').optional(),
    }).optional(),
    sources: asserted('Where they get information, whom they talk to, what they learn from.', {
      source: ref('source', 'listens to', 'listened to by', 'The source.'),
      use: choice(
        ['information', 'people', 'education'],
        'What they use it for, where it differs.',
      ).optional(),
      trust: score('How far they trust it, where it differs.').optional(),
      stages: stages(
        'The stages at which they turn to it.',
        'turns to sources at',
        'sources used here',
      ).optional(),
      why: text('What they get from it.').optional(),
    }).optional(),
    measures: asserted('How they judge success after the purchase.', {
      measure: ref('measure', 'judges by', 'judged by', 'The measure.'),
      baseline: text('Where they stand today.').optional(),
      target: text('What they expect.').optional(),
      by: text('By when, counted from the contract.').optional(),
      why: text('Why this one counts for them.').optional(),
    }).optional(),
    stages: asserted('Where they take part in the cycle, and what they ask there.', {
      stage: ref('stage', 'takes part in', 'involves', 'The stage.', { facet: 'stage' }),
      part: choice(['leads', 'joins', 'approves'], 'What they do there.'),
      questions: items('What they ask there.', {
        id: itemId(),
        text: text('The question, as they ask it.', { quoted: 'speech' }),
        answer: text('What answers it.').optional(),
      }).optional(),
    }).optional(),
    barriers: asserted('What holds them back, as they see it.', {
      id: itemId(),
      text: text('The barrier, as they see it.'),
      stage: ref('stage', 'hesitates at', 'barriers here', 'The stage at which it shows.', {
        facet: 'stage',
      }).optional(),
    }).optional(),
    messages: items('What we say to them.', {
      message: ref('message', 'hears', 'said to', 'The message.'),
      wording: text('Their own words for it, where they differ.').optional(),
      stages: stages('When to say it.', 'hears messages at', 'messages said here').optional(),
    }).optional(),
    objections: asserted('What they object, and what we answer.', {
      objection: ref('objection', 'objects', 'raised by', 'The objection.'),
      wording: text('How this person puts it, where it differs.', { quoted: 'speech' }).optional(),
      answer: text('What to answer this person, where it differs.').optional(),
    }).optional(),
    discoveryQuestions: items(
      'Questions to ask them.',
      {
        id: itemId(),
        text: text('The question, as a person would ask it.', { quoted: 'speech' }),
        listenFor: text('What a telling answer sounds like.', { label: 'Listen for' }).optional(),
        stages: stages(
          'The stages at which to ask it; left out: at any.',
          'is asked our questions at',
          'our questions here',
        ).optional(),
      },
      { label: 'Discovery questions' },
    ).optional(),
    wordsToUse: lines('Words that they use themselves.', {
      label: 'Words to use',
      quoted: 'speech',
    }).optional(),
    wordsToAvoid: items(
      'Words that cost trust with them.',
      { text: text('The word.', { quoted: 'speech' }), instead: text('What to say instead.').optional() },
      { label: 'Words to avoid' },
    ).optional(),
    evidence: refs(
      'evidence',
      'is known from',
      'tells about',
      'The records that this persona rests on.',
    ).optional(),
  },
  sections: [
    {
      id: 'decides',
      heading: 'The decision',
      answers: 'decision',
      fields: ['decision', 'roles', 'approves', 'vetoes', 'jobTitles', 'reportsTo', 'measuredBy', 'wins'],
      needs: [['approves', 'vetoes']],
      incoming: [{ kind: 'buying-group', field: 'members', label: 'Decides together with' }],
    },
    {
      id: 'starts',
      heading: 'What starts them',
      answers: 'start',
      fields: ['triggers'],
      needs: [['triggers']],
    },
    {
      id: 'weighs',
      heading: 'What they weigh',
      answers: 'weigh',
      fields: ['criteria'],
      needs: [['criteria']],
    },
    {
      id: 'compares',
      heading: 'How they compare',
      answers: 'compare',
      fields: ['comparisons', 'alternatives'],
      needs: [['comparisons', 'alternatives']],
    },
    {
      id: 'listens',
      heading: 'Whom they listen to',
      answers: 'learn',
      fields: ['sources'],
      needs: [['sources']],
    },
    {
      id: 'judges',
      heading: 'How they judge success',
      answers: 'judge',
      fields: ['measures'],
      needs: [['measures']],
    },
    {
      id: 'moves',
      heading: 'Where they are in the cycle',
      answers: 'cycle',
      fields: ['stages', 'barriers'],
      needs: [['stages']],
      incoming: [{ kind: 'sticking-point', field: 'personas', label: 'Where deals stick with them' }],
    },
    {
      id: 'we-do',
      heading: 'What we say and do',
      answers: 'answer',
      fields: ['messages', 'objections', 'discoveryQuestions', 'wordsToUse', 'wordsToAvoid'],
      needs: [['messages', 'objections', 'discoveryQuestions']],
      incoming: [
        { kind: 'initiative', field: 'personas', label: 'Initiatives aimed at them' },
        { kind: 'asset', field: 'personas', label: 'Assets made for them' },
        { kind: 'reference', field: 'personas', label: 'Customers who can speak to them' },
      ],
    },
    { id: 'known', heading: 'How we know', answers: 'know', fields: ['evidence'], needs: [['evidence']] },
  ],
});
