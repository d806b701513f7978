/** Longest id that is accepted, in characters. */
export const ID_LENGTH = 60;

/** What an id looks like: lower-case words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const DEVICE_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Says what is wrong with an id, or `undefined` where it is fine. */
export function idProblem(id: string): string | undefined {
  if (id.length > ID_LENGTH) return `is ${id.length} characters long; the limit is ${ID_LENGTH}`;
  if (!ID_PATTERN.test(id)) return 'may hold only lower-case letters, digits and single hyphens';
  if (DEVICE_NAMES.test(id)) return 'is a device name that some systems reserve';
  return undefined;
}

/** The id that a title suggests: `Head of Procurement` becomes `head-of-procurement`. */
export function toId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const id = words.slice(0, ID_LENGTH).replace(/^-+|-+$/g, '');
  return DEVICE_NAMES.test(id) ? `${id}-entry` : id;
}
