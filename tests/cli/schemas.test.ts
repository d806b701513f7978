import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FOLDER, schemaFiles, schemasCommand } from '../../src/cli/commands/schemas.ts';
import { isFields } from '../../src/model/plain.ts';
import { siteSchema } from '../../src/model/site.ts';
import { KINDS, kindIn } from '../../src/model/table.ts';
import { splitFrontMatter } from '../../src/source/entry-file.ts';
import { folderFiles } from '../../src/source/files.ts';
import { isEntryPath } from '../../src/source/stray.ts';
import { readText } from '../../src/source/text.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { memoryHost } from './memory-host.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const validators = new Map([...schemaFiles()].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** What a schema refuses in a value; empty where it fits. */
function refusals(name: string, value: unknown): string[] {
  const validate = validators.get(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const content = folderFiles(process.env['CONTENT_DIR'] ?? 'content');

/** The data of every YAML of the content, with the schema that holds for it, by path. */
function contentData(): Map<string, { kind: string; data: unknown }> {
  const all = new Map<string, { kind: string; data: unknown }>();
  for (const path of content.list()) {
    const kind = isEntryPath(path) ? kindIn(path.slice(0, path.indexOf('/')))?.name : undefined;
    const read = kind !== undefined || path === 'site.yaml' ? readText(content, path) : undefined;
    if (!read?.ok) continue;
    const yaml = kind === undefined ? read.text : (splitFrontMatter(read.text)?.yaml ?? '');
    all.set(path, { kind: kind ?? 'site', data: readYaml(yaml).value });
  }
  return all;
}

const zodSchema = (kind: string) => KINDS.find(({ name }) => name === kind)?.schema ?? siteSchema;

describe('the JSON Schemas', () => {
  it('are committed as `npm run schemas` writes them now', () => {
    const committed = readdirSync(SCHEMA_FOLDER).map((name) => [
      name,
      readFileSync(`${SCHEMA_FOLDER}/${name}`, 'utf8'),
    ]);
    expect(Object.fromEntries(committed), 'run `npm run schemas` and commit what it writes').toEqual(
      Object.fromEntries(schemaFiles()),
    );
  });

  it('accept every entry and the settings of the content, as the reader does', () => {
    const all = contentData();
    expect(all.size).toBeGreaterThan(KINDS.length);
    for (const [path, { kind, data }] of all) {
      const accepts = zodSchema(kind).safeParse(data).success;
      if (accepts) expect([path, refusals(kind, data)]).toEqual([path, []]);
    }
  });

  it('refuse a misspelt field, at the top and deep in a list, as the reader does', () => {
    for (const { kind, data } of contentData().values()) {
      if (!isFields(data)) continue;
      const deep = Object.entries(data).find(([, value]) => Array.isArray(value) && isFields(value[0]));
      const misspelt: object[] = [{ ...data, sumary: 'x' }];
      if (deep && Array.isArray(deep[1]))
        misspelt.push({ ...data, [deep[0]]: [{ ...deep[1][0], whi: 'x' }] });
      for (const wrong of misspelt) {
        expect(zodSchema(kind).safeParse(wrong).success).toBe(false);
        expect(refusals(kind, wrong).join()).toContain('must NOT have additional properties');
      }
    }
  });

  it('carry the help of every field and both forms of a claim', () => {
    const schema: unknown = JSON.parse(schemaFiles().get('term.schema.json') ?? '');
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Term',
      additionalProperties: false,
      properties: {
        definition: {
          description: 'What the word means here, in one or two sentences.',
          anyOf: [{ type: 'string' }, { type: 'object', required: ['text'], additionalProperties: false }],
        },
      },
    });
  });
});

describe('npm run schemas', () => {
  it('writes one schema a kind and one for `site.yaml`, and takes away what no kind has', () => {
    const { host, files, printed } = memoryHost({
      [`${SCHEMA_FOLDER}/gone.schema.json`]: '{}',
      [`${SCHEMA_FOLDER}/notes.md`]: '',
    });
    expect(schemasCommand([], host)).toBe(0);
    expect([...files.keys()].sort()).toEqual(
      [...schemaFiles().keys(), 'notes.md'].map((name) => `${SCHEMA_FOLDER}/${name}`).sort(),
    );
    expect(printed.out).toContain(`Wrote ${SCHEMA_FOLDER}/persona.schema.json\n`);
    expect(printed.out).toContain(`Removed ${SCHEMA_FOLDER}/gone.schema.json\n`);
  });

  it('leaves schemas alone that are up to date', () => {
    const { host, printed } = memoryHost(
      Object.fromEntries([...schemaFiles()].map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text])),
    );
    schemasCommand([], host);
    expect(printed.out).toBe('The schemas in .vscode/schemas are up to date.\n');
  });

  it('takes no arguments', () => {
    const { host, printed } = memoryHost({});
    expect(`${schemasCommand(['persona'], host)} ${printed.err}`).toMatchInlineSnapshot(`
      "2 Unexpected argument \`persona\`. \`npm run schemas -- --help\` shows what it takes.
      "
    `);
  });
});
