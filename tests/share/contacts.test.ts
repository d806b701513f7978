import { describe, expect, it } from 'vitest';
import { type WhoAnswer, whoIs } from '../../src/model/who.ts';
import { whoData } from '../../src/model/who-data.ts';
import { type MappedContacts, mapContacts, readContacts, titleColumn } from '../../src/share/contacts.ts';
import { csvOf } from '../../src/share/csv.ts';
import { contactsHtml } from '../../src/share/views/contacts-html.ts';
import { library } from '../model/library.ts';

const data = whoData(
  library({
    'personas/purser': { title: 'Finance director', jobTitles: ['Chief financial officer'] },
    'personas/pilot': { title: '=Head of IT', jobTitles: ['IT manager'] },
  }),
);

function finish<Result>(work: Generator<number, Result>): { result: Result; pauses: number } {
  let pauses = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return { result: step.value, pauses };
    pauses++;
  }
}

function mapped(text: string, column?: number): MappedContacts & { file: string } {
  const contacts = finish(readContacts(csvOf(text))).result;
  if (!contacts) throw new Error('no headings');
  const place = column ?? titleColumn(contacts.headings.cells) ?? 0;
  const result = finish(mapContacts(contacts, place, (title): WhoAnswer => whoIs(title, data))).result;
  return { ...result, file: result.parts.join('') };
}

describe('a file of contacts', () => {
  it('has its column of job titles found by the heading, in several languages', () => {
    expect(titleColumn(['Name', 'Job Title', 'Title'])).toBe(1);
    expect(titleColumn(['Titel', 'Name', 'Funktion'])).toBe(2);
    expect(titleColumn(['name', 'Current job title (LinkedIn)'])).toBe(1);
    expect(titleColumn(['Navn', 'STILLING'])).toBe(1);
    expect(titleColumn(['first name', 'city'])).toBeUndefined();
  });

  it('comes back with two more columns, a persona only where it is sure', () => {
    expect(mapped('Name,Title\nBo,CFO\nAl,Head of Finance & IT\nCy,Poet\nDi,\n').file).toBe(
      [
        'Name,Title,Persona,How sure',
        'Bo,CFO,Finance director,"sure, 98 %"',
        'Al,Head of Finance & IT,,"not sure, 70 %: perhaps Finance director"',
        'Cy,Poet,,unknown',
        'Di,,,',
        '',
      ].join('\n'),
    );
  });

  it('keeps every other letter: marks, quotes, line ends, blank lines, ragged rows', () => {
    const file =
      '\u{feff}"Name";"Title";"Note"\r\n"Bo";"CFO";"=1+1"\r\n\r\nAl;"Poet, ""free"""\r\nCy;CFO;x;y';
    expect(mapped(file).file).toBe(
      [
        '\u{feff}"Name";"Title";"Note";;Persona;How sure',
        '"Bo";"CFO";"=1+1";;Finance director;sure, 98 %',
        '',
        'Al;"Poet, ""free""";;;;unknown',
        'Cy;CFO;x;y;Finance director;sure, 98 %',
      ].join('\r\n'),
    );
  });

  it('writes no cell that a spreadsheet program would work out', () => {
    expect(mapped('Title\nIT manager\n').file).toContain("IT manager,'=Head of IT,");
  });

  it('names its columns anew where they are there already', () => {
    const twice = mapped(mapped('Title\nCFO\n').file);
    expect(twice.file.split('\n')[0]).toBe('Title,Persona,How sure,Persona 2,How sure 2');
  });

  it('is counted: who is sure, who is not, which titles nobody knows, most frequent first', () => {
    const { contacts, titled, sure, likely, unknown } = mapped(
      'Title\nCFO\nCFO\nIT manager\nPoet\nSailor\nSailor\nHead of Finance & IT\n""\n',
    );
    expect({ contacts, titled }).toEqual({ contacts: 8, titled: 7 });
    expect(sure.map(({ id, count }) => [id, count])).toEqual([
      ['purser', 2],
      ['pilot', 1],
    ]);
    expect(likely).toEqual({
      count: 1,
      titles: [{ title: 'Head of Finance & IT', count: 1, perhaps: 'Finance director' }],
    });
    expect(unknown).toEqual({
      count: 3,
      titles: [
        { title: 'Sailor', count: 2 },
        { title: 'Poet', count: 1 },
      ],
    });
  });

  it('is shown escaped, with long lists cut and counted', () => {
    const titles = Array.from({ length: 70 }, (_, index) => `<b>Poet ${index}</b>`);
    const { markup } = contactsHtml(mapped(`Title\n${titles.join('\n')}\n`));
    expect(markup).not.toContain('<b>Poet');
    expect(markup).toContain('20 more are in the file');
  });

  it('is answered where it has headings and nobody in it, and refused without headings', () => {
    expect(mapped('Title\n').file).toBe('Title,Persona,How sure\n');
    expect(finish(readContacts(csvOf('\n'))).result).toBeUndefined();
  });

  it('pauses often enough for a page with fifty thousand contacts to stay awake', () => {
    const text = `Title\n${'CFO\n'.repeat(50_000)}`;
    const read = finish(readContacts(csvOf(text)));
    expect(read.pauses).toBeGreaterThan(100);
    if (!read.result) throw new Error('no headings');
    const { pauses, result } = finish(mapContacts(read.result, 0, (title): WhoAnswer => whoIs(title, data)));
    expect(pauses).toBeGreaterThan(100);
    expect(result.sure[0]?.count).toBe(50_000);
  });
});
