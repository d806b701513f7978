import { attributesOf, type BodyNode } from '../model/body.ts';
import { entriesNamedIn } from '../model/body-names.ts';
import type { Catalog } from '../model/catalog.ts';
import { componentNamed } from '../model/components/index.ts';
import type { Entry } from '../model/entry.ts';
import type { Shape } from '../model/shape.ts';
import { KINDS, shapeOfKind } from '../model/table.ts';
import { textsOf } from '../model/texts.ts';
import { entryFile, wordFile } from './example.ts';
import { figuresIn } from './figures.ts';
import { firstFew } from './naming.ts';
import type { Report, Rule } from './rule.ts';

function kindsOfEvidence(shape: Shape, name = ''): string[] {
  if (shape.type === 'ref')
    return name === 'evidence' && shape.relation.to !== '*' ? [...shape.relation.to] : [];
  if (shape.type === 'list') return kindsOfEvidence(shape.of, name);
  return shape.type === 'object'
    ? shape.fields.flatMap((field) => kindsOfEvidence(field.shape, field.name))
    : [];
}

/** The kinds whose entries are records: those that claims name as their evidence. */
const RECORDS: ReadonlySet<string> = new Set(KINDS.flatMap(({ name }) => kindsOfEvidence(shapeOfKind(name))));

/** Whether a part of a body names a record: a reader can look up there what it says. */
const namesRecord = (node: BodyNode, catalog: Catalog): boolean =>
  entriesNamedIn(node, catalog).some(({ target }) => RECORDS.has(target.kind));

const quotesRecord = (node: BodyNode): boolean =>
  componentNamed(node.name)?.refers.some(
    ({ attribute, relation }) =>
      relation.to !== '*' && relation.to.some((kind) => RECORDS.has(kind)) && attributesOf(node)[attribute],
  ) === true;

/** The words of a part of a body that the author says, code and quoted records left out. */
function spokenIn(node: BodyNode): string {
  if (node.type === 'text') return node.value ?? '';
  return quotesRecord(node) ? '' : (node.children ?? []).map(spokenIn).join('');
}

// What a reader takes in at once: a source named in it covers its figures.
const PARTS = new Set(['paragraph', 'heading', 'tableRow']);

function* bodyProblems(entry: Entry, node: BodyNode, catalog: Catalog): Generator<Report> {
  if (quotesRecord(node)) return;
  if (!PARTS.has(node.type)) {
    for (const child of node.children ?? []) yield* bodyProblems(entry, child, catalog);
    return;
  }
  const figures = figuresIn(spokenIn(node));
  if (figures.length > 0 && !namesRecord(node, catalog))
    yield {
      entry,
      position: node.position?.start,
      message: `No evidence for ${firstFew(figures)} in the body`,
      hint: 'Name its record in the same paragraph with `<Ref to="<id>" />`, quote it with `<Quote evidence="<id>">`, or take the figure out',
    };
}

const MEASURE = (target: string): string =>
  entryFile(
    'Time to restore',
    `formula: Hours from failure to service\nunit: hours\nbetter: lower\ntarget:\n  - ${target}`,
  );
const RECORD = entryFile(
  'Survey of operators',
  'method: survey\nsays: [74 % of operators restore within a day]\nconfidence: medium',
);

/** No figure is given without evidence. */
export const figure: Rule = {
  id: 'figure',
  severity: 'warning',
  finished: true,
  summary: 'No figure is given without evidence: percentages, multiples, "one in three"',
  explain:
    'Figures are what readers copy first, and what buyers ask about: one that nobody can trace costs the trust in all others. Name its record under `evidence` in the same claim; in a body, quote or name the record in the same paragraph. Otherwise take the figure out. Dates, amounts of money, plain counts and fields that hold numbers are no figures here, and quoted words are their speaker’s.',
  examples: [
    {
      name: 'names the record of a figure, and counts and dates without one',
      files: {
        'measures/restore.mdx': MEASURE('{ text: 74 % restore within a day, evidence: [operators] }'),
        'evidence/operators.mdx': RECORD,
        'terms/restore.mdx': wordFile(
          'Restore',
          'example: Two people, on call 24x7, three times a year since 2019',
          'Three in four do, says <Ref to="operators" />.\n\n<Quote evidence="operators">\n\n74 % do.\n\n</Quote>',
        ),
      },
      findings: [],
    },
    {
      name: 'gives figures out of thin air',
      files: {
        'measures/restore.mdx': MEASURE('74 per cent restore within a day, 2.5 times as many as before'),
        'terms/restore.mdx': wordFile('Restore', '', 'One in three fails, and a backup restores 3x faster.'),
      },
      findings: [
        'measures/restore.mdx:10:5 No evidence for `74 per cent`, `2.5 times` in `target.text`',
        'terms/restore.mdx:9:1 No evidence for `One in three`, `3x` in the body',
      ],
    },
  ],
  *check({ catalog }) {
    for (const entry of catalog.entries) {
      for (const { text, path, field, quoted, claim } of textsOf(entry)) {
        if (quoted || !claim || claim.supported) continue;
        const figures = figuresIn(text);
        if (figures.length > 0)
          yield {
            entry,
            path,
            message: `No evidence for ${firstFew(figures)} in \`${field}\``,
            hint: 'Name its record: `{ text: …, evidence: [<id>] }`, or take the figure out',
          };
      }
      if (entry.body && !RECORDS.has(entry.kind)) yield* bodyProblems(entry, entry.body, catalog);
    }
  },
};
