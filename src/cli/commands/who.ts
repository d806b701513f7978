import { basename, dirname, resolve } from 'node:path';
import { Catalog } from '../../model/catalog.ts';
import { nearest } from '../../model/nearest.ts';
import { type WhoAnswer, type WhoData, whoIs } from '../../model/who.ts';
import { whoData } from '../../model/who-data.ts';
import { type Contacts, mapContacts, readContacts, titleColumn } from '../../share/contacts.ts';
import { csvOf, decodeCsv, OpenQuote } from '../../share/csv.ts';
import { chosen, type Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { EXIT, type Host } from '../host.ts';
import { CONTACTS_REPORTERS, WHO_REPORTERS } from '../reporters/who.ts';

const FORMATS = ['text', 'json'] as const;

const GRAMMAR: Grammar = {
  command: 'npm run who',
  about: 'Says which persona a job title means, or writes it beside every contact of a CSV file.',
  args: ['"<title>"'],
  options: ['csv', 'column', 'format', 'out'],
  exits: '0 sure of all, 1 not sure of some, 2 wrong use or could not run',
};

const TROUBLES = {
  workbook: 'is a workbook, not a CSV file. Save the sheet as CSV first.',
  binary: 'is no text, so it cannot be a CSV file.',
  empty: 'is empty.',
} as const;

/** What a generator comes to, without pauses. */
function finish<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The contacts of a file, or the sentence that refuses it. */
function contactsIn(path: string, host: Host): Contacts | string {
  try {
    const decoded = decodeCsv(host.files(dirname(path)).read(basename(path)));
    if (!decoded.ok) return `\`${path}\` ${TROUBLES[decoded.trouble]}`;
    return finish(readContacts(csvOf(decoded.text))) ?? `\`${path}\` has no headings in its first line.`;
  } catch (error) {
    if (error instanceof OpenQuote) return `\`${path}\`: ${error.message}.`;
    if (error instanceof Error && 'code' in error) return `\`${path}\` cannot be read: ${error.message}.`;
    throw error;
  }
}

/** The place of the column of job titles, or the sentence that refuses it. */
function columnIn({ headings: { cells } }: Contacts, asked: string | undefined): number | string {
  const names = cells.map((cell) => cell.trim());
  const all = `Columns are ${names.map((name) => `\`${name}\``).join(', ')}.`;
  if (asked === undefined)
    return (
      titleColumn(names) ??
      `No heading says that it is a job title. Name the column with \`--column\`. ${all}`
    );
  const exact = names.indexOf(asked);
  const place = exact >= 0 ? exact : names.findIndex((name) => name.toLowerCase() === asked.toLowerCase());
  if (place >= 0) return place;
  const [near] = nearest(asked, names);
  return `\`--column\` is \`${asked}\`, which is no column. ${near ? `Did you mean \`${near}\`?` : all}`;
}

function mapFile(
  path: string,
  begun: Begun,
  data: WhoData,
  format: (typeof FORMATS)[number],
  host: Host,
): number {
  const out = begun.options.get('out');
  if (out !== undefined && resolve(out) === resolve(path))
    return refuse(host, '`--out` is the file itself. Name another, so that the contacts stay as they are.');
  const contacts = contactsIn(path, host);
  if (typeof contacts === 'string') return refuse(host, contacts);
  const column = columnIn(contacts, begun.options.get('column'));
  if (typeof column === 'string') return refuse(host, column);
  const mapped = finish(mapContacts(contacts, column, (title): WhoAnswer => whoIs(title, data)));
  const report = CONTACTS_REPORTERS[format](mapped);
  const file = mapped.parts.join('');
  if (out !== undefined) {
    host.apply([{ path: out, write: file }]);
    host.out(report);
    host.err(`Wrote ${out}.\n`);
  } else if (format === 'json') host.out(report);
  else {
    host.out(file);
    host.err(report);
  }
  return mapped.likely.count + mapped.unknown.count > 0 ? EXIT.findings : EXIT.fine;
}

/** Says who has a job title, or maps a file of contacts; gives the exit code. */
export function whoCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const { args, options, environment } = begun;
  const [title = ''] = args;
  const path = options.get('csv');
  if (path === undefined && title.trim() === '')
    return refuse(
      host,
      'Say whose title: `npm run who -- "<title>"`, or a file: `npm run who -- --csv FILE`.',
    );
  if (path !== undefined && args.length > 0) return refuse(host, 'Give a title or `--csv`, not both.');
  if (path === undefined && options.has('column'))
    return refuse(host, '`--column` names a column of the file that `--csv` gives.');
  const format = chosen(begun, 'format', FORMATS);
  if (!format.ok) return refuse(host, format.problem);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const data = whoData(new Catalog(content.entries, content.site).for(environment.audience));
  if (path !== undefined) return mapFile(path, begun, data, format.value, host);

  const answer = whoIs(title, data);
  const report = WHO_REPORTERS[format.value](answer);
  const out = options.get('out');
  if (out === undefined) host.out(report);
  else {
    host.apply([{ path: out, write: report }]);
    host.err(`Wrote ${out}.\n`);
  }
  return answer.outcome === 'sure' ? EXIT.fine : EXIT.findings;
}
