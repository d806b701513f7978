import type { RoomNote } from '../../model/views/room-note.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A note as plain text, for fields that know no format. */
export function noteText({ title, facts, heads, next, foot }: RoomNote): string {
  const parts = [
    [title, ...facts.map(({ label, text }) => `${label}: ${flat(text)}`)],
    ...heads.map(({ heading, known, open }) => [
      heading.toUpperCase(),
      ...known.map((line) => `- ${flat(line)}`),
      ...open.map((line) => `- Open: ${flat(line)}`),
    ]),
    ...(next.length > 0 ? [['ASK NEXT', ...next.map((line, index) => `${index + 1}. ${flat(line)}`)]] : []),
    [foot],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Text that Markdown shows as it stands; a title may hold any sign. */
const escaped = (text: string): string =>
  flat(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(#{1,6}|[+-]|\d+[.)])(?=\s)/, (sign) => sign.replace(/.$/, '\\$&'));

/** A note as Markdown. */
export function noteMarkdown({ title, facts, heads, next, foot }: RoomNote): string {
  const parts = [
    [`# ${escaped(title)}`],
    facts.map(({ label, text }) => `- **${label}:** ${escaped(text)}`),
    ...heads.flatMap(({ heading, known, open }) => [
      [`## ${heading}`],
      [...known.map((line) => `- ${escaped(line)}`), ...open.map((line) => `- **Open:** ${escaped(line)}`)],
    ]),
    ...(next.length > 0
      ? [['## Ask next'], next.map((line, index) => `${index + 1}. ${escaped(line)}`)]
      : []),
    [`*${escaped(foot)}*`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
