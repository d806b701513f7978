import type { BodyNode } from '../../src/model/body.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { parseBody } from '../../src/source/body.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const SITE = 'organisation: Example\nteams:\n  - { id: team, name: The team, side: both }\n';

const COMMON = (title: string): string => `title: ${title}
summary: ${'One or two sentences for results and previews, long enough to be shown, short enough. '.slice(0, 86)}
owner: team
reviewed: 2026-03-04
`;

const FILES: Readonly<Record<string, string>> = {
  'site.yaml': SITE,
  'criteria/total-cost.mdx': `---\n${COMMON('Total cost')}category: cost\nwhy: [Budgets are fixed]\nquestion: What does it cost in all?\nproof: [A model that they can rebuild]\n---\n`,
  'terms/champion.mdx': `---\n${COMMON('Champion')}definition: Who argues for us when we are "not" there\n---\n`,
  'evidence/talk.mdx': `---\n${COMMON('A talk in spring')}method: interview\nsays: [It was too dear]\ndate: 2026-03-02\nsample: { who: A finance director }\nconfidence: low\nillustrative: true\n---\n`,
};

/** A small content folder in memory, with more files where a test needs them; fails where it has errors. */
export function harbour(more: Readonly<Record<string, string>> = {}): Catalog {
  const content = readContent(memoryFiles({ ...FILES, ...more }));
  if (content.findings.length > 0) throw new Error(content.findings.map(({ message }) => message).join('\n'));
  return new Catalog(content.entries, content.site);
}

/** A body, read; fails where it cannot be. */
export function bodyOf(source: string): BodyNode {
  const parsed = parseBody(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.body;
}
