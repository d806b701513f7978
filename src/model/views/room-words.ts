import type { EntryRef } from '../value.ts';
import type { RoomCare } from './room-criteria.ts';
import type { RoomStep } from './room-data.ts';
import type { RoomAsk } from './room-questions.ts';
import type { RoomMember, RoomWait } from './room-table.ts';

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The titles of entries, in words. */
export const names = (of: readonly { ref: EntryRef }[]): string => list(of.map(({ ref }) => ref.title));

/** A text as a sentence, with its stop. */
export const sentence = (text: string): string => (/[.?!…]["”]?$/.test(text) ? text : `${text}.`);

/** A part that somebody plays, in words. */
export const roleWords = (role: string): string =>
  (role.charAt(0).toUpperCase() + role.slice(1)).replaceAll('-', ' ');

/** Working days, low to high, in words. */
export const daysWords = ({ low, high }: { low: number; high: number }): string =>
  `${low === high ? low : `${low}–${high}`} working ${high === 1 ? 'day' : 'days'}`;

/** How long the steps take that have not begun, in words; nothing where no days are known. */
export function waitWords({ steps, dated, chain, longest }: RoomWait): string {
  if (dated === 0) return '';
  const side = dated > 1 ? ` one after another, ${daysWords(longest)} side by side` : '';
  const of = dated < steps ? `; days are known for ${dated} of ${steps}` : '';
  return `${daysWords(chain)}${side}${of}`;
}

/** A step with who runs it and how long it takes, as a sentence. */
export function stepWords({ text, runBy, days }: RoomStep): string {
  const facts = [runBy ? `run by: ${runBy}` : '', days ? daysWords(days) : ''].filter(Boolean).join('; ');
  return sentence(facts ? `${text} (${facts})` : text);
}

/** The titles under which a member was met, in words. */
export const metAs = ({ titles }: RoomMember): string =>
  list(titles.map(({ title, outcome }) => `“${title}”${outcome === 'likely' ? ' (likely)' : ''}`));

/** How much a member cares, in words. */
export const careWords = ({ ref, weight, mustHave }: RoomCare): string =>
  `${ref.title} ${mustHave ? 'must have it' : `gives it ${weight} of 5`}`;

/** A question to ask next, whom and why, in a line. */
export const askWords = ({ ref, met, why, ask, expect }: RoomAsk): string =>
  [
    `${ref.title}${met ? '' : ' (not met)'}:`,
    ask ? `“${ask.text}”` : '',
    ask?.hint ? `Listen for: ${sentence(ask.hint)}` : '',
    expect ? `They may ask: “${expect.text}”` : '',
    `Why now: ${sentence(why)}`,
  ]
    .filter(Boolean)
    .join(' ');
