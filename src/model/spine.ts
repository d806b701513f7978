/** The nine questions that every persona answers, in the order of every page, check, brief and quiz. */
export const SPINE = [
  { id: 'decision', short: 'Decision', ask: 'Which decision is theirs, and what can they approve or veto?' },
  { id: 'start', short: 'Trigger', ask: 'What starts them looking?' },
  { id: 'weigh', short: 'Criteria', ask: 'What criteria do they consider, and how much does each weigh?' },
  { id: 'compare', short: 'Comparison', ask: 'How do they compare options, doing nothing included?' },
  {
    id: 'learn',
    short: 'Sources',
    ask: 'Where do they get information, whom do they talk to, what do they learn from?',
  },
  { id: 'judge', short: 'Success', ask: 'How do they measure success after the purchase?' },
  {
    id: 'cycle',
    short: 'Cycle',
    ask: 'Where are they in the cycle, what do they ask there, and where do they get stuck?',
  },
  { id: 'answer', short: 'What we do', ask: 'What do we say and do about it?' },
  { id: 'know', short: 'Evidence', ask: 'How do we know?' },
] as const;

/** Id of one of the nine questions of {@link SPINE}. */
export type SpineId = (typeof SPINE)[number]['id'];
