import type { Audience } from '../audience.ts';

/** A page that answers a question across entries. */
export interface View {
  /** Its id. */
  id: string;
  /** Its root-relative address, without a base path. */
  address: string;
  /** Its name in the navigation. */
  label: string;
  /** The question that it answers, as a reader would ask it. */
  asks: string;
  /** What search results and previews say of it, 80 to 160 characters. */
  about: string;
  /** The only audience that it is for, where that is not everybody. */
  only?: 'internal';
}

/** The views, in the order of the navigation. */
export const VIEWS = [
  {
    id: 'matrix',
    address: '/matrix/',
    label: 'Criteria matrix',
    asks: 'What do they weigh, who agrees, who does not, and does the record bear it out?',
    about:
      'Every criterion by every persona: weights, must-haves, agreement and conflict in words, and what interviews and deal reviews say of each weight.',
  },
  {
    id: 'journey',
    address: '/journey/',
    label: 'Journey map',
    asks: 'Who does what at each stage, what do they ask, and what do we have for them there?',
    about:
      'Every persona at every stage: who leads, joins and approves, what they ask, which sources they use, where they stick, and where we have nothing for them.',
  },
  {
    id: 'alignment',
    address: '/alignment/',
    label: 'Alignment map',
    asks: 'Do our initiatives aim at what holds the shared goals back, and does it add up?',
    about:
      'Shared goals of marketing and sales, the sticking points that hold each back, days lost there, initiatives aimed at them, and what nobody has joined up.',
    only: 'internal',
  },
  {
    id: 'compare',
    address: '/compare/',
    label: 'Compare',
    asks: 'How do two to four of them differ, question by question?',
    about:
      'Two to four personas, alternatives or offerings side by side on their questions, with what differs marked and what is the same left quiet.',
  },
  {
    id: 'who',
    address: '/who/',
    label: 'Who is this?',
    asks: 'Whom does a job title mean, how sure is that, and what do we do with it?',
    about:
      'Type or paste a job title or a profile headline and get the persona, why, how sure, and what to ask; a file of contacts is mapped in your own browser.',
  },
  {
    id: 'room',
    address: '/room/',
    label: 'Who is missing?',
    asks: 'Whom have we met, who can still say no, and what do we ask next?',
    about:
      'Paste the titles of everybody met so far: who of the buying group is missing, what nobody present cares about, what to ask next, and a MEDDPICC note.',
  },
  {
    id: 'calls',
    address: '/calls/',
    label: 'Call sheet',
    asks: 'Whom do I call, what do I ask first, and what will they ask me?',
    about:
      'One page before a call: who they are, what they weigh, three questions to ask first, what they will ask and object, who else decides; and a role play.',
  },
  {
    id: 'health',
    address: '/health/',
    label: 'Health',
    asks: 'What is unanswered, unproven, out of date or lost, and whose is it?',
    about:
      'How the library is kept, by owner: open questions, reviews that are due, claims that are only assumed, records in doubt, permissions that run out.',
    only: 'internal',
  },
  {
    id: 'changes',
    address: '/changes/',
    label: 'Changes',
    asks: 'What changed lately, in which entry and which field?',
    about:
      'What changed lately, day by day: entries that are new or retired, and of all others the fields that say something else than before; with a feed.',
  },
  {
    id: 'briefs',
    address: '/briefs/',
    label: 'Campaign briefs',
    asks: 'What do these buyers weigh at this stage, what do we say, and what proves it?',
    about:
      'Two pages to draft a campaign from: a buying group or personas at a stage, what they weigh and ask, what to say, what proves it, and what is missing.',
  },
] as const satisfies readonly View[];

/** The id of a view. */
export type ViewId = (typeof VIEWS)[number]['id'];

/** True where an audience has a view. */
export const isFor = (audience: Audience, { only }: View): boolean => only === undefined || only === audience;

/** The views that an audience has, in order. */
export const viewsOf = (audience: Audience): readonly View[] => VIEWS.filter((view) => isFor(audience, view));

/** The view of that id. */
export const viewOf = (id: ViewId): View => VIEWS.find((view) => view.id === id) ?? VIEWS[0];
