import { folded } from './wording.ts';

const WHOLE = new Set([
  'tbd',
  't b d',
  'tba',
  'tbc',
  'todo',
  'to do',
  'fixme',
  'n a',
  'na',
  'coming soon',
  'work in progress',
  'placeholder',
  'asdf',
  'fill in',
  'fill me in',
  'your text here',
  'text here',
]);

const PROMISE =
  /^(?:yet )?to be (?:defined|done|decided|determined|confirmed|added|written|completed|announced|filled(?: in)?)$/;

/** What no finished text holds, wherever it stands; short words only in capitals, for some are words of the trade. */
const INSIDE = [
  /\blorem ipsum\b/i,
  /\b(?:TBD|TBA|TODO|FIXME)\b/,
  /^\s*(?:tbd|todo)\s*[:–—-]/i,
  /\[\s*(?:…|\.{3}|insert\b[^\]]{0,80})\s*\]/i,
  /\bx{3,}\b/i,
];

/** Longest text that can be nothing but one of the words above, in characters. */
const LONGEST = 40;

/** How a text begins that may be one of those: most do not, and need no closer look. */
const START =
  /^(?:[^a-z0-9]*$|[^a-z]*(?:t\W?b\W?|to\W?do|to be|fixme|n\W?a\b|coming|work in|placeholder|asdf|fill|your|text|yet))/i;

const HINTS = /[Ll]orem|LOREM|T(?:BD|BA|ODO)|FIXME|[Tt]bd|[Tt]odo|x{3}|X{3}|\[/;

/** True for a text that only holds a place: "TBD", "...", "lorem ipsum". */
export function isFiller(text: string): boolean {
  if (text.length <= LONGEST && START.test(text)) {
    const plain = folded(text);
    if (plain === '' ? /^[\s.…?_*–—-]*$/.test(text) : WHOLE.has(plain) || PROMISE.test(plain)) return true;
  }
  return HINTS.test(text) && INSIDE.some((pattern) => pattern.test(text));
}
