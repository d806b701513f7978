import { describe, expect, it } from 'vitest';
import { EXAMPLE_DAY, EXAMPLE_SITE, entryFile, wordFile } from '../../src/checks/example.ts';
import { check } from '../../src/checks/run.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** What the check says of a content folder, records of addresses aside: `file:line:column rule: message / hint`. */
function findingsIn(contents: Contents, exists = true): string[] {
  const files = { ...memoryFiles({ 'site.yaml': EXAMPLE_SITE, ...contents }), exists };
  return check(readContent(files), EXAMPLE_DAY)
    .findings.filter(({ rule }) => rule !== 'permalink-new')
    .map(({ file, line, column, rule, message, hint }) => {
      const place = [file, line ?? [], column ?? []].flat().join(':');
      return `${place} ${rule}: ${message} / ${hint}`;
    });
}

const word = (text: string | Uint8Array) => findingsIn({ 'terms/champion.mdx': text });
const body = (text: string) => word(wordFile('Champion', '', text));
const fields = (lines: string) => word(wordFile('Champion', lines));

const BOMB = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map(
    (key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(',')}]`,
  )
  .join('\n')}\n---\n`;

describe('bad input: files and folders', () => {
  it('says that the content folder is missing', () => {
    expect(findingsIn({}, false)).toMatchInlineSnapshot(`
      [
        "content folder: No content folder \`content\` / Create it, or name another with \`CONTENT_DIR\`",
      ]
    `);
  });

  it('says that a content folder is empty', () => {
    expect(findingsIn({})).toMatchInlineSnapshot(`
      [
        "content folder: No entries / Write the first with \`npm run new -- <kind> "<title>"\`",
      ]
    `);
  });

  it('says that `site.yaml` is missing, and measures nothing by it', () => {
    const files = memoryFiles({ 'terms/champion.mdx': wordFile('Champion', 'for: { segments: [any] }') });
    const { findings } = check(readContent(files), EXAMPLE_DAY);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toMatchInlineSnapshot(`
      [
        "permalink-new: 3 addresses are not recorded yet: \`/p/champion/\`, \`/terms/champion/\`, \`/terms/champion/#definition\`",
        "folder: No \`site.yaml\`",
      ]
    `);
  });

  it('says that a folder is no kind, once for all that it holds', () => {
    expect(
      findingsIn({
        'terms/a.mdx': wordFile('A'),
        'persona/b.mdx': wordFile('B'),
        'persona/c.mdx': wordFile('C'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/persona folder: Folder \`persona\` is no kind / Did you mean \`personas\`?",
      ]
    `);
  });

  it('says that a file is too large', () => {
    expect(word(`${wordFile('Champion')}${'long '.repeat(1_000_000)}`)).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx size: File is 5.0 MB; the limit is 0.5 MB / Split it, or keep the material elsewhere and link to it",
      ]
    `);
  });

  it('says where a file stops being UTF-8', () => {
    const text = new TextEncoder().encode(wordFile('Champion', '', 'Größe'));
    const latin = Uint8Array.from([...text.subarray(0, -6), 0xf6, 0xdf, 0x65, 0x0a]);
    expect(word(latin)).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:3 encoding: File is not UTF-8 / Save it as UTF-8",
      ]
    `);
  });

  it('says where a byte 0 stands', () => {
    expect(fields('example: a\0b')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:11 encoding: Character U+0000 in the text / Delete it",
      ]
    `);
  });

  it('says that an id has capitals, or is too long, and names what to call the file', () => {
    expect(findingsIn({ 'terms/TheChampion.mdx': wordFile('A') })).toMatchInlineSnapshot(`
      [
        "content/terms/TheChampion.mdx id: Id \`TheChampion\` may hold only lower-case letters, digits and single hyphens / Rename the file to \`thechampion.mdx\`",
      ]
    `);
    expect(findingsIn({ [`terms/${'long-'.repeat(20)}id.mdx`]: wordFile('B') })).toMatchInlineSnapshot(`
      [
        "content/terms/long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-id.mdx id: Id \`long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-id\` is 102 characters long; the limit is 60 / Rename the file to \`long-long-long-long-long-long-long-long-long-long-long-long.mdx\`",
      ]
    `);
  });

  it('takes line ends of Windows, with the right places', () => {
    expect(
      word(wordFile('Champion', 'exampel: x', 'One.\n\n{two}').replaceAll('\n', '\r\n')),
    ).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:1 schema: Unknown field \`exampel\` / Did you mean \`example\`?",
      ]
    `);
    expect(word(wordFile('Champion', '', 'One.\n\n{two}').replaceAll('\n', '\r\n'))).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:11:1 safe-content: Expression \`{two}\` in the body / Take it out; write \`\\{\` where the sign itself is meant",
      ]
    `);
  });

  it('takes a byte-order mark, with the right places', () => {
    expect(word(`\uFEFF${wordFile('Champion')}`)).toEqual([]);
    expect(word(`\uFEFF${wordFile('Champion', '', '{two}')}`)).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:1 safe-content: Expression \`{two}\` in the body / Take it out; write \`\\{\` where the sign itself is meant",
      ]
    `);
  });
});

