import { check } from '../checks/run.ts';
import type { Audience } from '../model/audience.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Finding } from '../model/finding.ts';
import { type History, historyFor } from '../model/history.ts';
import { type Past, pastsFor } from '../model/past.ts';
import { bodyToHtml } from '../share/body-html.ts';
import { folderFiles } from '../source/files.ts';
import { readContent } from '../source/read.ts';
import type { Settings } from './settings.ts';

/** What a site is made of: the Catalog as its audience may see it, and everything that is wrong with the content. */
export interface Knowledge {
  /** What this site's audience may see. */
  catalog: Catalog;
  /** Who that is. */
  audience: Audience;
  /** What this audience may know of what changed. */
  history: History;
  /** The revision of each entry, and those that it had, by id. */
  pasts: ReadonlyMap<string, Past>;
  findings: readonly Finding[];
  /** Whether any finding is an error. */
  broken: boolean;
}

/** Reads and checks the whole content folder, as `npm run check` does, narrows it to an audience and turns its bodies into HTML. */
export function learn({ contentDir, audience, base }: Settings, today: string, drafts: boolean): Knowledge {
  const content = readContent(folderFiles(contentDir));
  const { catalog: whole, findings } = check(content, today);
  const catalog = whole.for(audience, {}, drafts);
  for (const entry of catalog.entries) if (entry.body) entry.html = bodyToHtml(entry.body, catalog, base);
  const record = content.revisions ?? [];
  return {
    catalog,
    audience,
    history: historyFor(catalog, record, audience),
    pasts: pastsFor(whole, record, audience, catalog),
    findings,
    broken: findings.some(({ severity }) => severity === 'error'),
  };
}
