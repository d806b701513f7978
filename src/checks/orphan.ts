import { entriesNamedIn } from '../model/body-names.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Shape } from '../model/shape.ts';
import { KINDS, shapeOfKind } from '../model/table.ts';
import { entryFile } from './example.ts';
import { namingWithin } from './naming.ts';
import type { Rule } from './rule.ts';

/** The kinds that a shape leads to by name; when something holds says nothing about what it holds for. */
function kindsNamedIn(shape: Shape): string[] {
  if (shape.type === 'ref') return shape.relation.to === '*' ? [] : [...shape.relation.to];
  if (shape.type === 'list') return kindsNamedIn(shape.of);
  if (shape.type !== 'object' || shape.facts.show === 'none') return [];
  return shape.fields.flatMap((field) => kindsNamedIn(field.shape));
}

/** The kinds that relations of another kind lead to: an entry of any other kind stands at the top, and nothing need name it. */
const NAMED_KINDS: ReadonlySet<string> = new Set(
  KINDS.flatMap(({ name }) => kindsNamedIn(shapeOfKind(name)).filter((to) => to !== name)),
);

/** The ids that something outside the entry itself names, in front matter or body. */
function namedIds(catalog: Catalog): Set<string> {
  const named = new Set<string>();
  for (const entry of catalog.entries) {
    const ids = catalog.from(entry.id).map(({ to }) => to);
    if (entry.body) ids.push(...entriesNamedIn(entry.body, catalog).map(({ target }) => target.id));
    for (const id of ids) if (id !== entry.id) named.add(id);
  }
  return named;
}

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
    const named = namedIds(catalog);
    for (const entry of catalog.entries) {
      const { status } = entry.data;
      if (named.has(entry.id) || !NAMED_KINDS.has(entry.kind) || status === 'draft' || status === 'retired')
        continue;
      yield {
        entry,
        message: `Nothing links to ${namingWithin(entry)}`,
        hint: 'Name it where it belongs, or retire it',
      };
    }
  },
};
