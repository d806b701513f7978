import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { wordFile } from './example.ts';
import { naming } from './naming.ts';
import type { Report, Rule } from './rule.ts';

const FIELDS = ['retired', 'replacedBy', 'retiredBecause'] as const;

function* fieldProblems(entry: Entry): Generator<Report> {
  const { status, retired, replacedBy, retiredBecause } = entry.data;
  if (status !== 'retired') {
    for (const field of FIELDS)
      if (entry.data[field] !== undefined)
        yield {
          entry,
          path: [field],
          atKey: true,
          message: `${naming(entry)} has \`${field}\`, but is not retired`,
          hint: 'Write `status: retired`, or take the field out',
        };
    return;
  }
  const at = { entry, path: ['status'] };
  if (retired === undefined)
    yield {
      ...at,
      message: `${naming(entry)} is retired, but does not say since when`,
      hint: 'Write `retired: YYYY-MM-DD`, the day on which it stopped holding',
    };
  if (replacedBy === undefined && retiredBecause === undefined)
    yield {
      ...at,
      message: `${naming(entry)} is retired, but says neither what replaces it nor why`,
      hint: 'Write `replacedBy: [<id>]`, or `retiredBecause:` with the reason',
    };
}

/** The first circle of replacements that each entry takes part in, told at the first of its entries. */
function* circles(catalog: Catalog): Generator<Report> {
  const done = new Set<string>();
  for (const start of catalog.entries) {
    const trail: string[] = [];
    // Replacements fork; a trail takes each fork in turn and never enters an entry twice.
    const follow = (id: string): readonly string[] | undefined => {
      const at = trail.indexOf(id);
      if (at >= 0) return trail.slice(at);
      if (done.has(id)) return undefined;
      trail.push(id);
      for (const next of catalog.get(id)?.data.replacedBy ?? []) {
        const circle = follow(next);
        if (circle) return circle;
      }
      trail.pop();
      done.add(id);
      return undefined;
    };
    const circle = follow(start.id);
    for (const id of trail) done.add(id);
    const first = catalog.get(circle?.[0] ?? '');
    if (circle && first)
      yield {
        entry: first,
        path: ['replacedBy'],
        message: `Replacements go round in a circle: ${[...circle, first.id].map((id) => `\`${id}\``).join(' → ')}`,
        hint: 'Let the last one stand, or name what holds today',
      };
  }
}

const DAY = 'status: retired\nretired: 2026-06-30\n';

/** What is retired says since when and what to read instead. */
export const retired: Rule = {
  id: 'retired',
  severity: 'error',
  summary: 'What is retired says since when, and what to read instead or why',
  explain:
    'A retired entry keeps its address, so that old links lead somewhere: its page tells since when it does not hold and what to read instead. It needs `status: retired`, `retired` with the day, and `replacedBy` with ids or `retiredBecause` with the reason. Replacements must end somewhere.',
  examples: [
    {
      name: 'says since when, and what to read instead',
      files: {
        'terms/advocate.mdx': wordFile('Advocate', `${DAY}replacedBy: [champion]`),
        'terms/champion.mdx': wordFile('Champion'),
        'terms/coach.mdx': wordFile('Coach', `${DAY}retiredBecause: Nobody says it any more`),
      },
      findings: [],
    },
    {
      name: 'says nothing, or is not retired at all',
      files: {
        'terms/advocate.mdx': wordFile('Advocate', 'status: retired'),
        'terms/champion.mdx': wordFile('Champion', 'retired: 2026-06-30'),
      },
      findings: [
        'terms/advocate.mdx:7:9 Term `advocate` is retired, but does not say since when',
        'terms/advocate.mdx:7:9 Term `advocate` is retired, but says neither what replaces it nor why',
        'terms/champion.mdx:7:1 Term `champion` has `retired`, but is not retired',
      ],
    },
    {
      name: 'sends readers round in a circle',
      files: {
        'terms/advocate.mdx': wordFile('Advocate', `${DAY}replacedBy: [champion]`),
        'terms/champion.mdx': wordFile('Champion', `${DAY}replacedBy: [advocate]`),
      },
      findings: [
        'terms/advocate.mdx:9:13 Replacements go round in a circle: `advocate` → `champion` → `advocate`',
      ],
    },
  ],
  *check({ catalog }) {
    for (const entry of catalog.entries) yield* fieldProblems(entry);
    yield* circles(catalog);
  },
};
