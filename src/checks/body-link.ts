import { namesIn } from '../model/body-names.ts';
import type { Mention } from '../model/components/mentions.ts';
import type { Entry } from '../model/entry.ts';
import { addressProblem, anchorProblem } from './body-address.ts';
import { wordFile } from './example.ts';
import type { Report, Rule, Subject } from './rule.ts';
import { targetProblem } from './target.ts';
import type { Said } from './unsafe-node.ts';

function mentionProblem({ to, anchor, relation, node }: Mention, subject: Subject): Said | undefined {
  const problem = targetProblem(to, relation.to, subject);
  if (problem) return { message: `\`<${node.name ?? ''}>\` ${problem.said}`, hint: problem.hint };
  const target = subject.catalog.get(to);
  return target && anchor !== undefined ? anchorProblem(anchor, target, subject) : undefined;
}

function* problemsIn(entry: Entry, subject: Subject): Generator<Report> {
  if (!entry.body) return;
  const { targets, mentions } = namesIn(entry.body);
  for (const { url, image, node } of targets) {
    const said = image ? undefined : addressProblem(url, entry, subject);
    if (said) yield { entry, position: node.position?.start, ...said };
  }
  for (const mention of mentions) {
    const said = mentionProblem(mention, subject);
    if (said) yield { entry, position: mention.node.position?.start, ...said };
  }
}

const words = (body: string, site = '') => ({
  'terms/champion.mdx': wordFile('Champion', '', body),
  'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'formerIds: [doorkeeper]', '## At the door\n\nKnock.'),
  ...(site === ''
    ? {}
    : {
        'site.yaml': `organisation: Example\nteams:\n  - { id: marketing, name: Marketing, side: marketing }\n${site}\n`,
      }),
});

/** Links in bodies lead to a page, and to a place on it, that exist. */
export const bodyLink: Rule = {
  id: 'body-link',
  severity: 'error',
  summary: 'Links in bodies lead to a page, and to a place on it, that exist',
  explain:
    'Links to our own pages are written from the root and without base path or host, `/personas/cfo/#criteria`, or by id, `<Ref to="cfo#criteria" />`: so they hold wherever the site is published, and this check can follow them. Places are called `#field` or `#field-id`, and headings of a body by their words. Write what the hint says, or look up the address on the page that is meant.',
  examples: [
    {
      name: 'links to pages and places that exist',
      files: words(
        '[a](/terms/gatekeeper/) [b](/terms/gatekeeper/#at-the-door) [c](/terms/) [d](/p/gatekeeper/) [e](#definition) [f](/search/?q=door) <Ref to="gatekeeper#definition" /> <Term id="gatekeeper" />',
      ),
      findings: [],
    },
    {
      name: 'links to pages that do not exist',
      files: words(
        '[a](/terms/gatekeper/) [b](/words/gatekeeper/) [c](/terms/gatekeeper) <Ref to="gatekeper" />',
      ),
      findings: [
        'terms/champion.mdx:9:1 Link leads to `/terms/gatekeper/`, which does not exist',
        'terms/champion.mdx:9:24 Link leads to `/words/gatekeeper/`, which does not exist',
        'terms/champion.mdx:9:48 Link leads to `/terms/gatekeeper`, which does not exist',
        'terms/champion.mdx:9:71 `<Ref>` names entry `gatekeper`, which does not exist',
      ],
    },
    {
      name: 'links to places that do not exist',
      files: words('[a](/terms/gatekeeper/#the-door) [b](#defintion) <Ref to="gatekeeper#at-door" />'),
      findings: [
        'terms/champion.mdx:9:1 Link leads to `#the-door` of `gatekeeper`, which has no such place',
        'terms/champion.mdx:9:34 Link leads to `#defintion` of `champion`, which has no such place',
        'terms/champion.mdx:9:50 Link leads to `#at-door` of `gatekeeper`, which has no such place',
      ],
    },
    {
      name: 'uses a former id',
      files: words('[a](/terms/doorkeeper/) <Ref to="doorkeeper" />'),
      findings: [
        'terms/champion.mdx:9:1 Link leads to `/terms/doorkeeper/`, which is now `/terms/gatekeeper/`',
        'terms/champion.mdx:9:25 `<Ref>` names entry `doorkeeper`, which is now `gatekeeper`',
      ],
    },
    {
      name: 'uses a former folder and former anchors',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          '',
          '[a](/personas/gatekeeper/) [b](/terms/gatekeeper/#door) <Ref to="gatekeeper#knock" />',
        ),
        'terms/gatekeeper.mdx': wordFile(
          'Gatekeeper',
          'formerFolders: [personas]\nformerAnchors:\n  - { from: door, to: at-the-door }\n  - { from: knock, entry: champion, to: definition }',
          '## At the door\n\nKnock.',
        ),
      },
      findings: [
        'terms/champion.mdx:9:1 Link leads to `/personas/gatekeeper/`, which is now `/terms/gatekeeper/`',
        'terms/champion.mdx:9:28 Link leads to `#door` of `gatekeeper`, which is now `#at-the-door`',
        'terms/champion.mdx:9:57 Link leads to `#knock` of `gatekeeper`, which is now `/terms/champion/#definition`',
      ],
    },
    {
      name: 'links relatively, with a base path and with the address of the site',
      files: words(
        '[a](../terms/gatekeeper.mdx) [b](/kb/terms/gatekeeper/) [c](https://buyers.example/kb/terms/gatekeeper/#definition)',
        'siteUrl: https://buyers.example\nbasePath: /kb',
      ),
      findings: [
        'terms/champion.mdx:9:1 Link `../terms/gatekeeper.mdx` is relative',
        'terms/champion.mdx:9:30 Link `/kb/terms/gatekeeper/` holds the base path',
        'terms/champion.mdx:9:57 Link names this site by its full address: `https://buyers.example/kb/terms/gatekeeper/#definition`',
      ],
    },
  ],
  *check(subject) {
    for (const entry of subject.catalog.entries) yield* problemsIn(entry, subject);
  },
};
