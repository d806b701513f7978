import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/run.ts';
import { newCommand } from '../../src/cli/commands/new.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import type { Shape } from '../../src/model/shape.ts';
import { KINDS, shapeOfKind } from '../../src/model/table.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { memoryHost } from './memory-host.ts';

const SITE = `organisation: Acme
teams:
  - { id: red, name: Red, side: marketing }
  - { id: blue, name: Blue, side: sales }
`;

/** Runs the command in a small content folder; gives its exit code, what it printed and what it wrote. */
function run(argv: readonly string[], contents: Readonly<Record<string, string>> = {}, env = {}) {
  const { host, files, printed } = memoryHost({ 'site.yaml': SITE, ...contents }, env);
  const code = newCommand(argv, host);
  return { code, files, ...printed };
}

const read = (contents: Iterable<[string, string | Uint8Array]>) =>
  readContent(memoryFiles(Object.fromEntries(contents)));

/** Every kind's sketch, called `a-<kind>`. */
function sketches(): Map<string, string> {
  const { host, files } = memoryHost({ 'site.yaml': SITE });
  for (const { name } of KINDS) newCommand([name, `A ${name}`], host);
  return new Map([...files].map(([path, text]) => [path, String(text)]));
}

function shapeAt(shape: Shape, parts: readonly string[]): Shape {
  const [part, ...rest] = parts;
  if (part === undefined) return shape;
  if (shape.type === 'list') return shapeAt(shape.of, rest);
  const field = shape.type === 'object' ? shape.fields.find(({ name }) => name === part) : undefined;
  if (!field) throw new Error(`no field ${part}`);
  return shapeAt(field.shape, rest);
}

/** What a person could type in a place that is empty. */
function answer(shape: Shape, name: string): string {
  if (shape.type === 'choice') return shape.values[0] ?? '';
  if (shape.type === 'ref') return `a-${shape.relation.to === '*' ? 'term' : shape.relation.to[0]}`;
  if (shape.type === 'number') return '1';
  if (shape.type === 'flag') return 'true';
  if (shape.facts.team) return 'blue';
  if (shape.facts.show === 'date') return '2027-01-31';
  if (shape.facts.show === 'link') return 'https://acme.example';
  if (name === 'id') return 'one';
  return `Something that only ${name} says, at such a length that it would do for a whole summary as well`;
}

