import { fileURLToPath } from 'node:url';
import { check } from '../checks/run.ts';
import type { Audience } from '../model/audience.ts';
import { Catalog } from '../model/catalog.ts';
import type { Finding } from '../model/finding.ts';
import type { Handed } from '../model/handed.ts';
import { type History, historyFor } from '../model/history.ts';
import { type Past, pastsFor } from '../model/past.ts';
import { bodyToHtml } from '../share/body-html.ts';
import { siteVersion } from '../source/code-version.ts';
import { digested } from '../source/content-digest.ts';
import { folderFiles } from '../source/files.ts';
import { readContent } from '../source/read.ts';
import type { Settings } from './settings.ts';

/** What a site is made of: the Catalog as its audience may see it, and everything that is wrong with the content. */
export interface Knowledge {
  /** What this site's audience may see. */
  catalog: Catalog;
  /** Who that is. */
  audience: Audience;
  /** What tells the code that makes this site from any other. */
  code: string;
  /** What this audience may know of what changed. */
  history: History;
  /** The revision of each entry, and those that it had, by id. */
  pasts: ReadonlyMap<string, Past>;
  findings: readonly Finding[];
  /** Whether any finding is an error. */
  broken: boolean;
}

const CODE = siteVersion(fileURLToPath(new URL('..', import.meta.url)));

/** What an audience may see, its bodies as HTML. */
function shown(whole: Catalog, { audience, base }: Settings, drafts: boolean): Catalog {
  const catalog = whole.for(audience, {}, drafts);
  for (const entry of catalog.entries) if (entry.body) entry.html = bodyToHtml(entry.body, catalog, base);
  return catalog;
}

/** Reads and checks the whole content folder, as `npm run check` does, narrows it to an audience and turns its bodies into HTML. */
export function learn(settings: Settings, today: string, drafts: boolean): Knowledge {
  const { contentDir, audience } = settings;
  const content = readContent(folderFiles(contentDir));
  const { catalog: whole, findings } = check(content, today);
  const catalog = shown(whole, settings, drafts);
  const record = content.revisions ?? [];
  return {
    catalog,
    audience,
    code: CODE,
    history: historyFor(catalog, record, audience),
    pasts: pastsFor(whole, record, audience, catalog),
    findings,
    broken: findings.some(({ severity }) => severity === 'error'),
  };
}

/** The same for content that has been checked already: throws where it is not what was checked. */
export async function learnChecked(settings: Settings, handed: Promise<Handed>): Promise<Knowledge> {
  const { files, digest } = digested(folderFiles(settings.contentDir));
  const { entries, site } = readContent(files);
  const read = digest();
  const catalog = shown(new Catalog(entries, site), settings, false);
  const { history, pasts, digest: checked } = await handed;
  if (read !== checked) throw new Error('The content changed while it was being read. Build again.');
  return { catalog, audience: settings.audience, code: CODE, history, pasts, findings: [], broken: false };
}
