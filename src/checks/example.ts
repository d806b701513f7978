/** The day of the check in examples. */
export const EXAMPLE_DAY = '2026-11-23';

/** The `site.yaml` of examples that bring none. */
export const EXAMPLE_SITE =
  'organisation: Example\nteams:\n  - { id: marketing, name: Marketing, side: marketing }\n';

const HEAD = (title: string): string =>
  [
    `title: ${title}`,
    `summary: Words enough on ${title} to tell in search results what this page answers, for whom, and why.`,
    'owner: marketing',
    'reviewed: 2026-11-01',
  ].join('\n');

/** A file of an entry: the fields that each needs on lines 2 to 5, its own from line 6, then its body. */
export const entryFile = (title: string, lines: string, body = ''): string =>
  `---\n${HEAD(title)}\n${lines}\n---\n${body}`;

/** A file of the simplest kind of entry: its definition on line 6, more fields from line 7, then its body. */
export const wordFile = (title: string, lines = '', body = ''): string =>
  entryFile(
    title,
    `definition: What people in this trade mean by ${title}${lines && '\n'}${lines}`,
    body && `\n${body}\n`,
  );
