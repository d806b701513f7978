/** The groups of the navigation, in order, with what a reader finds there. */
export const GROUPS = [
  {
    id: 'buyers',
    label: 'Buyers',
    about: 'Who decides, who decides with them, and what starts them looking',
  },
  {
    id: 'decision',
    label: 'Decision',
    about: 'What they weigh, how they compare, whom they trust, how they judge it later',
  },
  {
    id: 'journey',
    label: 'Journey',
    about: 'The cycle from first awareness to reference, and where deals stick',
  },
  { id: 'say-and-prove', label: 'Say and prove', about: 'What we say, what we answer, and what proves it' },
  {
    id: 'plan',
    label: 'Plan',
    about: 'What marketing and sales want together, and what is being done about it',
  },
  { id: 'library', label: 'Library', about: 'Ways to learn the buyers, and the words we use' },
] as const;

/** Id of one of {@link GROUPS}. */
export type GroupId = (typeof GROUPS)[number]['id'];
