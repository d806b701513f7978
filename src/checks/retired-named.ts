import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { namedToday } from '../model/named-today.ts';
import { isRetired, replacementsOf } from '../model/retirement.ts';
import { EXAMPLE_SITE, entryFile, wordFile } from './example.ts';
import { firstFew, naming, namingWithin } from './naming.ts';
import type { Rule } from './rule.ts';

function mend(target: Entry, catalog: Catalog): string {
  const instead = replacementsOf(target, catalog).filter((entry) => !isRetired(entry));
  return instead.length > 0
    ? `Name ${firstFew(instead.map(({ id }) => id))} instead, or take it out`
    : 'Take it out, or name what holds today';
}

const RETIRED = (title: string): string =>
  wordFile(title, 'status: retired\nretired: 2026-06-30\nreplacedBy: [champion]');

/** What holds today does not lean on what is retired. */
export const retiredNamed: Rule = {
  id: 'retired-named',
  severity: 'warning',
  summary: 'What holds today does not lean on what is retired',
  explain:
    'A retired entry keeps its page for old links, and readers see beside its name that it no longer holds. An entry that still names it says something of the past as if it were so today: name what replaces it, or take the line out. Records of evidence are left as they are, since they tell of their own day.',
  examples: [
    {
      name: 'is named by another retired entry',
      files: {
        'terms/advocate.mdx': RETIRED('Advocate'),
        'terms/coach.mdx': RETIRED('Coach').replace('replacedBy', 'see: [advocate]\nreplacedBy'),
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: [],
    },
    {
      name: 'is named by a record, which tells of its own day',
      files: {
        'terms/advocate.mdx': RETIRED('Advocate'),
        'terms/champion.mdx': wordFile('Champion'),
        'evidence/interview.mdx': entryFile(
          'Interview',
          'method: interview\nsays: [They call him so]\nconfidence: low',
          '\n[So](/terms/advocate/).\n',
        ),
      },
      findings: [],
    },
    {
      name: 'is where readers start',
      files: {
        'site.yaml': `${EXAMPLE_SITE}start:\n  seller: [advocate]\n`,
        'terms/advocate.mdx': RETIRED('Advocate'),
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: ['site.yaml:5:12 `start.seller` names term `advocate`, which is retired'],
    },
    {
      name: 'is named by what holds',
      files: {
        'terms/advocate.mdx': RETIRED('Advocate'),
        'terms/champion.mdx': wordFile('Champion', 'see: [advocate]', 'Or <Term id="advocate" />.'),
      },
      findings: [
        'terms/champion.mdx:7:7 Term `champion` names term `advocate`, which is retired',
        'terms/champion.mdx:10:4 The body of term `champion` names term `advocate`, which is retired',
      ],
    },
  ],
  *check({ catalog }) {
    if (!catalog.entries.some(isRetired)) return;
    for (const entry of catalog.entries)
      for (const { target, path, position } of namedToday(entry, catalog))
        if (isRetired(target))
          yield {
            entry,
            ...(position ? { position } : { path }),
            message: `${position ? `The body of ${namingWithin(entry)}` : naming(entry)} names ${namingWithin(target)}, which is retired`,
            hint: mend(target, catalog),
          };
    for (const [reader, ids] of Object.entries(catalog.site.start ?? {}))
      for (const [index, id] of (ids ?? []).entries()) {
        const target = catalog.get(id);
        if (target && isRetired(target))
          yield {
            file: 'site.yaml',
            path: ['start', reader, index],
            message: `\`start.${reader}\` names ${namingWithin(target)}, which is retired`,
            hint: mend(target, catalog),
          };
      }
  },
};
