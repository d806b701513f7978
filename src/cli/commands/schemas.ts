import { jsonSchemaOf } from '../../model/json-schema.ts';
import { siteSchema } from '../../model/site.ts';
import { KINDS } from '../../model/table.ts';
import type { Files } from '../../source/files.ts';
import type { Change } from '../../source/output.ts';
import { readText } from '../../source/text.ts';
import type { Grammar } from '../args.ts';
import { begin } from '../begin.ts';
import { EXIT, type Host } from '../host.ts';

const GRAMMAR: Grammar = {
  command: 'npm run schemas',
  about:
    'Writes the JSON Schemas of all kinds and of `site.yaml`, for editors; run it after a change of fields.',
  args: [],
  options: [],
};

/** Where editors look for the schemas. */
export const SCHEMA_FOLDER = '.vscode/schemas';

const asText = (schema: Record<string, unknown>): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The schema files, by name: one a kind, and one for `site.yaml`. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...KINDS.map(
      ({ name, label, schema }) => [`${name}.schema.json`, asText(jsonSchemaOf(schema, label.one))] as const,
    ),
    ['site.schema.json', asText(jsonSchemaOf(siteSchema, 'site.yaml'))] as const,
  ]);

/** What must change for a folder to hold the schemas and nothing else. */
function changesIn(files: Files): Change[] {
  const wanted = schemaFiles();
  const present = files.exists ? files.list() : [];
  const isCurrent = (name: string, text: string): boolean => {
    const read = present.includes(name) ? readText(files, name) : undefined;
    return read?.ok === true && read.text === text;
  };
  return [
    ...[...wanted]
      .filter(([name, text]) => !isCurrent(name, text))
      .map(([name, write]): Change => ({ path: `${SCHEMA_FOLDER}/${name}`, write })),
    ...present
      .filter((name) => !wanted.has(name) && name.endsWith('.schema.json'))
      .map((name): Change => ({ path: `${SCHEMA_FOLDER}/${name}`, remove: true })),
  ];
}

/** Writes the JSON Schemas of all kinds; gives the exit code. */
export function schemasCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const changes = changesIn(host.files(SCHEMA_FOLDER));
  host.apply(changes);
  const lines = changes.map((change) => `${'remove' in change ? 'Removed' : 'Wrote'} ${change.path}\n`);
  host.out(lines.join('') || `The schemas in ${SCHEMA_FOLDER} are up to date.\n`);
  return EXIT.fine;
}
