import { type Environment, publishedAt, readEnvironment } from '../cli/environment.ts';
import type { Audience } from '../model/audience.ts';
import { folderFiles } from '../source/files.ts';
import { readSite } from '../source/read.ts';

/** What a build or a dev server is made with, after environment and `site.yaml` have been weighed. */
export interface Settings {
  /** Content folder. */
  contentDir: string;
  /** Who the site is for. */
  audience: Audience;
  /** Origin under which it is published, without a path. */
  siteUrl: string;
  /** Path under which it is served, beginning and ending with `/`. */
  base: string;
}

let settings: Settings | undefined;

/** The environment of this process; throws one sentence a problem, since a site cannot be made with a wrong one. */
export function currentEnvironment(): Environment {
  const read = readEnvironment(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.value;
}

/** The settings of this process: its environment, and `site.yaml` of the content folder that it names. */
export function currentSettings(): Settings {
  if (settings) return settings;
  const environment = currentEnvironment();
  const { contentDir, audience } = environment;
  const files = folderFiles(contentDir);
  const { siteUrl, basePath } = publishedAt(environment, readSite(files).site);
  settings = { contentDir, audience, siteUrl, base: basePath };
  return settings;
}

/** The day on which this site is made, `YYYY-MM-DD`. */
export const today = (): string => currentEnvironment().today ?? new Date().toISOString().slice(0, 10);
