/** A department or a trade, as job titles name it. */
export interface Area {
  /** The wider area that it is a part of. */
  within?: string;
  /** True where the word alone says little, so that only the very same rank counts as a match. */
  vague?: true;
  /** True where words before it are its name rather than what it does: `Hydraulics Division`. */
  named?: true;
  /** Areas that together mean this one: a manager of IT security leads information security. */
  from?: readonly (readonly [string, string])[];
  /** What it is called, words with commas between, by language; each may be part of a compound. */
  words: Readonly<Record<string, string>>;
}