describe('npm run new', () => {
  it('writes a sketch with the help of the schema and says what to do next', () => {
    const { code, files, out, err } = run(
      ['criterion', 'Total cost'],
      {},
      { BASE_PATH: '/kb', PORT: '5000' },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Wrote content/criteria/total-cost.mdx

        1. Fill what is empty, from \`summary\` on: 5 fields, each with its help above it.
        2. npm run check    says what is still missing, at its line
        3. npm run dev      shows it at http://localhost:5000/kb/criteria/total-cost/
      "
    `);
    expect(files.get('criteria/total-cost.mdx')).toMatchInlineSnapshot(`
      "---
      # Criterion: what customers consider, and what proves it to them.
      # Fill what is empty, then run: npm run check

      # The name of this entry, as a reader would say it.
      title: Total cost
      # One or two sentences for search results and previews, 80 to 160 characters.
      summary:
      # The team of \`site.yaml\` that keeps this true. One of: red, blue.
      owner: red
      # The day on which the owner last confirmed this page.
      reviewed: 2026-11-23
      # What sort of criterion it is. One of: cost, risk, security, capability, fit, service, people,
      # vendor, time.
      category:
      # Why it matters.
      why:
        -
      # The question that most buyers ask about it.
      question:
      # The proof that most buyers want.
      proof:
        -

      # What else there is. To use a field, take the \`#\` away that stands right before it and its lines.
      # The stages at which it is weighed. An id from \`stages/\`, where there is none yet.
      #stages:
      #  -
      # How it is judged after the purchase. An id from \`measures/\`, where there is none yet.
      #measures:
      #  -
      # How answers to it go wrong.
      #pitfalls:
      #  -
      # Other words that people search for.
      #aliases:
      #  -
      # Ids that this entry had before; links to them still work.
      #formerIds:
      #  -
      # Folders of kinds in which this entry lay before; links to it there still work.
      #formerFolders:
      #  -
      # Places of this page that are called otherwise now, or went to another entry; links to them still
      # work.
      #formerAnchors:
      #  - from:
      #    # Also: to, entry, audience
      # Who may see this entry; left out means internal. One of: public, partner, internal.
      #audience:
      # Drafts show only while editing; retired entries keep their address. One of: draft, current,
      # retired.
      #status:
      # The day on which a retired entry stopped holding.
      #retired:
      # Ids of the entries to read instead of a retired one. The id of any entry.
      #replacedBy:
      #  -
      # Why an entry was retired that nothing replaces.
      #retiredBecause:
      # Days between reviews; left out means 365.
      #reviewEvery:
      # When this holds; left out means always.
      #for:
      #  # Also: offerings, segments, regions, situations
      # What nobody knows yet: it stands in for an answer and shows as an open question.
      #open:
      #  - about:
      #    ask:
      #    owner:
      #    by:
      ---
      "
    `);
  });

  it('finds in the fresh sketch of every kind nothing but values to fill, each at its line', () => {
    for (const [path, text] of sketches()) {
      if (path === 'site.yaml') continue;
      const { findings } = check(
        read([
          ['site.yaml', SITE],
          [path, text],
        ]),
        '2026-11-23',
      );
      const lines = text.split('\n');
      expect(findings.length).toBeGreaterThan(1);
      for (const { rule, message, line } of findings) {
        const name = /([A-Za-z]+)(?:\[\d+\])?`/.exec(message)?.[1];
        expect({ path, rule, message, at: lines[(line ?? 0) - 1] }).toMatchObject({
          rule: 'schema',
          at: expect.stringMatching(message.includes(']`') ? /^ +-$/ : new RegExp(`^ *${name}:$`)),
        });
      }
    }
  });

  it('leaves an entry of every kind that passes once each of those lines is filled', () => {
    const filled = new Map<string, string>();
    for (const [path, text] of sketches()) {
      const lines = text.split('\n');
      const kind = KINDS.find(({ folder }) => path.startsWith(`${folder}/`));
      for (const { message, line } of kind
        ? read([
            ['site.yaml', SITE],
            [path, text],
          ]).findings
        : []) {
        const place = /`(.+)`/.exec(message)?.[1] ?? '';
        const parts = place.split(/[[\].]+/).filter((part) => part !== '');
        const typed = answer(shapeAt(shapeOfKind(kind?.name ?? ''), parts), parts.at(-1) ?? '');
        lines[(line ?? 0) - 1] += ` ${typed}`;
      }
      filled.set(path, lines.join('\n'));
    }
    const { catalog, findings } = check(read(filled), '2026-11-23');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(catalog.entries).toHaveLength(KINDS.length);
    for (const entry of catalog.entries)
      expect(coverageOf(entry).map(({ state }) => state)).not.toContain('missing');
  });

  it('offers optional fields that are valid YAML once their `#` is gone', () => {
    for (const [path, text] of sketches()) {
      const uncommented = text.replace(/^#(?=[a-z ]+[A-Za-z]*:| +-| {2}#)/gm, (sign, at: number) =>
        text.charAt(at + 1) === ' ' && text.charAt(at + 2) !== ' ' ? sign : '',
      );
      const { findings } = read([
        ['site.yaml', SITE],
        [path, uncommented],
      ]);
      expect(findings.filter(({ rule }) => rule === 'yaml')).toEqual([]);
    }
  });

  it('lists the ids that a reference may name', () => {
    const { host, files } = memoryHost({ 'site.yaml': SITE, 'criteria/total-cost.mdx': '---\n---\n' });
    newCommand(['objection', 'Too dear'], host);
    expect(String(files.get('objections/too-dear.mdx'))).toContain('where there is none yet.');
  });

  it('takes folder names for kinds, an owner, an id and a day', () => {
    const argv = [
      'Terms',
      '  "Yes"  we: can ',
      '--owner',
      'blue',
      '--id',
      'yes-we-can',
      '--today=2027-02-03',
    ];
    const text = String(run(argv).files.get('terms/yes-we-can.mdx'));
    expect(text).toContain('title: "\\"Yes\\" we: can"\n');
    expect(text).toContain('owner: blue\n');
    expect(text).toContain('reviewed: 2027-02-03\n');
  });

  it('never overwrites an entry, nor takes an id that an entry of any kind has or had', () => {
    const contents = {
      'terms/total-cost.mdx': '---\ntitle: not yet valid\n---\n',
      'terms/champion.mdx': `---
title: Champion
summary: Somebody on the inside who sells for us when we are not in the room, and has something to win by it.
owner: red
reviewed: 2026-11-01
definition: Somebody who sells for us.
formerIds: [sponsor]
---
`,
    };
    const tries = [
      ['term', 'Total cost'],
      ['criterion', 'Total Cost'],
      ['persona', 'Sponsor'],
    ].map((argv) => {
      const { code, err, files } = run(argv, contents);
      return `${code} ${files.size} ${err}`;
    });
    expect(tries.join('')).toMatchInlineSnapshot(`
      "2 3 Id \`total-cost\` is taken by content/terms/total-cost.mdx. \`total-cost-term\` is free.
      2 3 Id \`total-cost\` is taken by content/terms/total-cost.mdx. \`total-cost-criterion\` is free.
      2 3 Id \`sponsor\` was the id of \`champion\` before: content/terms/champion.mdx. \`sponsor-persona\` is free.
      "
    `);
  });

  it('refuses what it cannot understand, with the nearest match', () => {
    const tries = [
      [],
      ['persona'],
      ['persnoa', 'CFO'],
      ['budget', 'CFO'],
      ['persona', '合同'],
      ['persona', 'CFO', '--id', 'Chief Officer'],
      ['persona', 'CFO', '--owner', 'bleu'],
      ['persona', 'Head', 'of', 'Procurement'],
      ['persona', 'CFO', '--today', 'tomorrow'],
    ].map((argv) => {
      const { code, err, files } = run(argv);
      expect({ code, files: files.size }).toEqual({ code: 2, files: 1 });
      return err;
    });
    expect(tries.join('')).toMatchInlineSnapshot(`
      "Say what to write: \`npm run new -- <kind> "<title>"\`. Kinds are persona, buying-group, trigger, criterion, comparison, alternative, source, measure, stage, sticking-point, message, objection, asset, reference, evidence, goal, initiative, offering, path, term.
      Say how to call it: \`npm run new -- persona "<title>"\`.
      \`persnoa\` is no kind. Did you mean \`persona\`?
      \`budget\` is no kind. Kinds are persona, buying-group, trigger, criterion, comparison, alternative, source, measure, stage, sticking-point, message, objection, asset, reference, evidence, goal, initiative, offering, path, term.
      \`合同\` has no letters for an id. Add one with \`--id\`, such as \`--id my-entry\`.
      Id \`Chief Officer\` may hold only lower-case letters, digits and single hyphens. Write \`chief-officer\`.
      \`--owner\` is \`bleu\`, which is no team. Did you mean \`blue\`?
      Unexpected argument \`of\`. \`npm run new -- --help\` shows what it takes.
      \`--today\` is \`tomorrow\`, which is no day of the calendar. Write it as YYYY-MM-DD.
      "
    `);
  });

  it('needs a content folder', () => {
    const { host, printed } = memoryHost({});
    const code = newCommand(['term', 'x'], {
      ...host,
      files: (folder) => ({ ...memoryFiles({}, folder), exists: false }),
    });
    expect(`${code} ${printed.err}`).toMatchInlineSnapshot(`
      "2 No content folder \`content\`. Create it, or name another with \`CONTENT_DIR\`.
      "
    `);
  });
});
