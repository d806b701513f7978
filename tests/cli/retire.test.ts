import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/checks/example.ts';
import { check } from '../../src/checks/run.ts';
import { retireCommand } from '../../src/cli/commands/retire.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { memoryHost } from './memory-host.ts';

const SITE =
  'organisation: Acme\nteams:\n  - { id: marketing, name: Marketing, side: both }\nstart:\n  seller: [coach]\n';
const RETIRED = 'status: retired\nretired: 2026-01-31\n';

const CONTENT: Record<string, string> = {
  'site.yaml': SITE,
  'terms/coach.mdx': wordFile('Coach', 'aliases: [guide]   # as they say\nsee: [champion]', 'Who helps.'),
  'terms/champion.mdx': wordFile('Champion', 'see: [coach]', 'Or <Ref to="coach" />; [so](/p/coach/).'),
  'terms/guide.mdx': wordFile('Guide', `${RETIRED}replacedBy: [coach]`),
  'terms/scout.mdx': wordFile('Scout', `${RETIRED}retiredBecause: Nobody says so`),
  'terms/ally.mdx': wordFile('Ally', `${RETIRED}replacedBy: [champion]`),
  'terms/unborn.mdx': wordFile('Unborn', 'status: draft'),
};

function run(argv: readonly string[], contents: Readonly<Record<string, string>> = CONTENT) {
  const { host, files, printed } = memoryHost(contents, { TODAY: '2026-11-23' });
  const code = retireCommand(argv, host);
  const changed = [...files].filter(([path, text]) => contents[path] !== text).map(([path]) => path);
  return { code, files, changed, ...printed };
}