describe('bad input: front matter', () => {
  it('says where YAML is broken', () => {
    expect(fields('example: [a')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:8:1 yaml: Broken YAML: deficient indentation / Mend the line or the one above: close brackets and quotes; text with \`: \` or \` #\` in it needs quotes",
      ]
    `);
    expect(fields('example: "a')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:8:1 yaml: Broken YAML: deficient indentation / Mend the line or the one above: close brackets and quotes; text with \`: \` or \` #\` in it needs quotes",
      ]
    `);
    expect(fields('example:\n\t- a')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:8:1 yaml: Broken YAML: tab characters must not be used in indentation / Mend the line or the one above: close brackets and quotes; text with \`: \` or \` #\` in it needs quotes",
      ]
    `);
  });

  it('refuses an alias bomb without opening it', () => {
    expect(BOMB.length).toBeLessThan(420);
    expect(word(BOMB)).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:2:5 yaml: Anchor \`&a\` is not allowed, nor what shares values after it (80 more) / Write the value out in plain YAML",
      ]
    `);
  });

  it('refuses merge keys, tags and complex keys', () => {
    expect(fields('<<: { example: a }')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:1 yaml: Merge key \`<<\` is not allowed / Write the value out in plain YAML",
      ]
    `);
    expect(fields('example: !!js/function "a"')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:10 yaml: Tag \`!!js/function\` is not allowed / Write the value out in plain YAML",
      ]
    `);
    expect(fields('? [a, b]\n: c')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:3 yaml: A key is not plain text / Write a simple word as the key",
      ]
    `);
  });

  it('says where a key stands twice', () => {
    expect(fields('example: a\nexample: b')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:8:1 yaml: Duplicate key \`example\` / Keep one of the two",
      ]
    `);
  });

  it('treats `__proto__` and its like as the unknown fields that they are', () => {
    expect(fields('__proto__: { audience: public }\nconstructor: x')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:1 schema: Unknown field \`__proto__\` / Known here: \`title\`, \`summary\`, \`aliases\`, \`formerIds\`, \`formerFolders\`, \`formerAnchors\`, \`audience\`, \`status\`, \`retired\`, \`replacedBy\`, \`retiredBecause\`, \`owner\`, \`reviewed\`, \`reviewEvery\`, \`for\`, \`open\`, \`definition\`, \`example\`, \`notToConfuse\`, \`see\`",
        "content/terms/champion.mdx:8:1 schema: Unknown field \`constructor\` / Known here: \`title\`, \`summary\`, \`aliases\`, \`formerIds\`, \`formerFolders\`, \`formerAnchors\`, \`audience\`, \`status\`, \`retired\`, \`replacedBy\`, \`retiredBecause\`, \`owner\`, \`reviewed\`, \`reviewEvery\`, \`for\`, \`open\`, \`definition\`, \`example\`, \`notToConfuse\`, \`see\`",
      ]
    `);
    expect(fields('for: { __proto__: { segments: [x] } }')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:8 schema: Unknown field \`__proto__\` in \`for\` / Known here: \`offerings\`, \`segments\`, \`regions\`, \`situations\`",
      ]
    `);
  });

  it('says that lists nest too deep', () => {
    expect(fields(`example: ${'['.repeat(5000)}`)).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:7:109 yaml: Front matter nests too deep / Mend the line or the one above: close brackets and quotes; text with \`: \` or \` #\` in it needs quotes",
      ]
    `);
  });

  it('says what is wrong deep inside a list, at its place', () => {
    const path = entryFile(
      'First week',
      'order: 1\nlearner: New hires\noutcome:\n  - { text: Knows, evidence: none }\nsteps:\n  - entry: champion\n    minutes: "5"\n  - champion',
    );
    expect(
      findingsIn({ 'terms/champion.mdx': wordFile('Champion'), 'paths/first-week.mdx': path }),
    ).toMatchInlineSnapshot(`
      [
        "content/paths/first-week.mdx:9:30 schema: \`outcome[0].evidence\` is \`none\`, not a list / Write a list, one \`- \` line for each item",
        "content/paths/first-week.mdx:12:14 schema: \`steps[0].minutes\` is \`5\` in quotes, not a number / Take the quotes away",
        "content/paths/first-week.mdx:13:5 schema: \`steps[1]\` is \`champion\`, not fields / Write fields below it, one \`name: value\` line for each",
      ]
    `);
  });

  it('takes front matter that is empty, a list or a word for what it is', () => {
    for (const yaml of ['', '- a', 'word', '42'])
      expect(word(`---\n${yaml}\n---\n`)[0]).toMatch(/^content\/terms\/champion\.mdx:\d+:\d+ schema: /);
  });

  it('survives references that go round in circles', () => {
    expect(
      findingsIn({
        'terms/a.mdx': wordFile('A', 'see: [b]'),
        'terms/b.mdx': wordFile('B', 'see: [c, b]'),
        'terms/c.mdx': wordFile('C', 'see: [a]'),
      }),
    ).toEqual([]);
  });

  it('reports an unreadable entry once, and nothing that follows from it', () => {
    expect(
      findingsIn({
        'terms/a.mdx': wordFile(
          'A',
          'see: [b, old-b]',
          '[b](/terms/b/#definition) <Ref to="b" /> [o](/terms/old-b/)',
        ),
        'terms/b.mdx': wordFile('B', 'formerIds: [old-b]\nexampel: x'),
        'permalinks.json': '["/p/b/", "/terms/b/#definition", "/terms/old-b/"]',
        'revisions.json': '[["b","2026-11-01",{}],{"format":1}]',
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/terms/b.mdx:8:1 schema: Unknown field \`exampel\` / Did you mean \`example\`?",
      ]
    `);
  });
});

