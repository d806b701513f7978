import { claim, claims, refs, stages, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Something that we say. */
export const message = defineKind({
  name: 'message',
  folder: 'messages',
  group: 'say-and-prove',
  place: 1,
  label: { one: 'Message', many: 'Messages' },
  answers: 'What we say, to whom, at which stage, and what proves it',
  soughtAs: 'pitch',
  reviewEvery: 90,
  fields: {
    says: claim('The message, in words that could be sent.', { label: 'What we say', stated: true }),
    short: text('The same in a dozen words, for a subject line or a slide.', {
      label: 'In short',
    }).optional(),
    because: claims('What makes it true.', { label: 'What makes it true' }),
    criteria: refs('criterion', 'speaks to', 'spoken to by', 'The criteria that it speaks to.', {
      label: 'Speaks to',
    }).optional(),
    stages: stages('The stages at which to say it.', 'is said at', 'messages said here').optional(),
    stickingPoints: refs('sticking-point', 'eases', 'eased by', 'The sticking points that it eases.', {
      label: 'Eases',
    }).optional(),
    avoid: claims('How not to say it, and why.', { label: 'How not to say it', stated: true }).optional(),
  },
});
