import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

/** The one file: a kind that the project does not have. */
const KIND = `import { choice, claims, refs } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A meeting that buyers hold among themselves. */
export const ritual = defineKind({
  name: 'ritual',
  folder: 'rituals',
  group: 'journey',
  place: 9,
  label: { one: 'Ritual', many: 'Rituals' },
  answers: 'Meetings that buyers hold among themselves',
  reviewEvery: 365,
  fields: {
    rhythm: choice(['weekly', 'monthly'], 'How often it is held.', { facet: 'use' }),
    what: claims('What happens there.', { label: 'What happens' }),
    terms: refs('term', 'speaks of', 'spoken of in', 'The words that matter there.', { label: 'Words' }).optional(),
  },
});
`;

const SITE = `organisation: Example
teams:
  - { id: us, name: Us, side: both }
`;

const entry = (title: string, fields: string): string =>
  `---
title: ${title}
summary: ${title}, told in one line that is long enough for a preview to show it whole without a cut.
owner: us
reviewed: 2026-11-01
${fields}
---
`;

describe('a twenty-first kind', () => {
  const project = join(inject('workshop'), 'new-kind');
  const out = join(project, 'dist');
  const { PATH, HOME, TMPDIR } = process.env;
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join('scripts', script), ...args], {
      cwd: project,
      env: { PATH, HOME, TMPDIR, TODAY: '2026-11-23' },
      encoding: 'utf8',
    });
  const page = (address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');

  beforeAll(() => {
    mkdirSync(project);
    for (const name of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(name, join(project, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'dir');
    writeFileSync(join(project, 'src/model/kinds/ritual.ts'), KIND);
    appendFileSync(join(project, 'src/model/kinds/index.ts'), "export { ritual } from './ritual.ts';\n");
    mkdirSync(join(project, 'content/rituals'), { recursive: true });
    mkdirSync(join(project, 'content/terms'));
    writeFileSync(join(project, 'content/site.yaml'), SITE);
    writeFileSync(
      join(project, 'content/rituals/budget-round.mdx'),
      entry('Budget round', 'rhythm: monthly\nwhat: [They cut what nobody defends]\nterms: [budget]'),
    );
    writeFileSync(
      join(project, 'content/terms/budget.mdx'),
      entry('Budget', 'definition: Money that somebody has set aside'),
    );
    const { status, stderr } = run('build.ts');
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('has a page with its fields', () => {
    const text = page('rituals/budget-round');
    expect(text).toContain('<h1>Budget round</h1>');
    expect(text).toContain('They cut what nobody defends');
    expect(text).toContain('id="rhythm"');
  });

  it('has a list, and a place in the navigation of every page', () => {
    expect(page('rituals')).toContain('href="/rituals/budget-round/"');
    expect(page('terms/budget')).toMatch(/<a href="\/rituals\/"[^>]*>\s*Rituals\s*<\/a>/);
  });

  it('is named by what it names, with the phrase of its relation', () => {
    expect(page('terms/budget')).toMatch(/Spoken of in <span class="?sort"?>rituals<\/span>/);
  });

  it('has a permanent short link', () => {
    expect(readFileSync(join(out, 'p/budget-round/index.html'), 'utf8')).toContain(
      'href="/rituals/budget-round/"',
    );
  });

  it('can be chosen among the filters of the search', () => {
    expect(page('search')).toMatch(/value="ritual"/);
  });

  it('is checked like any other', () => {
    const file = join(project, 'content/rituals/stand-up.mdx');
    writeFileSync(file, entry('Stand-up', 'rhythm: weakly\nwhat: [They talk]\nterms: [budgit]'));
    const { status, stdout } = run('check.ts');
    rmSync(file);
    expect(status).toBe(1);
    expect(stdout).toContain('`rhythm` is `weakly`');
    expect(stdout).toContain('Did you mean `weekly`?');
  });

  it('has a template that explains its fields', () => {
    const { status } = run('new.ts', 'ritual', 'Monday call');
    expect(status).toBe(0);
    const sketch = readFileSync(join(project, 'content/rituals/monday-call.mdx'), 'utf8');
    expect(sketch).toContain('How often it is held.');
    expect(sketch).toContain('weekly');
  });

  it('has a JSON Schema', () => {
    expect(run('schemas.ts').status).toBe(0);
    const file = join(project, '.vscode/schemas/ritual.schema.json');
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      additionalProperties: false,
      properties: { rhythm: { enum: ['weekly', 'monthly'], description: 'How often it is held.' } },
    });
  });
});
