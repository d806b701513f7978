import { describe, expect, it } from 'vitest';
import { briefCommand } from '../../src/cli/commands/brief.ts';
import { HARBOUR } from '../model/brief/harbour.ts';
import { libraryFiles } from '../model/library.ts';
import { memoryHost } from './memory-host.ts';

function run(...argv: string[]) {
  const { host, files, printed } = memoryHost(libraryFiles(HARBOUR), { SITE_URL: 'https://site.example' });
  return { code: briefCommand(argv, host), ...printed, files };
}

describe('npm run brief', () => {
  it('writes Markdown with absolute links and the permanent address', () => {
    const { code, out, err } = run('--group', 'crew', '--stage', 'choice');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# Campaign brief: Crew: choice\n/);
    expect(out).toMatch(/\(https:\/\/site\.example\/p\/trust\/\?v=[0-9a-z]{8}\)/);
    expect(out).toMatch(
      /Permanent link: <https:\/\/site\.example\/briefs\/\?group=crew&stage=choice&v=[0-9a-z.]+>\n$/,
    );
  });

  it('writes JSON alone on standard output, ranked and with ids', () => {
    const { code, out } = run('--personas', 'master,clerk', '--stage', 'search..choice', '--format', 'json');
    const brief: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(brief).toMatchObject({
      choice: { personas: ['master', 'clerk'], stages: ['search', 'choice'] },
      criteria: [
        { id: 'price', joint: 3 },
        { id: 'trust', joint: 2.5, mustHaves: 1 },
      ],
    });
  });

  it('writes a page, and a .docx only into a file', () => {
    expect(run('--group', 'crew', '--format', 'html').out).toMatch(/^<!doctype html><html lang="en">/);
    const bare = run('--group', 'crew', '--format', 'docx');
    expect([bare.code, bare.err]).toEqual([
      2,
      'A .docx is not for the terminal: say where with `--out brief.docx`.\n',
    ]);
    const { code, files, err } = run('--group', 'crew', '--format', 'docx', '--out', 'brief.docx');
    expect([code, err]).toEqual([0, 'Wrote brief.docx.\n']);
    expect(files.get('brief.docx')).toBeInstanceOf(Uint8Array);
  });

  it('writes a content plan over everybody, or over those chosen', () => {
    const ids = (out: string): string[] => [
      ...new Set(
        out
          .split('\r\n')
          .slice(1, -1)
          .map((line) => line.split(',')[1] ?? ''),
      ),
    ];
    expect(ids(run('--format', 'csv').out)).toEqual(['clerk', 'lone', 'master']);
    expect(ids(run('--format', 'csv', '--group', 'crew', '--stage', 'choice').out)).toEqual([
      'clerk',
      'master',
    ]);
    expect(ids(run('--format', 'csv', '--stage', 'after').out)).toEqual(['lone']);
  });

  it('refuses what nobody knows, with the nearest, and says whom it needs', () => {
    const typo = run('--group', 'crewe', '--stage', 'choice');
    expect([typo.code, typo.err]).toEqual([
      2,
      'There is no buying group “crewe” here. Did you mean Crew (crew)?\n',
    ]);
    expect(run('--stage', 'choice')).toMatchObject({ code: 2, out: '' });
    expect(run('--group', 'crew', '--audience', 'everyone').code).toBe(2);
    expect(run('--group', 'crew', '--format', 'pdf').code).toBe(2);
  });

  it('ends with 1 where nobody takes part, and says where they do', () => {
    const { code, out, err } = run('--personas', 'lone', '--stage', 'search');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Nobody of those chosen takes part there. They take part in `after`.\n');
  });

  it('says what it had to leave out, and goes on', () => {
    const { code, err } = run('--group', 'crew', '--stage', 'choice', '--offering', 'crane');
    expect(code).toBe(0);
    expect(err).toContain('Crew does not hold for crane');
  });
});
