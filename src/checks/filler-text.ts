import { folded } from './wording.ts';

const WHOLE = new Set([
  'tbd',
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
  /\[\s*(?:…|\.{3}|insert\b[^\]]*)\s*\]/i,
  /\bx{3,}\b/i,
];

/** True for a text that only holds a place: "TBD", "...", "lorem ipsum". */
export function isFiller(text: string): boolean {
  const plain = folded(text);
  return (
    /^[\s.…?_*–—-]*$/.test(text) ||
    WHOLE.has(plain) ||
    PROMISE.test(plain) ||
    INSIDE.some((pattern) => pattern.test(text))
  );
}
