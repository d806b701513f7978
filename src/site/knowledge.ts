import { check } from '../checks/run.ts';
import type { Audience } from '../model/audience.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Finding } from '../model/finding.ts';
import { folderFiles } from '../source/files.ts';
import { readContent } from '../source/read.ts';

/** What a site is made of: the Catalog as its audience may see it, and everything that is wrong with the content. */
export interface Knowledge {
  /** What this site's audience may see. */
  catalog: Catalog;
  findings: readonly Finding[];
  /** Whether any finding is an error. */
  broken: boolean;
}

/** Reads and checks the whole content folder, as `npm run check` does, and narrows it to an audience. */
export function learn(contentDir: string, audience: Audience, today: string, drafts: boolean): Knowledge {
  const { catalog, findings } = check(readContent(folderFiles(contentDir)), today);
  return {
    catalog: catalog.for({ audience, drafts }),
    findings,
    broken: findings.some(({ severity }) => severity === 'error'),
  };
}
