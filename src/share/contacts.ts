import { fold } from '../model/fold.ts';
import type { WhoAnswer } from '../model/who.ts';
import { type CsvRecord, type CsvText, readRecords, widened } from './csv.ts';

/** Headings of a column of job titles, folded, likeliest first; general words of several languages. */
const HEADINGS = [
  'job title',
  'jobtitle',
  'job titel',
  'jobtitel',
  'contact title',
  'position title',
  'professional headline',
  'headline',
  'job position',
  'job role',
  'position',
  'role',
  'function',
  'occupation',
  'berufsbezeichnung',
  'stellenbezeichnung',
  'funktion',
  'stilling',
  'stillingsbetegnelse',
  'stillingstittel',
  'befattning',
  'yrkestitel',
  'functie',
  'functietitel',
  'intitule du poste',
  'poste',
  'fonction',
  'cargo',
  'puesto',
  'ruolo',
  'qualifica',
  'tehtavanimike',
  'title',
  'titel',
  'tittel',
  'titre',
  'titolo',
];

/** The place of the column of job titles among headings; `undefined` where none says so. */
export function titleColumn(headings: readonly string[]): number | undefined {
  const folded = headings.map(fold);
  for (const heading of HEADINGS) {
    const place = folded.indexOf(heading);
    if (place >= 0) return place;
  }
  const near = folded.findIndex((heading) =>
    /\b(job|contact|current) ?(title|role|position)\b/.test(heading),
  );
  return near >= 0 ? near : undefined;
}

/** A file of contacts, read. */
export interface Contacts {
  /** What stands before the headings: a mark, a line that names the separator. */
  lead: string;
  separator: string;
  headings: CsvRecord;
  records: readonly CsvRecord[];
  /** The most values that any record has. */
  columns: number;
}

/** How many records are read or answered between two pauses. */
const STEP = 50;

/** Reads a file of contacts, pausing now and then; `undefined` for one without headings. Throws `OpenQuote`. */
export function* readContacts(csv: CsvText): Generator<number, Contacts | undefined> {
  let headings: CsvRecord | undefined;
  const records: CsvRecord[] = [];
  let columns = 0;
  for (const record of readRecords(csv)) {
    columns = Math.max(columns, record.cells.length);
    if (headings) records.push(record);
    else headings = record;
    if (records.length % STEP === 0) yield records.length;
  }
  if (!headings || headings.cells.every((cell) => cell.trim() === '')) return undefined;
  return { lead: csv.text.slice(0, csv.start), separator: csv.separator, headings, records, columns };
}

/** How often a title stands in a file. */
export interface CountedTitle {
  title: string;
  count: number;
}

/** What became of a file of contacts. */
export interface MappedContacts {
  /** The file with two more columns, in parts. */
  parts: readonly string[];
  /** How many contacts there are, and how many of them have a title. */
  contacts: number;
  titled: number;
  /** How many are surely whom, most first. */
  sure: readonly { id: string; title: string; count: number }[];
  /** How many are perhaps somebody, and their titles, most frequent first. */
  likely: { count: number; titles: readonly (CountedTitle & { perhaps: string })[] };
  /** How many are nobody here, and their titles, most frequent first. */
  unknown: { count: number; titles: readonly CountedTitle[] };
}

/** The headings of the two columns. */
const ADDED = ['Persona', 'How sure'] as const;

const percent = (sure: number): string => `${Math.round(sure * 100)} %`;

/** What the two columns say of an answer: a persona only where it is sure. */
function addedCells({ outcome, best }: WhoAnswer): [string, string] {
  if (outcome === 'unknown' || !best) return ['', 'unknown'];
  const { persona, sure } = best;
  return outcome === 'sure'
    ? [persona.title, `sure, ${percent(sure)}`]
    : ['', `not sure, ${percent(sure)}: perhaps ${persona.title}`];
}

const byCount = (a: { count: number; title: string }, b: { count: number; title: string }): number =>
  b.count - a.count || (a.title < b.title ? -1 : 1);

/** A heading that is not there yet: `Persona`, else `Persona 2`. */
function freshHeading(heading: string, headings: readonly string[]): string {
  if (!headings.includes(heading)) return heading;
  let number = 2;
  while (headings.includes(`${heading} ${number}`)) number++;
  return `${heading} ${number}`;
}

/** Says of every contact who it is, pausing now and then with how many are done; the cells of the file stay as they are. */
export function* mapContacts(
  { lead, separator, headings, records, columns }: Contacts,
  column: number,
  who: (title: string) => WhoAnswer,
): Generator<number, MappedContacts> {
  const parts = [
    lead,
    widened(
      headings,
      columns,
      ADDED.map((heading) => freshHeading(heading, headings.cells)),
      separator,
    ),
  ];
  const answers = new Map<string, { answer: WhoAnswer; count: number }>();
  let contacts = 0;
  for (const [index, record] of records.entries()) {
    if (index % STEP === 0) yield index;
    // A blank line is nobody.
    if (record.text === '') {
      parts.push(record.end);
      continue;
    }
    contacts++;
    const title = (record.cells[column] ?? '').trim();
    if (title === '') {
      parts.push(widened(record, columns, ['', ''], separator));
      continue;
    }
    const known = answers.get(title) ?? { answer: who(title), count: 0 };
    known.count++;
    answers.set(title, known);
    parts.push(widened(record, columns, addedCells(known.answer), separator));
  }
  return { parts, contacts, ...counts(answers) };
}

function counts(
  answers: ReadonlyMap<string, { answer: WhoAnswer; count: number }>,
): Pick<MappedContacts, 'titled' | 'sure' | 'likely' | 'unknown'> {
  const all = [...answers].map(([title, { answer, count }]) => ({ title, answer, count }));
  const sum = (list: readonly { count: number }[]): number =>
    list.reduce((total, { count }) => total + count, 0);
  const sure = new Map<string, { id: string; title: string; count: number }>();
  for (const { answer, count } of all) {
    const persona = answer.outcome === 'sure' ? answer.best?.persona : undefined;
    if (!persona) continue;
    const known = sure.get(persona.id) ?? { id: persona.id, title: persona.title, count: 0 };
    sure.set(persona.id, { ...known, count: known.count + count });
  }
  const likely = all
    .filter(({ answer }) => answer.outcome === 'likely')
    .map(({ title, count, answer }) => ({ title, count, perhaps: answer.best?.persona.title ?? '' }))
    .sort(byCount);
  const unknown = all
    .filter(({ answer }) => answer.outcome === 'unknown')
    .map(({ title, count }) => ({ title, count }))
    .sort(byCount);
  return {
    titled: sum(all),
    sure: [...sure.values()].sort(byCount),
    likely: { count: sum(likely), titles: likely },
    unknown: { count: sum(unknown), titles: unknown },
  };
}
