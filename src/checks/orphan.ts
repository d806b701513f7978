import { orphansOf } from '../model/orphans.ts';
import { entryFile } from './example.ts';
import { namingWithin } from './naming.ts';
import type { Rule } from './rule.ts';

const CRITERION = entryFile(
  'Total cost',
  'category: cost\nwhy: [Budgets end]\nquestion: What will it cost us?\nproof: [A bill of a like customer]',
);

/** Something links to every entry that others are there to name. */
export const orphan: Rule = {
  id: 'orphan',
  severity: 'warning',
  finished: true,
  summary: 'Something links to every entry that others are there to name',
  explain:
    'Readers reach an entry from others: one that nothing names is hardly found, and often a sign that a relation was forgotten. Name it where it belongs, or retire it. Kinds that no relation leads to, such as the glossary, are left out, and so are drafts and retired entries.',
  examples: [
    {
      name: 'is named by another entry',
      files: {
        'criteria/total-cost.mdx': CRITERION,
        'comparisons/cost-model.mdx': entryFile(
          'Cost model',
          'what: [They add it all up]\ncriteria: [total-cost]',
        ),
        'terms/budget.mdx': entryFile('Budget', 'definition: Money set aside\nsee: [cost-model]'),
      },
      findings: [],
    },
    {
      name: 'is named nowhere',
      files: { 'criteria/total-cost.mdx': CRITERION },
      findings: ['criteria/total-cost.mdx:1:1 Nothing links to criterion `total-cost`'],
    },
  ],
  *check({ catalog, broken }) {
    // An entry that cannot be read might be the one that names it.
    if (broken.size > 0) return;
    for (const entry of orphansOf(catalog))
      yield {
        entry,
        message: `Nothing links to ${namingWithin(entry)}`,
        hint: 'Name it where it belongs, or retire it',
      };
  },
};
