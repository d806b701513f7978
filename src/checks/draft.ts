import { wordFile } from './example.ts';
import { mentionsLeftOut, relationsLeftOut, shownIn } from './left-out.ts';
import { firstFew, naming, namingWithin } from './naming.ts';
import type { Rule } from './rule.ts';

/** What readers see does not lean on drafts. */
export const draft: Rule = {
  id: 'draft',
  severity: 'warning',
  summary: 'What readers see does not lean on drafts',
  explain:
    'Drafts show only while editing: a build leaves them out with every relation to them, and an entry that cannot stand without a draft goes with it. Finish the draft and take `status: draft` out, or name it later.',
  examples: [
    {
      name: 'is named by another draft',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'status: draft\nsee: [gatekeeper]'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'status: draft'),
      },
      findings: [],
    },
    {
      name: 'is named by what readers see',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'see: [gatekeeper]', 'Ask <Term id="gatekeeper" />.'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'status: draft'),
      },
      findings: [
        'terms/champion.mdx:7:7 Term `champion` names term `gatekeeper`, a draft',
        'terms/champion.mdx:10:5 The body of term `champion` names term `gatekeeper`, a draft',
      ],
    },
  ],
  *check({ catalog }) {
    if (catalog.entries.every(({ data }) => data.status !== 'draft')) return;
    const shown = shownIn(catalog, { audience: 'internal' });
    const hint =
      'It is left out of every build: finish the draft and take `status: draft` out, or name it later';
    for (const entry of catalog.entries) {
      if (entry.data.status === 'draft') continue;
      const missing = relationsLeftOut(entry, catalog, () => shown);
      if (!shown.has(entry.id)) {
        const ids = [...new Set(missing.map(({ target }) => target.id))];
        yield {
          entry,
          message: `${naming(entry)} is left out of every build: it cannot stand without the draft ${firstFew(ids)}`,
          hint: 'Finish the draft and take `status: draft` out, or make this one a draft as well',
        };
        continue;
      }
      for (const { target, link } of missing)
        if (link)
          yield {
            entry,
            path: link.path,
            message: `${naming(entry)} names ${namingWithin(target)}, a draft`,
            hint,
          };
      for (const { target, position } of mentionsLeftOut(entry, catalog, 'internal', shown))
        yield {
          entry,
          position,
          message: `The body of ${namingWithin(entry)} names ${namingWithin(target)}, a draft`,
          hint,
        };
    }
  },
};
