import { describe, expect, it } from 'vitest';
import { whoCommand } from '../../src/cli/commands/who.ts';
import { libraryFiles } from '../model/library.ts';
import { memoryHost } from './memory-host.ts';

const CONTENT = libraryFiles(
  {
    'personas/purser': {
      title: 'Finance director',
      jobTitles: ['Chief financial officer'],
      audience: 'public',
    },
    'personas/pilot': { title: 'Head of IT', jobTitles: ['IT manager'] },
  },
  { titleSynonyms: { 'Finance director': ['Purse keeper'] } },
);

const CONTACTS = 'Name;Job Title\r\nBo;CFO\r\nAl;Poet\r\n';

function run(
  argv: string[],
  more: Record<string, string | Uint8Array> = {},
  env: Record<string, string> = {},
) {
  const { host, files, printed } = memoryHost({ ...CONTENT, 'data/contacts.csv': CONTACTS, ...more }, env);
  return { code: whoCommand(argv, host), ...printed, files };
}

describe('npm run who', () => {
  it('says who it is, how sure that is and why, and ends with 0', () => {
    expect(run(['Purse keeper, Nordics'])).toMatchObject({ code: 0, err: '' });
    expect(run(['Purse keeper']).out).toMatchInlineSnapshot(`
      "Finance director (purser), 100 % sure
        “Purse keeper” means the same as “Finance director”
      "
    `);
  });

  it('ends with 1 where it is not sure, and names whom else it might be', () => {
    const { code, out } = run(['Head of Finance & IT']);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "Not sure. Perhaps Finance director (purser), 70 % sure
        “Head of Finance” says finance, and the head of a department: like “Finance director”
        Two roles at once: “IT” is one of its own

      Also considered:
      Head of IT (pilot), 70 % sure
        “IT” says IT, and the head of a department: like “Head of IT”
      "
    `);
    expect(run(['Poet'])).toMatchObject({ code: 1, out: 'Unknown: no persona has this title.\n' });
  });

  it('prints JSON alone on standard output', () => {
    const { code, out, err } = run(['CFO', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      query: 'CFO',
      outcome: 'sure',
      best: { persona: { id: 'purser' }, sure: 0.98 },
      others: [],
    });
  });

  it('knows only whom the audience may see', () => {
    expect(run(['IT manager'])).toMatchObject({ code: 0 });
    expect(run(['IT manager'], {}, { AUDIENCE: 'public' })).toMatchObject({ code: 1 });
  });

  it('maps a file of contacts: the file on standard output, what became of it beside', () => {
    const { code, out, err } = run(['--csv', 'data/contacts.csv']);
    expect(code).toBe(1);
    expect(out).toBe(
      'Name;Job Title;Persona;How sure\r\nBo;CFO;Finance director;sure, 98 %\r\nAl;Poet;;unknown\r\n',
    );
    expect(err).toMatchInlineSnapshot(`
      "2 contacts:
        Finance director  1
        Not sure          0
        Unknown title     1
        No title          0

      Unknown titles:
        Poet
      "
    `);
  });

  it('writes it into another file, whole, and ends with 0 where all are sure', () => {
    const files = { 'data/all.csv': 'Role,Who\nCFO,Bo\n' };
    const {
      code,
      out,
      err,
      files: written,
    } = run(['--csv', 'data/all.csv', '--column', 'role', '--out', 'mapped.csv', '--format', 'json'], files);
    expect({ code, err }).toEqual({ code: 0, err: 'Wrote mapped.csv.\n' });
    expect(written.get('mapped.csv')).toBe(
      'Role,Who,Persona,How sure\nCFO,Bo,Finance director,"sure, 98 %"\n',
    );
    expect(JSON.parse(out)).toEqual({
      counts: { contacts: 1, titled: 1, sure: 1, likely: 0, unknown: 0 },
      personas: [{ id: 'purser', title: 'Finance director', count: 1 }],
      likely: [],
      unknown: [],
    });
  });

  it.each([
    ['nothing', [], {}, /^Say whose title: /],
    ['a title and a file', ['CFO', '--csv', 'data/contacts.csv'], {}, /^Give a title or `--csv`, not both/],
    ['a column without a file', ['CFO', '--column', 'x'], {}, /^`--column` names a column of the file/],
    ['an unknown format', ['CFO', '--format', 'jsn'], {}, /Did you mean `json`\?/],
    [
      'an unknown column',
      ['--csv', 'data/contacts.csv', '--column', 'Job Titel'],
      {},
      /^`--column` is `Job Titel`, which is no column. Did you mean `Job Title`\?/,
    ],
    [
      'a file whose headings say nothing',
      ['--csv', 'data/x.csv'],
      { 'data/x.csv': 'a,b\n1,2\n' },
      /^No heading says that it is a job title\. Name the column with `--column`\. Columns are `a`, `b`\./,
    ],
    ['a file that is not there', ['--csv', 'data/none.csv'], {}, /^`data\/none\.csv` is empty\./],
    [
      'a workbook',
      ['--csv', 'data/x.xlsx'],
      { 'data/x.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4) },
      /is a workbook, not a CSV file/,
    ],
    [
      'an open quote',
      ['--csv', 'data/x.csv'],
      { 'data/x.csv': 'Title\n"CFO\n' },
      /Record 2 opens a quotation mark/,
    ],
    [
      'the file itself',
      ['--csv', 'data/contacts.csv', '--out', './data/contacts.csv'],
      {},
      /^`--out` is the file itself/,
    ],
  ])('ends with 2 and a sentence for %s', (_what, argv, more, sentence) => {
    expect(run(argv, more)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  });

  it('says what it takes and how it ends', () => {
    const { out } = run(['--help']);
    expect(out).toContain('npm run who -- "<title>" [options]');
    expect(out).toContain('Exit codes: 0 sure of all, 1 not sure of some, 2 wrong use or could not run.');
  });
});
