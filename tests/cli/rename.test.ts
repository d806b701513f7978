import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/run.ts';
import { renameCommand } from '../../src/cli/commands/rename.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { resolves } from '../../src/model/permalinks.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { memoryHost } from './memory-host.ts';

const SUMMARY =
  'Long enough to pass, since a summary that is shorter than eighty characters would be refused at once.';

const entry = (title: string, more: string, body = ''): string =>
  `---\ntitle: ${title}\nsummary: ${SUMMARY}\nowner: red\nreviewed: 2026-11-01\n${more}---\n${body}`;

const word = (title: string, more = '', body = ''): string =>
  entry(title, `definition: What ${title} means here.\n${more}`, body);

const criterion = (title: string, more = ''): string =>
  entry(
    title,
    `${more}category: cost\nwhy:\n  - It adds up.\nquestion: What does it cost?\nproof:\n  - A model.\n`,
  );

const PERSONA = entry(
  'CFO',
  `decision: financial
roles: [economic-buyer]
jobTitles: [CFO]
criteria:   # what counts
  - criterion:   tco     # stays
    weight: 5
  - { weight: 3, criterion: "other" }
wordsToUse: [ 'tco' ]
`,
);

const SITE = 'organisation: Acme\nteams:\n  - { id: red, name: Red, side: both }\n';

const CONTENT: Record<string, string> = {
  'site.yaml': `${SITE}start:\n  marketer: [cfo, tco] # first\n`,
  'queries.yaml': '# what people type\ntco: [ tco ]\ncost of it all:\n  - "tco"\n  - cfo\n',
  'permalinks.json': '["/criteria/tco/", "/personas/cfo/#criteria-tco"]\n',
  'criteria/tco.mdx': criterion('Total cost'),
  'criteria/other.mdx': criterion('Other', 'aliases: [tco]\nformerIds: [tco-old]\n'),
  'personas/cfo.mdx': PERSONA,
  'terms/model.mdx': word(
    'Model',
    'see:\n  - tco\n  - cfo\n',
    `
# tco

Costs ([tco](/criteria/tco/ "tco"), [tco](/p/tco/?x=tco#why), [tco](</criteria/tco/#why>)) and [hers](/personas/cfo/#criteria-tco).
[Others](/criteria/other/#tco), [outside](https://x.example/criteria/tco/), [its card](/criteria/tco/card.png), \`/criteria/tco/\`.
See <Ref to="tco" />, <Ref
  to='tco#why'>tco</Ref> and <Ref to="cfo#criteria-tco">/criteria/tco/</Ref>; [tco][tco].

[tco]: /criteria/tco/
`,
  ),
  'terms/plain.mdx': word('Plain'),
};

function run(argv: readonly string[], contents: Readonly<Record<string, string | Uint8Array>> = CONTENT) {
  const { host, files, printed } = memoryHost(contents);
  const code = renameCommand(argv, host);
  const changed = [...files].filter(([path, text]) => contents[path] !== text).map(([path]) => path);
  return { code, files, changed, ...printed };
}

const ABOUT_IDS = new Set(['duplicate-id', 'id', 'mdx', 'reference', 'schema', 'site-start', 'yaml']);

/** What the checker finds wrong with ids and those who name them after a run. */
const errors = (files: ReadonlyMap<string, string | Uint8Array>) =>
  check(readContent(memoryFiles(Object.fromEntries(files))), '2026-11-23').findings.filter(({ rule }) =>
    ABOUT_IDS.has(rule),
  );

/** The lines of a file that a run has changed, after it. */
const linesChanged = (
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  was = path,
): string[] => {
  const before = String(CONTENT[was]).split('\n');
  return String(files.get(path))
    .split('\n')
    .filter((line) => !before.includes(line));
};