describe('bad input: bodies', () => {
  it('refuses what runs, each at its place', () => {
    expect(
      body('import a from "b"\n\nexport const x = 1\n\nHere {x} and <b onclick="x">this</b>.'),
    ).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:1 safe-content: Code in the body: \`import a from "b"\` / Take it out: bodies are text, nothing in them runs",
        "content/terms/champion.mdx:11:1 safe-content: Code in the body: \`export const x = 1\` / Take it out: bodies are text, nothing in them runs",
        "content/terms/champion.mdx:13:6 safe-content: Expression \`{x}\` in the body / Take it out; write \`\\{\` where the sign itself is meant",
        "content/terms/champion.mdx:13:14 safe-content: Raw HTML \`<b>\` in the body / Write Markdown, or one of \`<Callout>\`, \`<Quote>\`, \`<Ref>\`, \`<Term>\`, \`<Only>\`",
      ]
    `);
    expect(
      body('<script>alert(1)</script>\n\n<iframe src="https://a.example"></iframe>'),
    ).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:1 safe-content: Raw HTML \`<script>\` in the body / Write Markdown, or one of \`<Callout>\`, \`<Quote>\`, \`<Ref>\`, \`<Term>\`, \`<Only>\`",
        "content/terms/champion.mdx:11:1 safe-content: Raw HTML \`<iframe>\` in the body / Write Markdown, or one of \`<Callout>\`, \`<Quote>\`, \`<Ref>\`, \`<Term>\`, \`<Only>\`",
      ]
    `);
    expect(body('[a](javascript:alert(1)) ![b](data:image/png;base64,x)')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:1 safe-content: Link with the scheme \`javascript:\` / Write an address that begins with \`https://\`, \`mailto:\`, \`tel:\` or \`/\`",
        "content/terms/champion.mdx:9:26 safe-content: Image \`data:image/png;base64,x\` is not ours / Save it in \`images/\` and write \`![what it shows](/images/name.png)\`",
      ]
    `);
  });

  it('says where a body breaks off', () => {
    expect(body('Fine.\n\n<Callout>\n\nNot closed.')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:11:1 mdx: Broken MDX: Expected a closing tag for \`<Callout>\` (11:1) / Close what is opened; write \`\\<\` and \`\\{\` where the signs themselves are meant",
      ]
    `);
    expect(body('<!-- a comment -->')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:9:1 mdx: Comment \`<!-- … -->\` in the body / Take it out: bodies hold no comments",
      ]
    `);
    expect(body('Fine.\n\nimport {')).toMatchInlineSnapshot(`
      [
        "content/terms/champion.mdx:11:1 safe-content: Code in the body: \`import {\` / Take it out: bodies are text, nothing in them runs",
      ]
    `);
  });

  it.each([
    ['quotes', '> '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['components', '<Callout>'.repeat(5000) + '</Callout>'.repeat(5000)],
    ['braces', '{'.repeat(50_000)],
    ['underscores', '_a'.repeat(100_000)],
    ['entities', '&lt;'.repeat(75_000)],
    ['a line', '[ … '.repeat(50_000)],
    ['indented lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('refuses %s without end at once', (_what, text) => {
    const found = body(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ mdx: /);
  });
});
