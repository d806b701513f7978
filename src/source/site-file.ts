import type { Finding } from '../model/finding.ts';
import { shapeOf } from '../model/shape.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { validate } from '../model/validate.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** Stands in for a `site.yaml` that is missing or wrong. */
export const NEUTRAL_SITE: Site = {
  organisation: 'Causeway',
  language: 'en',
  teams: [{ id: 'team', name: 'Team', side: 'both' }],
};

const SITE_SHAPE = shapeOf(siteSchema);

/** What came of reading `site.yaml`. */
export interface SiteFile {
  site: Site;
  /** False where `site` only stands in. */
  read: boolean;
  findings: readonly Finding[];
  locate: Locate;
}

/** Reads `site.yaml`; a neutral one stands in where it is missing or wrong. */
export function readSite(files: Files): SiteFile {
  const file = `${files.folder}/site.yaml`;
  const unread = (findings: readonly Finding[], locate: Locate = () => TOP): SiteFile => ({
    site: NEUTRAL_SITE,
    read: false,
    findings,
    locate,
  });
  if (!files.exists || !files.list().includes('site.yaml'))
    return unread([
      fileFinding('folder', file, 'No `site.yaml`', 'Add one with at least `organisation` and `teams`'),
    ]);
  const text = readText(files, 'site.yaml');
  if (!text.ok) {
    const { rule, message, hint, position } = text.problem;
    return unread([fileFinding(rule, file, message, hint, position)]);
  }
  const yaml = readYaml(text.text);
  const locate: Locate = (path, atKey) => positionAt(text.text, yaml.offsetOf(path, atKey));
  if (yaml.problems.length > 0)
    return unread(
      yaml.problems.map(({ message, hint, offset }) =>
        fileFinding('yaml', file, message, hint, positionAt(text.text, offset)),
      ),
    );
  const validated = validate(siteSchema, SITE_SHAPE, yaml.value ?? {});
  if (validated.ok) return { site: validated.value, read: true, findings: [], locate };
  return unread(
    validated.problems.map(({ message, hint, path, atKey }) =>
      fileFinding('schema', file, message, hint, locate(path, atKey)),
    ),
    locate,
  );
}