describe('npm run rename', () => {
  it('moves an entry with everything that names it, and says what it did', () => {
    const { code, out, err, files } = run(['tco', 'total-cost']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Renamed \`tco\` to \`total-cost\`
        content/criteria/tco.mdx -> content/criteria/total-cost.mdx
        content/personas/cfo.mdx  named it once
        content/queries.yaml      named it 2 times
        content/site.yaml         named it once
        content/terms/model.mdx   named it 10 times
      /criteria/tco/ and /p/tco/ still lead to it.
      "
    `);
    expect(files.has('criteria/tco.mdx')).toBe(false);
    expect(linesChanged('criteria/total-cost.mdx', files, 'criteria/tco.mdx')).toEqual(['formerIds: [tco]']);
    expect(errors(files)).toEqual([]);
  });

  it('leaves every byte of the front matter that is not the id as it was', () => {
    const { files } = run(['tco', 'total-cost']);
    expect(files.get('personas/cfo.mdx')).toBe(PERSONA.replace('  tco  ', '  total-cost  '));
  });

  it('rewrites links, anchors and components of bodies, and nothing that only looks like them', () => {
    const { files } = run(['tco', 'total-cost']);
    expect(linesChanged('terms/model.mdx', files).join('\n')).toMatchInlineSnapshot(`
      "  - total-cost
      Costs ([tco](/criteria/total-cost/ "tco"), [tco](/p/total-cost/?x=tco#why), [tco](</criteria/total-cost/#why>)) and [hers](/personas/cfo/#criteria-total-cost).
      [Others](/criteria/other/#tco), [outside](https://x.example/criteria/tco/), [its card](/criteria/total-cost/card.png), \`/criteria/tco/\`.
      See <Ref to="total-cost" />, <Ref
        to='total-cost#why'>tco</Ref> and <Ref to="cfo#criteria-total-cost">/criteria/tco/</Ref>; [tco][tco].
      [tco]: /criteria/total-cost/"
    `);
  });

  it('rewrites the start of the home page and the expected answers to searches', () => {
    const { files } = run(['tco', 'total-cost']);
    expect(linesChanged('site.yaml', files)).toEqual(['  marketer: [cfo, total-cost] # first']);
    expect(linesChanged('queries.yaml', files)).toEqual(['tco: [ total-cost ]', '  - "total-cost"']);
  });

  it('leaves the record of addresses alone, since the old ones still lead somewhere', () => {
    const { files, changed } = run(['tco', 'total-cost']);
    expect(changed).not.toContain('permalinks.json');
    const { entries, site, permalinks } = readContent(memoryFiles(Object.fromEntries(files)));
    const catalog = new Catalog(entries, site);
    expect(permalinks?.filter((path) => !resolves(path, catalog))).toEqual([]);
  });

  it('can be taken back, and leaves a former id either way', () => {
    const there = run(['tco', 'total-cost']).files;
    const back = run(['total-cost', 'tco'], Object.fromEntries(there)).files;
    expect(linesChanged('criteria/tco.mdx', back)).toEqual(['formerIds: [total-cost]']);
    expect(back.get('terms/model.mdx')).toBe(CONTENT['terms/model.mdx']);
    expect(errors(back)).toEqual([]);
  });

  it('adds to former ids in the form in which they are written', () => {
    const forms = [
      'formerIds: [a]',
      'formerIds: [ "a", b ]',
      'formerIds:\n- a',
      "formerIds: # old\n    - 'a'",
    ];
    const after = forms.map((form) => {
      const { files } = run(['w', 'word'], {
        'site.yaml': SITE,
        'terms/w.mdx': word('W', `${form}\n`),
      });
      expect(errors(files)).toEqual([]);
      return /formerIds[\s\S]*(?=---)/.exec(String(files.get('terms/word.mdx')))?.[0];
    });
    expect(after.join('')).toMatchInlineSnapshot(`
      "formerIds: [w, a]
      formerIds: [ w, "a", b ]
      formerIds:
      - w
      - a
      formerIds: # old
          - w
          - 'a'
      "
    `);
  });

  it('keeps carriage returns and a byte-order mark', () => {
    const text = `\u{feff}${word('W', 'see: [w]\n', 'See [w](/terms/w/).\n')}`.replaceAll('\n', '\r\n');
    const { files } = run(['w', 'word'], { 'site.yaml': SITE, 'terms/w.mdx': text });
    expect(files.get('terms/word.mdx')).toBe(
      text.replace('see: [w]\r\n', 'see: [word]\r\nformerIds: [w]\r\n').replace('/terms/w/', '/terms/word/'),
    );
  });

  it('puts ids in quotes that would be read as something else', () => {
    const { files } = run(['tco', '2027']);
    expect(linesChanged('personas/cfo.mdx', files)).toEqual(['  - criterion:   "2027"     # stays']);
    expect(errors(files)).toEqual([]);
  });

  it('says what it would do and writes nothing with --dry-run', () => {
    const { code, out, changed } = run(['tco', 'total-cost', '--dry-run']);
    expect({ code, changed }).toEqual({ code: 0, changed: [] });
    expect(
      out
        .split('\n')
        .filter((line) => !line.startsWith(' '))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "Would rename \`tco\` to \`total-cost\`
      Nothing was written. /criteria/tco/ and /p/tco/ still lead to it.
      "
    `);
  });

  it('refuses what it cannot do, and writes nothing', () => {
    const tries = [
      ['tco'],
      ['toc', 'total-cost'],
      ['tco-old', 'x'],
      ['tco', 'tco'],
      ['tco', 'Total Cost'],
      ['tco', 'cfo'],
      ['tco', 'tco-old'],
    ].map((argv) => {
      const { code, err, changed } = run(argv);
      expect({ code, changed }).toEqual({ code: 2, changed: [] });
      return err;
    });
    expect(tries.join('')).toMatchInlineSnapshot(`
      "Say which id shall become which: \`npm run rename -- <id> <new-id>\`.
      No entry has the id \`toc\`. Did you mean \`tco\`?
      \`tco-old\` is now \`other\`.
      It has the id \`tco\` already.
      Id \`Total Cost\` may hold only lower-case letters, digits and single hyphens. Write \`total-cost\`.
      Id \`cfo\` is taken by content/personas/cfo.mdx. \`cfo-criterion\` is free.
      Id \`tco-old\` was the id of \`other\` before: content/criteria/other.mdx. \`tco-old-criterion\` is free.
      "
    `);
  });

  it('refuses while a file that may name the entry cannot be read, or names it in a roundabout way', () => {
    const tries = [
      { 'terms/plain.mdx': word('Plain', 'see: [tco\n') },
      { 'terms/plain.mdx': word('Plain', '', 'An open <Ref to="tco">.\n') },
      { 'terms/plain.mdx': new Uint8Array([...new TextEncoder().encode('tco'), 0xff]) },
      { 'criteria/tco.mdx': criterion('Total cost', 'weight: 3\n') },
      { 'queries.yaml': 'a: [tco' },
      { 'terms/plain.mdx': word('Plain', '', '[tco](/criteria/tco/#a&amp;b)\n') },
      { 'terms/plain.mdx': word('Plain', 'see:\n  - >-\n    tco\n') },
    ].map((change) => {
      const { code, err, changed } = run(['tco', 'total-cost'], { ...CONTENT, ...change });
      expect({ code, changed }).toEqual({ code: 2, changed: [] });
      return err;
    });
    expect(tries.join('')).toMatchInlineSnapshot(`
      "content/terms/plain.mdx may name it, but has errors. \`npm run check\` shows them; mend them first.
      Nothing was written.
      content/terms/plain.mdx may name it, but has errors. \`npm run check\` shows them; mend them first.
      Nothing was written.
      content/terms/plain.mdx may name it, but has errors. \`npm run check\` shows them; mend them first.
      Nothing was written.
      Entry \`tco\` has errors. \`npm run check\` shows them; mend them first.
      content/queries.yaml may name it, but has errors. \`npm run check\` shows them; mend them first.
      Nothing was written.
      content/terms/plain.mdx:8:1 names it in a roundabout way. Write the id out plainly first.
      Nothing was written.
      content/terms/plain.mdx:9:1 names it in a roundabout way. Write the id out plainly first.
      Nothing was written.
      "
    `);
  });

  it('goes ahead where a broken file has nothing to do with it', () => {
    const broken = { ...CONTENT, 'terms/plain.mdx': word('Plain', 'see: [\n') };
    expect(run(['tco', 'total-cost'], broken).code).toBe(0);
  });
});
