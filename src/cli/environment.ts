import { AUDIENCES, type Audience, toAudience } from '../model/audience.ts';
import { isDay } from '../model/day.ts';
import { nearest } from '../model/nearest.ts';

/** What the variables of the environment say, for every command and the build. */
export interface Environment {
  /** `CONTENT_DIR`: the content folder. */
  contentDir: string;
  /** `OUT_DIR`: where the site is written. */
  outDir: string;
  /** `SITE_URL`: where the site is published, without a path or a slash at the end; `undefined` where unset. */
  siteUrl: string | undefined;
  /** `BASE_PATH`: the path under which it is served, with a slash at both ends; `undefined` where unset. */
  basePath: string | undefined;
  /** `AUDIENCE`: whom the site is for. */
  audience: Audience;
  /** `TODAY`: the day that counts as today, `YYYY-MM-DD`; `undefined` where unset. */
  today: string | undefined;
  /** `PORT`: where the site is served. */
  port: number;
}

/** What came of reading the environment: its values, or every problem as a sentence. */
export type ReadEnvironment = { ok: true; value: Environment } | { ok: false; problems: string[] };

/** Where a site is published unless somebody says otherwise. */
const DEFAULT_SITE_URL = 'http://localhost:4321';

/** Names of the audiences, as a sentence lists them. */
const AUDIENCE_NAMES = `${AUDIENCES.slice(0, -1).join(', ')} or ${AUDIENCES.at(-1)}`;

/** A base path with a slash at both ends (`kb`, `/kb` and `/kb/` are the same), or `undefined` for one that cannot be part of an address. */
export function normalBasePath(path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const fits = parts.every((part) => /^[\w.~!$&'()*+,;=:@-]+$/.test(part) && part !== '.' && part !== '..');
  return fits ? `/${parts.map((part) => `${part}/`).join('')}` : undefined;
}

/** The origin that a site address names, or `undefined` for an address with a path, or none at all. */
function normalSiteUrl(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

/** The sentence that refuses an audience, with the nearest match. */
export function audienceProblem(word: string, where: string): string {
  const [near] = nearest(word, AUDIENCES);
  const hint = near ? `Did you mean \`${near}\`?` : `Write ${AUDIENCE_NAMES}.`;
  return `${where} is \`${word}\`, which is no audience. ${hint}`;
}

/** The sentence that refuses a day. */
export const dayProblem = (day: string, where: string): string =>
  `${where} is \`${day}\`, which is no day of the calendar. Write it as YYYY-MM-DD.`;

/** Reads the variables that commands and the build share; an empty one counts as unset, save `AUDIENCE`, which must never be widened by accident. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const problems: string[] = [];
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const siteUrl = given('SITE_URL');
  const basePath = given('BASE_PATH');
  const audience = env['AUDIENCE'] ?? 'internal';
  const today = given('TODAY');
  const port = given('PORT') ?? '4321';
  if (siteUrl !== undefined && normalSiteUrl(siteUrl) === undefined)
    problems.push(
      `SITE_URL is \`${siteUrl}\`, which is no address such as https://buyers.example.org. A path belongs in BASE_PATH.`,
    );
  if (basePath !== undefined && normalBasePath(basePath) === undefined)
    problems.push(
      `BASE_PATH is \`${basePath}\`, which is no path such as /kb. Leave out spaces, \`..\`, \`?\` and \`#\`.`,
    );
  if (toAudience(audience) === undefined) problems.push(audienceProblem(audience, 'AUDIENCE'));
  if (today !== undefined && !isDay(today)) problems.push(dayProblem(today, 'TODAY'));
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    problems.push(`PORT is \`${port}\`, which is no port. Write a number from 1 to 65535.`);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      contentDir: given('CONTENT_DIR') ?? 'content',
      outDir: given('OUT_DIR') ?? 'dist',
      siteUrl: siteUrl && normalSiteUrl(siteUrl),
      basePath: basePath && normalBasePath(basePath),
      audience: toAudience(audience) ?? 'internal',
      today,
      port: Number(port),
    },
  };
}

/** Where the site is published: what the environment says, else `site.yaml`, else this machine. */
export function publishedAt(
  { siteUrl, basePath }: Pick<Environment, 'siteUrl' | 'basePath'>,
  site: { siteUrl?: string | undefined; basePath?: string | undefined },
): { siteUrl: string; basePath: string } {
  return {
    siteUrl: siteUrl ?? (site.siteUrl && normalSiteUrl(site.siteUrl)) ?? DEFAULT_SITE_URL,
    basePath: basePath ?? normalBasePath(site.basePath ?? '/') ?? '/',
  };
}
