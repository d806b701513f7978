import { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Fields } from '../../src/model/plain.ts';
import type { KindName } from '../../src/model/table.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

/** The least that an entry of a kind needs, by folder. */
const LEAST: Readonly<Record<string, Fields>> = {
  personas: { decision: 'financial', roles: ['approver'], jobTitles: ['Buyer'] },
  'buying-groups': { members: [] },
  triggers: { origin: 'inside', what: ['Something happens'] },
  criteria: { category: 'cost', why: ['It matters'], question: 'What is it?', proof: ['A record'] },
  sources: { uses: ['people'], form: 'peer', reach: 3, trust: 3, what: ['Talk'] },
  stages: {
    order: 1,
    phase: 'buying',
    buyerGoal: ['Know enough'],
    buyingJobs: [{ id: 'ask', text: 'Ask around' }],
  },
  'sticking-points': { severity: 3, cause: ['Nobody asks'], symptom: ['Nothing moves'] },
  evidence: { method: 'interview', says: ['It was so'], confidence: 'low' },
  paths: { order: 1, learner: 'A new hire', outcome: ['Knows the buyers'] },
  measures: { formula: 'Counted by hand', unit: 'days', better: 'lower' },
  terms: { definition: 'What the word means' },
};

const SUMMARY = 'One or two sentences for results and previews, long enough to be shown, short enough too.';

/** What `site.yaml` says where a test says nothing else. */
const SITE: Fields = {
  organisation: 'Tidewater',
  teams: [{ id: 'team', name: 'The team', side: 'both', contact: 'mailto:team@tidewater.example' }],
  segments: ['small', 'large'],
  regions: ['north', 'south'],
  situations: ['new', 'renewal'],
};

const yaml = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');

function entryText(path: string, { body = '', ...fields }: Fields): string {
  const [folder = '', id = ''] = path.split('/');
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const common = { title, summary: SUMMARY, owner: 'team', reviewed: '2026-03-01' };
  return `---\n${yaml({ ...common, ...LEAST[folder], ...fields })}---\n\n${String(body)}\n`;
}

/** The files of a content folder: `personas/cfo` with what differs from the least that such an entry needs, its text as `body`. */
export function libraryFiles(
  entries: Readonly<Record<string, Fields>>,
  site: Fields = {},
): Record<string, string> {
  const files = Object.entries(entries).map(([path, fields]) => [`${path}.mdx`, entryText(path, fields)]);
  return Object.fromEntries([['site.yaml', yaml({ ...SITE, ...site })], ...files]);
}

/** A Catalog in memory; fails where its entries are not what their kinds ask for. */
export function library(entries: Readonly<Record<string, Fields>>, site: Fields = {}): Catalog {
  const content = readContent(memoryFiles(libraryFiles(entries, site)));
  const problems = content.findings.filter(({ rule }) => rule !== 'folder');
  if (problems.length > 0)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return new Catalog(content.entries, content.site);
}

/** The entry of that id and kind; fails where there is none. */
export function entryOf<Name extends KindName>(
  catalog: Catalog,
  kind: Name,
  id: string,
): Extract<Entry, { kind: Name }> {
  const isIt = (entry: Entry): entry is Extract<Entry, { kind: Name }> =>
    entry.kind === kind && entry.id === id;
  const found = catalog.ofKind(kind).find(isIt);
  if (!found) throw new Error(`no ${kind} is ${id}`);
  return found;
}