describe('npm run retire', () => {
  it('writes a tombstone, says what stays, where it leads, and who still names it', () => {
    const { code, out, err, changed, files } = run(['coach', '--replaced-by', 'champion']);
    expect({ code, err, changed }).toEqual({ code: 0, err: '', changed: ['terms/coach.mdx'] });
    expect(out).toMatchInlineSnapshot(`
      "Retired \`coach\` as of 2026-11-23: content/terms/coach.mdx
      Its page stays at /terms/coach/ and /p/coach/ with all its places, and leads readers to \`champion\`
      \`guide\`, which it had replaced, leads there as well.

      Still named as if it held, in 4 places:
        content/terms/champion.mdx:7:7    see
        content/terms/champion.mdx:10:4   body
        content/terms/champion.mdx:10:24  body
        content/site.yaml:5:12            start.seller
      Name \`champion\` there instead, or take it out; \`npm run check\` lists what is left.
      "
    `);
    expect(String(files.get('terms/coach.mdx'))).toBe(
      (CONTENT['terms/coach.mdx'] ?? '').replace(
        'see: [champion]\n',
        'see: [champion]\nstatus: retired\nretired: 2026-11-23\nreplacedBy: [champion]\n',
      ),
    );
  });

  it('writes the reason where nothing replaces it, in quotes where YAML needs them', () => {
    const { out, files } = run(['coach', '--because', 'Nobody says so:  not #one']);
    expect(String(files.get('terms/coach.mdx'))).toContain(
      'status: retired\nretired: 2026-11-23\nretiredBecause: "Nobody says so: not #one"\n---\n',
    );
    expect(out).toContain('and says why: Nobody says so: not #one');
  });

  it('takes several replacements, and the day from --today', () => {
    const contents = { ...CONTENT, 'terms/friend.mdx': wordFile('Friend') };
    const argv = ['coach', '--replaced-by', 'champion, friend,champion', '--today', '2026-10-01'];
    expect(String(run(argv, contents).files.get('terms/coach.mdx'))).toContain(
      'retired: 2026-10-01\nreplacedBy: [champion, friend]\n',
    );
  });

  it('keeps everything else byte for byte: a mark, line ends, comments, a status that is there', () => {
    const text =
      `\u{feff}${wordFile('Coach', 'status: current # for now\nsee: [champion]\n# the end', 'Who  helps. ')}`.replaceAll(
        '\n',
        '\r\n',
      );
    const { files } = run(['coach', '--replaced-by', 'champion'], { ...CONTENT, 'terms/coach.mdx': text });
    expect(files.get('terms/coach.mdx')).toBe(
      text
        .replace('status: current', 'status: retired')
        .replace('# the end\r\n', '# the end\r\nretired: 2026-11-23\r\nreplacedBy: [champion]\r\n'),
    );
  });

  it('leaves content that the check accepts', () => {
    const contents = {
      ...CONTENT,
      'terms/champion.mdx': wordFile('Champion'),
      'site.yaml': SITE.split('start')[0] ?? '',
    };
    const { files } = run(['coach', '--replaced-by', 'champion'], contents);
    const { findings } = check(readContent(memoryFiles(Object.fromEntries(files))), '2026-11-23');
    expect(findings.filter(({ rule }) => /retired|reference|schema|yaml/.test(rule))).toEqual([]);
  });

  it('writes nothing with --dry-run, and says so', () => {
    const { code, out, changed } = run(['coach', '--because', 'So', '--dry-run']);
    expect({ code, changed }).toEqual({ code: 0, changed: [] });
    expect(out).toMatch(/^Would retire `coach` as of 2026-11-23.*\nNothing was written\. /);
  });

  it.each([
    ['nothing', []],
    ['neither replacement nor reason', ['coach']],
    ['both', ['coach', '--replaced-by', 'champion', '--because', 'So']],
    ['an empty reason', ['coach', '--because', ' ']],
    ['no id between commas', ['coach', '--replaced-by', ' , ']],
  ])('refuses %s', (_what, argv) => {
    expect(run(argv)).toMatchObject({
      code: 2,
      changed: [],
      err: 'Say what to retire, and what to read instead or why: `npm run retire -- <id> --replaced-by <ids>` or `--because "<reason>"`.\n',
    });
  });

  it.each([
    [['coahc', '--because', 'So'], 'No entry has the id `coahc`. Did you mean `coach`?\n'],
    [
      ['guide', '--because', 'So'],
      '`guide` is retired already, since 2026-01-31: content/terms/guide.mdx.\n',
    ],
    [
      ['unborn', '--because', 'So'],
      '`unborn` is a draft that was never published, so that no link leads to it. Delete content/terms/unborn.mdx.\n',
    ],
    [['coach', '--replaced-by', 'champoin'], 'No entry has the id `champoin`. Did you mean `champion`?\n'],
    [['coach', '--replaced-by', 'coach'], '`coach` cannot replace itself.\n'],
    [['coach', '--replaced-by', 'ally'], '`ally` is retired itself. What replaces it is `champion`.\n'],
    [['coach', '--replaced-by', 'scout'], '`scout` is retired itself. Name what holds today.\n'],
    [
      ['coach', '--replaced-by', 'guide'],
      '`guide` is retired itself and leads readers to `coach`: they would go round in a circle.\n',
    ],
    [['coach', '--replaced-by', 'unborn'], '`unborn` is a draft, which no site shows. Finish it first.\n'],
    [
      ['coach', '--replaced-by', 'champion,nobody,scout'],
      'No entry has the id `nobody`. Write the name of its file without `.mdx`.\n`scout` is retired itself. Name what holds today.\n',
    ],
  ])('refuses %j, and writes nothing', (argv, err) => {
    expect(run(argv)).toMatchObject({ code: 2, changed: [], out: '', err });
  });

  it('retires a draft that was published before', () => {
    const contents = { ...CONTENT, 'permalinks.json': '["/p/unborn/"]' };
    const { code, files } = run(['unborn', '--because', 'So'], contents);
    expect(code).toBe(0);
    expect(String(files.get('terms/unborn.mdx'))).toContain('\nstatus: retired\nretired: 2026-11-23\n');
  });

  it('never overwrites what is half there, or written in a way that it cannot add to', () => {
    const half = { ...CONTENT, 'terms/coach.mdx': wordFile('Coach', 'replacedBy: [champion]') };
    expect(run(['coach', '--because', 'So'], half)).toMatchObject({
      code: 2,
      changed: [],
      err: 'content/terms/coach.mdx says how it was retired, but not `status: retired`. Take out one or write the other.\n',
    });
    const { title, summary } = {
      title: 'Coach',
      summary: 'Words enough to tell in search results what this page answers, for whom it is, and why.',
    };
    const flow = `---\n{ title: ${title}, summary: "${summary}", owner: marketing, reviewed: 2026-11-01, definition: What it is }\n---\n`;
    expect(run(['coach', '--because', 'So'], { ...CONTENT, 'terms/coach.mdx': flow })).toMatchObject({
      code: 2,
      changed: [],
      err: 'The front matter of content/terms/coach.mdx is written in a roundabout way. Write into it: `status: retired`, `retired: 2026-11-23`, `retiredBecause: So`.\n',
    });
    const broken = { ...CONTENT, 'terms/coach.mdx': '---\ntitle: [\n---\n' };
    expect(run(['coach', '--because', 'So'], broken)).toMatchObject({
      code: 2,
      changed: [],
      err: 'Entry `coach` has errors. `npm run check` shows them; mend them first.\n',
    });
  });
});
