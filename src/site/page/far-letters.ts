import type { Catalog } from '../../model/catalog.ts';

/** Letters of further languages that the typefaces have in files of their own: the ranges of `fonts-far.css`. */
const FAR =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1d00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2c60-\u2c7f\ua720-\ua7ff]/;

/** True where a text has letters that the typefaces keep apart, such as those of Polish, Turkish or Vietnamese names. */
export const hasFarLetters = (text: string): boolean => FAR.test(text);

const known = new WeakMap<Catalog, boolean>();

/** The same of everything that pages may show of a Catalog. */
export function catalogHasFarLetters(catalog: Catalog): boolean {
  const found = known.get(catalog);
  if (found !== undefined) return found;
  const has = hasFarLetters(
    JSON.stringify([catalog.site, catalog.entries.map(({ data, html }) => [data, html])]),
  );
  known.set(catalog, has);
  return has;
}
