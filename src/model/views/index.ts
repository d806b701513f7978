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
] as const satisfies readonly View[];

/** The id of a view. */
export type ViewId = (typeof VIEWS)[number]['id'];

/** The view of that id. */
export const viewOf = (id: ViewId): View => VIEWS.find((view) => view.id === id) ?? VIEWS[0];
