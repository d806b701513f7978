import { AUDIENCES, type Audience, maySee } from '../model/audience.ts';
import type { Entry } from '../model/entry.ts';
import type { Link } from '../model/links.ts';
import { wordFile } from './example.ts';
import { audienceAt, type LeftOut, mentionsLeftOut, relationsLeftOut, shownIn } from './left-out.ts';
import { firstFew, naming, namingWithin } from './naming.ts';
import type { Report, Rule } from './rule.ts';

type Shown = Readonly<Record<Audience, ReadonlySet<string>>>;

/** Whether a relation is the evidence of a claim. */
const isEvidence = ({ path }: Link): boolean => path.at(-2) === 'evidence';

const audienceOf = (entry: Entry): Audience => entry.data.audience ?? 'internal';
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function whyHidden(target: Entry, viewer: Audience): string {
  return maySee(viewer, target.data.audience)
    ? `which is left out of the ${viewer} build`
    : `which is ${audienceOf(target)}`;
}

function wholeEntry(entry: Entry, missing: readonly LeftOut[]): Report {
  const audience = audienceOf(entry);
  const ids = unique(missing.map(({ target }) => target.id));
  return {
    entry,
    path: ['audience'],
    message: `${naming(entry)} is ${audience}, but left out of the ${audience} build: it cannot stand without ${firstFew(ids)}`,
    hint: `Widen the audience of ${firstFew(ids)}, or write \`audience: internal\` here`,
  };
}

function relation({ target, link }: LeftOut & { link: Link }, audience: Audience): Report {
  return {
    entry: link.from,
    path: link.path,
    message: `${naming(link.from)} is ${audience}${audience === audienceOf(link.from) ? '' : ' here'}, but names ${namingWithin(target)}, ${whyHidden(target, audience)}`,
    hint: `The relation is left out of the ${audience} build: widen the audience of \`${target.id}\`, or narrow the item that names it`,
  };
}

function evidence(entry: Entry, missing: readonly (LeftOut & { link: Link })[]): Report[] {
  const [first] = missing;
  if (!first) return [];
  const ids = unique(missing.map(({ target }) => target.id));
  return [
    {
      entry,
      path: first.link.path,
      message: `${naming(entry)} is ${audienceOf(entry)}, but claims in it rest on records that are not: ${firstFew(ids)}`,
      hint: 'There these claims say only that they are on record: widen the audience of the records, or give such claims an `audience`',
    },
  ];
}

function* bodyProblems(
  entry: Entry,
  shown: Shown,
  mentions: (viewer: Audience) => LeftOut[],
): Generator<Report> {
  const seen = new Set<string>();
  for (const viewer of AUDIENCES) {
    if (viewer === 'internal' || !maySee(viewer, audienceOf(entry)) || !shown[viewer].has(entry.id)) continue;
    for (const { target, position } of mentions(viewer)) {
      const key = `${position?.line}:${position?.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield {
        entry,
        position,
        message: `The body of ${namingWithin(entry)} leads ${viewer} readers to ${namingWithin(target)}, ${whyHidden(target, viewer)}`,
        hint: `Put it between \`<Only for="${audienceOf(target)}">\` and \`</Only>\`, or widen the audience of \`${target.id}\``,
      };
    }
  }
}

/** What others may see does not lean on what they may not. */
export const audience: Rule = {
  id: 'audience',
  severity: 'warning',
  summary: 'What partners or the public may see does not lean on what they may not',
  explain:
    'A build for an audience holds nothing of what that audience may not see, not even its name: relations to it are left out, claims lose the evidence that is kept from them, and an entry that cannot stand without a hidden one is left out as a whole. Widen the audience of the other entry, narrow the item that names it, or leave it as it is where that is meant. Entries without an `audience` are internal.',
  examples: [
    {
      name: 'names what its readers may see, and the rest for those who may',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'audience: public\nsee: [gatekeeper]',
          '<Only for="internal">\n\nSee <Ref to="veto" />.\n\n</Only>',
        ),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'audience: public'),
        'terms/veto.mdx': wordFile('Veto', 'see: [champion]'),
      },
      findings: [],
    },
    {
      name: 'names what its readers may not see',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'audience: public\nsee: [veto]',
          'As with <Ref to="veto" />.',
        ),
        'terms/veto.mdx': wordFile('Veto', 'audience: partner'),
      },
      findings: [
        'terms/champion.mdx:8:7 Term `champion` is public, but names term `veto`, which is partner',
        'terms/champion.mdx:11:9 The body of term `champion` leads public readers to term `veto`, which is partner',
      ],
    },
    {
      name: 'rests on a hidden record',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'audience: partner').replace(
          /definition: .*/,
          'definition: { text: Somebody who speaks for us, evidence: [interview] }',
        ),
        'evidence/interview.mdx': wordFile('Interview').replace(
          /definition: .*/,
          'method: interview\nsays: [A friend in the house]\nconfidence: low',
        ),
      },
      findings: [
        'terms/champion.mdx:6:60 Term `champion` is partner, but claims in it rest on records that are not: `interview`',
      ],
    },
  ],
  *check({ catalog }) {
    if (catalog.entries.every((entry) => audienceOf(entry) === 'internal')) return;
    const shown: Shown = {
      public: shownIn(catalog, { audience: 'public', drafts: true }),
      partner: shownIn(catalog, { audience: 'partner', drafts: true }),
      internal: new Set(catalog.entries.map(({ id }) => id)),
    };
    for (const entry of catalog.entries) {
      const widest = audienceOf(entry);
      if (widest === 'internal') continue;
      const missing = relationsLeftOut(entry, catalog, ({ to, path }) =>
        // What the widest readers see all see.
        shown[widest].has(to) ? shown[widest] : shown[audienceAt(entry, path)],
      );
      if (!shown[widest].has(entry.id)) {
        yield wholeEntry(entry, missing);
        continue;
      }
      const links = missing.flatMap(({ target, link }) => (link ? [{ target, link }] : []));
      for (const one of links)
        if (!isEvidence(one.link)) yield relation(one, audienceAt(entry, one.link.path));
      yield* evidence(
        entry,
        links.filter(({ link }) => isEvidence(link)),
      );
      yield* bodyProblems(entry, shown, (viewer) => mentionsLeftOut(entry, catalog, viewer, shown[viewer]));
    }
  },
};
