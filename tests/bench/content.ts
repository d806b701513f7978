import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { ID_LENGTH, toId } from '../../src/model/id.ts';
import { publishedPaths } from '../../src/model/permalinks.ts';
import { newRevisions } from '../../src/model/revisions.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { revisionsText } from '../../src/source/revisions-record.ts';
import { bodyFor } from './body.ts';
import { type Making, ownFields } from './front-matter.ts';
import { type Prose, writer } from './prose.ts';
import { type Random, seeded, shuffled } from './random.ts';
import { spreadOf } from './spread.ts';

/** What a synthetic library is made from. */
export interface ContentPlan {
  /** How many entries. */
  entries: number;
  /** The same seed makes the same files. */
  seed: number;
}

/** The day by which a synthetic library is up to date, `YYYY-MM-DD`. */
export const CONTENT_DAY = '2026-11-23';

const TEAMS = ['product-marketing', 'demand-generation', 'sales-enablement', 'new-business'];
const LISTS = {
  segments: ['manufacturing', 'logistics', 'services'],
  regions: ['north', 'south', 'islands'],
  situations: ['new', 'renewal', 'expansion'],
};
const SITE = {
  organisation: 'Synthetic library',
  language: 'en',
  teams: TEAMS.map((id) => ({ id, name: id.replace('-', ' '), side: 'both' })),
  ...LISTS,
  dispute: 'mailto:library@organisation.example',
};

interface Planned {
  kind: string;
  id: string;
  title: string;
  /** Its place among its kind, 1 first. */
  place: number;
}

function planned({ entries }: ContentPlan, prose: Prose): Planned[] {
  const ids = new Set<string>();
  return [...spreadOf(entries)].flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => {
      let title = prose.title();
      while (ids.has(toId(title)) || toId(title).length > ID_LENGTH) title = prose.title();
      ids.add(toId(title));
      return { kind, id: toId(title), title, place: index + 1 };
    }),
  );
}

type Choose = (from: Planned, to: readonly string[] | '*', count: number) => string[];

/** Chooses the entries that another names, each in its turn, so that every entry is named by some. */
function chooser(all: readonly Planned[], random: Random): Choose {
  const rounds = new Map<string, { order: readonly Planned[]; at: number }>();
  const roundOf = (to: string) => {
    const found = rounds.get(to) ?? {
      order: shuffled(
        all.filter(({ kind }) => to === '*' || kind === to),
        random,
      ),
      at: 0,
    };
    rounds.set(to, found);
    return found;
  };
  return (from, to, count) => {
    const round = roundOf(to === '*' ? to : random.pick(to));
    const chosen = new Set<string>();
    for (let tries = 0; chosen.size < count && tries < round.order.length; tries++) {
      const one = round.order[round.at++ % round.order.length];
      // Within a kind only earlier entries are named, so that nobody reports to themselves by a detour.
      const fits = to === '*' || from.kind !== one?.kind || one.place < from.place;
      if (one && one.id !== from.id && fits) chosen.add(one.id);
    }
    return [...chosen];
  };
}

function summaryFrom(prose: Prose): string {
  let summary = prose.line(14, 18);
  while (summary.length < 110) summary += ` ${prose.line(3, 5).toLowerCase()}`;
  return `${summary.slice(0, 150).replace(/[ ,]+\S*$/, '')}.`;
}

/** The texts of a synthetic library by path, without what is recorded of it. */
export function contentFiles(plan: ContentPlan): Map<string, string> {
  const random = seeded(plan.seed);
  const prose = writer(random);
  const all = planned(plan, prose);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const choose = chooser(all, random);
  const files = new Map([['site.yaml', dump(SITE)]]);
  for (const entry of all) {
    const kind = KINDS.find(({ name }) => name === entry.kind);
    if (!kind) continue;
    const targets: Making['targets'] = (to, count) => choose(entry, to, count);
    const making: Making = { random, prose, targets, teams: TEAMS, lists: LISTS };
    const data = {
      title: entry.title,
      summary: summaryFrom(prose),
      aliases: [prose.phrase(1, 2), prose.phrase(1, 3)],
      audience: 'public',
      owner: random.pick(TEAMS),
      reviewed: `2026-11-${String(random.whole(1, 20)).padStart(2, '0')}`,
      ...ownFields(kind, entry.place, making),
    };
    const address = (id: string): string => addressOf(byId.get(id) ?? entry);
    const text = `---\n${dump(data, { lineWidth: -1, skipInvalid: true })}---\n\n${bodyFor(making, address)}\n`;
    files.set(`${kind.folder}/${entry.id}.mdx`, text);
  }
  return files;
}

/** Writes a synthetic library into a folder, in place of what is there: content that passes every check without errors, its addresses and revisions recorded. */
export function generateContent(folder: string, plan: ContentPlan): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { folder: name } of KINDS) mkdirSync(join(folder, name), { recursive: true });
  for (const [path, text] of contentFiles(plan)) writeFileSync(join(folder, path), text);
  const { entries, site } = readContent(folderFiles(folder));
  const catalog = new Catalog(entries, site);
  writeFileSync(join(folder, 'permalinks.json'), `${JSON.stringify(publishedPaths(catalog), null, 1)}\n`);
  writeFileSync(join(folder, 'revisions.json'), revisionsText(newRevisions(catalog, [], CONTENT_DAY)));
}
