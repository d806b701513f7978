import { describe, expect, it } from 'vitest';
import { EXAMPLE_SITE, wordFile } from '../../src/checks/example.ts';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { memoryHost } from './memory-host.ts';

const SOUND = { 'site.yaml': EXAMPLE_SITE, 'terms/champion.mdx': wordFile('Champion') };
const WRONG = { ...SOUND, 'terms/champion.mdx': wordFile('Champion', 'see: [nobody]') };

function run(argv: string[], contents: Record<string, string> = SOUND, env: Record<string, string> = {}) {
  const { host, files, printed } = memoryHost(contents, env);
  return { code: checkCommand(argv, host), ...printed, files };
}

describe('npm run check', () => {
  it('ends with 0 where there are warnings only, and says what they are', () => {
    expect(run([])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('0 errors and 1 warning.\n'),
    });
  });

  it('ends with 1 where there are errors, each with its place, what is wrong, what to do and its rule', () => {
    const { code, out } = run([], WRONG);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "content/permalinks.json
        warning: 4 addresses are not recorded yet: \`/p/champion/\`, \`/terms/champion/\`, \`/terms/champion/#definition\`, …
        Record them with \`npm run permalinks -- --accept\`  [permalink-new]

      content/terms/champion.mdx:7:7
        error: Term \`champion\` names entry \`nobody\`, which does not exist
        Write the id of an entry: the name of its file without \`.mdx\`  [reference]

      1 error and 1 warning.
      "
    `);
  });

  it('prints JSON alone on standard output', () => {
    const { code, out, err } = run(['--format', 'json'], WRONG);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({
      findings: [
        expect.objectContaining({ rule: 'permalink-new', line: null, column: null }),
        {
          rule: 'reference',
          severity: 'error',
          file: 'content/terms/champion.mdx',
          line: 7,
          column: 7,
          message: 'Term `champion` names entry `nobody`, which does not exist',
          hint: 'Write the id of an entry: the name of its file without `.mdx`',
        },
      ],
      counts: { error: 1, warning: 1 },
    });
  });

  it('prints annotations that stand at their lines', () => {
    expect(run(['--format=github'], WRONG).out).toMatchInlineSnapshot(`
      "::warning file=content/permalinks.json,title=permalink-new::4 addresses are not recorded yet: \`/p/champion/\`, \`/terms/champion/\`, \`/terms/champion/#definition\`, …%0ARecord them with \`npm run permalinks -- --accept\`
      ::error file=content/terms/champion.mdx,line=7,col=7,title=reference::Term \`champion\` names entry \`nobody\`, which does not exist%0AWrite the id of an entry: the name of its file without \`.mdx\`
      "
    `);
  });

  it('escapes in annotations what would end them early', () => {
    const files = { ...SOUND, 'odd, 100%:file.txt': '' };
    expect(run(['--format=github'], files).out.split('\n')[0]).toMatchInlineSnapshot(
      `"::error file=content/odd%2C 100%25%3Afile.txt,title=folder::File \`odd, 100%25:file.txt\` does not belong here%0AMove it into the folder of its kind, or out of the content"`,
    );
  });

  it('writes the report into a file and says so on standard error', () => {
    const { out, err, files } = run(['--format', 'json', '--out', 'report.json'], WRONG);
    expect(out).toBe('');
    expect(err).toBe('Wrote report.json: 1 error and 1 warning.\n');
    expect(files.get('report.json')).toContain('"rule": "reference"');
  });

  it('checks the folder that it is given rather than that of the environment', () => {
    const elsewhere = { 'site.yaml': EXAMPLE_SITE, 'other/terms/champion.mdx': wordFile('Champion') };
    expect(run(['other'], elsewhere, { CONTENT_DIR: 'nowhere' }).out).toContain('other/site.yaml');
    expect(run([], elsewhere, { CONTENT_DIR: 'nowhere' })).toMatchObject({
      code: 1,
      out: expect.stringContaining('No content folder `nowhere`'),
    });
  });

  it('takes the day from `--today`, else from `TODAY`, else from the calendar', () => {
    const overdue = 'was due on';
    expect(run([]).out).not.toContain(overdue);
    expect(run([], SOUND, { TODAY: '2028-01-01' }).out).toContain(overdue);
    expect(run(['--today', '2026-11-23'], SOUND, { TODAY: '2028-01-01' }).out).not.toContain(overdue);
  });

  it('colours its report on a terminal only, and never a file', () => {
    const { host, printed, files } = memoryHost(WRONG);
    checkCommand([], { ...host, colour: true });
    expect(printed.out).toContain('\u001b[31merror:\u001b[0m');
    checkCommand(['--out', 'report.txt'], { ...host, colour: true });
    expect(files.get('report.txt')).not.toContain('\u001b');
  });

  it('shows what in content could steer a terminal', () => {
    const files = {
      ...SOUND,
      'terms/champion.mdx': wordFile('Champion', 'owner2: 1').replace('marketing', '"\\e]0;x\\a"'),
    };
    const { out } = run([], files);
    expect(out).not.toContain('\u001b');
  });

  it.each([
    ['an unknown option', ['--fromat', 'json'], {}, 'Unknown option `--fromat`. Did you mean `--format`?'],
    [
      'an unknown format',
      ['--format', 'jsn'],
      {},
      '`--format` is `jsn`, which it does not know. Did you mean `json`?',
    ],
    ['an option without its value', ['--out'], {}, 'Option `--out` needs a value: `--out FILE`.'],
    ['an option twice', ['--out', 'a', '--out', 'b'], {}, 'Option `--out` is given twice.'],
    [
      'a second folder',
      ['a', 'b'],
      {},
      'Unexpected argument `b`. `npm run check -- --help` shows what it takes.',
    ],
    [
      'a day that there is not',
      ['--today', '2026-02-30'],
      {},
      '`--today` is `2026-02-30`, which is no day of the calendar. Write it as YYYY-MM-DD.',
    ],
    [
      'a `TODAY` that there is not',
      [],
      { TODAY: 'tomorrow' },
      'TODAY is `tomorrow`, which is no day of the calendar. Write it as YYYY-MM-DD.',
    ],
    [
      'an `AUDIENCE` that there is not',
      [],
      { AUDIENCE: 'publik' },
      'AUDIENCE is `publik`, which is no audience. Did you mean `public`?',
    ],
    [
      'a rule that there is not',
      ['--explain', 'refrence'],
      {},
      'No rule is called `refrence`. Did you mean `reference`?',
    ],
  ])('ends with 2 and a sentence for %s', (_what, argv, env, sentence) => {
    expect(run(argv, SOUND, env)).toMatchObject({ code: 2, out: '', err: `${sentence}\n` });
  });

  it('explains one rule', () => {
    const { code, out } = run(['--explain', 'permalink-new']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "permalink-new (warning): Every address that is published is recorded in \`permalinks.json\`

      Only an address that is recorded is kept for ever: until then a renamed file or item takes its links along. Run \`npm run permalinks -- --accept\` when the new addresses are as they should be, and commit \`permalinks.json\` with the content.

      Accepted:
        - has recorded all its addresses

      Reported:
        - has written an entry since
            permalinks.json 3 addresses are not recorded yet: \`/p/gatekeeper/\`, \`/terms/gatekeeper/\`, \`/terms/gatekeeper/#definition\`
      "
    `);
  });

  it('lists all rules with their summaries', () => {
    for (const argv of [['--explain'], ['--explain=']]) {
      const { code, out } = run(argv);
      expect(code).toBe(0);
      expect(out).toContain('reference         error    Every id that an entry names belongs to an entry');
    }
  });

  it('shows what it takes', () => {
    expect(run(['--help']).out).toContain('npm run check -- [folder] [options]');
  });
});
