import type { WhoAnswer, WhoMatch } from '../../model/who.ts';
import type { MappedContacts } from '../../share/contacts.ts';

/** How many unknown titles the text names; JSON has all. */
const MOST = 20;

const percent = (sure: number): string => `${Math.round(sure * 100)} %`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const matchLines = ({ persona, sure, why }: WhoMatch, lead = ''): string[] => [
  `${lead}${persona.title} (${persona.id}), ${percent(sure)} sure`,
  ...why.map((line) => `  ${line}`),
];

function whoText({ outcome, best, others }: WhoAnswer): string {
  const head = best
    ? matchLines(best, outcome === 'sure' ? '' : 'Not sure. Perhaps ')
    : ['Unknown: no persona has this title.'];
  const rest = others.flatMap((other) => matchLines(other));
  return [...head, ...(rest.length > 0 ? ['', 'Also considered:', ...rest] : []), ''].join('\n');
}

/** An answer, as a command prints it. */
export const WHO_REPORTERS: Readonly<Record<'text' | 'json', (answer: WhoAnswer) => string>> = {
  text: whoText,
  json,
};

function contactsText({ contacts, titled, sure, likely, unknown }: MappedContacts): string {
  const rows = [
    ...sure.map(({ title, count }): [string, number] => [title, count]),
    ['Not sure', likely.count] satisfies [string, number],
    ['Unknown title', unknown.count] satisfies [string, number],
    ['No title', contacts - titled] satisfies [string, number],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, count]) => `  ${label.padEnd(width)}  ${count}`);
  const named = unknown.titles
    .slice(0, MOST)
    .map(({ title, count }) => `  ${title}${count > 1 ? ` (${count})` : ''}`);
  const rest = unknown.titles.length - named.length;
  return [
    `${contacts} contact${contacts === 1 ? '' : 's'}:`,
    ...lines,
    ...(named.length > 0 ? ['', 'Unknown titles:', ...named] : []),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    '',
  ].join('\n');
}

function contactsJson({ contacts, titled, sure, likely, unknown }: MappedContacts): string {
  const counts = {
    contacts,
    titled,
    sure: titled - likely.count - unknown.count,
    likely: likely.count,
    unknown: unknown.count,
  };
  return json({ counts, personas: sure, likely: likely.titles, unknown: unknown.titles });
}

/** What became of a file of contacts, as a command prints it. */
export const CONTACTS_REPORTERS: Readonly<Record<'text' | 'json', (mapped: MappedContacts) => string>> = {
  text: contactsText,
  json: contactsJson,
};
