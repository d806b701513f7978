import { nearest } from '../model/nearest.ts';
import { type Site, teamOf } from '../model/site.ts';
import { textsOf } from '../model/texts.ts';
import { EXAMPLE_SITE, wordFile } from './example.ts';
import { didYouMean } from './naming.ts';
import type { Report, Rule } from './rule.ts';
import { folded } from './wording.ts';

/** The team that was most likely meant, by its name or by the nearest id. */
function meant(word: string, { teams }: Site): string | undefined {
  const named = teams.find(({ name }) => folded(name) === folded(word));
  return (
    named?.id ??
    nearest(
      word,
      teams.map(({ id }) => id),
    )[0]
  );
}

function* siteProblems(site: Site): Generator<Report> {
  const seen = new Set<string>();
  const add = 'Name a team of this list, or add it';
  for (const [index, { id, backup }] of site.teams.entries()) {
    const at = { file: 'site.yaml', path: ['teams', index, 'id'] };
    if (seen.has(id)) yield { ...at, message: `Team \`${id}\` is listed twice`, hint: 'Keep one of the two' };
    seen.add(id);
    if (backup === undefined) continue;
    const where = { file: 'site.yaml', path: ['teams', index, 'backup'] };
    if (backup === id)
      yield {
        ...where,
        message: `Team \`${id}\` stands in for itself`,
        hint: 'Name another team as its backup',
      };
    else if (!teamOf(site, backup))
      yield {
        ...where,
        message: `\`backup\` of team \`${id}\` is \`${backup}\`, which is no team`,
        hint: didYouMean(meant(backup, site), add),
      };
  }
}

/** Whoever is to keep something is a team of `site.yaml`. */
export const owner: Rule = {
  id: 'owner',
  severity: 'error',
  summary: 'Whoever is to keep, answer or stand in is a team of `site.yaml`',
  explain:
    'A page without an owner goes stale, and a team that nobody can reach owns nothing. `owner`, the owners of open questions and goals, and backups are ids of teams under `teams` in `site.yaml`. Write the id of a team, or add the team there.',
  examples: [
    { name: 'names a team', files: { 'terms/champion.mdx': wordFile('Champion') }, findings: [] },
    {
      name: 'names teams that nobody knows',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'open:\n  - { about: example, ask: Who says so?, owner: sales, by: 2027-01-31 }',
        ).replace('owner: marketing', 'owner: marketting'),
        'site.yaml': EXAMPLE_SITE.replace('side: marketing', 'side: marketing, backup: selling'),
      },
      findings: [
        'site.yaml:3:64 `backup` of team `marketing` is `selling`, which is no team',
        'terms/champion.mdx:4:8 `owner` is `marketting`, which is no team',
        'terms/champion.mdx:8:49 `open.owner` is `sales`, which is no team',
      ],
    },
  ],
  *check({ catalog, siteRead }) {
    if (!siteRead) return;
    const { site } = catalog;
    yield* siteProblems(site);
    for (const entry of catalog.entries)
      for (const { text, path, field, facts } of textsOf(entry))
        if (facts.team && !teamOf(site, text))
          yield {
            entry,
            path,
            message: `\`${field}\` is \`${text}\`, which is no team`,
            hint: didYouMean(
              meant(text, site),
              `Teams are ${site.teams.map(({ id }) => `\`${id}\``).join(', ')}; add it to \`site.yaml\` if it is missing`,
            ),
          };
  },
};
