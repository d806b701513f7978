import type { Entry } from '../model/entry.ts';
import { kindNamed } from '../model/table.ts';

/** What readers call one of a kind, within a sentence: `persona`. */
export const kindLabel = (kind: string): string => (kindNamed(kind)?.label.one ?? kind).toLowerCase();

/** An entry at the start of a message: ``Persona `cfo` ``. */
export const naming = ({ kind, id }: Entry): string => `${kindNamed(kind)?.label.one ?? kind} \`${id}\``;

/** An entry within a message: ``persona `cfo` ``. */
export const namingWithin = ({ kind, id }: Entry): string => `${kindLabel(kind)} \`${id}\``;

/** A word with `a` or `an` before it. */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** A number of things: `1 address`, `2 addresses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The first few of a list, in backticks. */
export function firstFew(words: readonly string[], most = 3): string {
  const shown = words.slice(0, most).map((word) => `\`${word}\``);
  return words.length > most ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** The question that names the nearest match, or what to do where there is none. */
export const didYouMean = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean \`${near}\`?`;
