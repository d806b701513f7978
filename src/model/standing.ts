import { asserted, choice, ref, text } from './fields.ts';

/** How something stands on a criterion. */
export const STANDINGS = ['strong', 'fair', 'weak', 'depends'] as const;

/** How an option stands on each criterion, with evidence: shared by what we sell and what it is compared with. */
export const standings = () =>
  asserted(
    'How it stands on each criterion.',
    {
      criterion: ref('criterion', 'is rated on', 'rates', 'The criterion.'),
      stands: choice(STANDINGS, 'How it stands.'),
      why: text('Why, in terms that the buyer would accept.'),
    },
    { label: 'How it stands' },
  );
