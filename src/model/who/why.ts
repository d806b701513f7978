import type { Fit } from './judging.ts';
import type { Name } from './names.ts';
import type { RoleReading } from './reading.ts';

const RANK_WORDS: Readonly<Record<number, string>> = {
  5: 'the top of a function or of the house',
  4: 'the head of a department',
  3: 'somebody who leads a team or a topic',
  2: 'somebody who answers for it',
  1: 'somebody who does the work',
};

const quoted = (text: string): string => `“${text}”`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** A department as readers know it; a word of the house's own stands as it is. */
const areaWords = (areas: readonly string[]): string =>
  listed([...new Set(areas)].map((area) => (area === 'it' ? 'IT' : area.replace(/^=/, ''))));

/** Why a title that is a name, word for word, means a persona. */
export const whySame = ({ text, meaning }: Name): string =>
  meaning === undefined
    ? `${quoted(text)} is one of their job titles`
    : `${quoted(text)} means the same as ${quoted(meaning)}`;

/** What speaks for a persona, and what against, sentence by sentence without full stops. */
export function whyFits({ name, same }: Fit, role: RoleReading): string[] {
  const why: string[] = [];
  const title = role.texts.join(' ');
  for (const { from, to } of role.mended) why.push(`${quoted(from)} is read as “${to}”`);
  if (same)
    why.push(name.alias ? `${quoted(title)} is a word that people search for them by` : whySame(name));
  else {
    const rank = role.rank === undefined ? 'no rank' : RANK_WORDS[role.rank];
    why.push(
      `${quoted(title)} says ${areaWords([...role.core, ...role.scope])}, and ${rank}: like ${quoted(name.text)}`,
    );
  }
  if (role.strange.length > 0)
    why.push(
      `${listed(role.strange.map(quoted))} ${role.strange.length === 1 ? 'is a word' : 'are words'} that nobody taught us`,
    );
  if (role.junior) why.push('A word in it lowers the rank');
  return why;
}
