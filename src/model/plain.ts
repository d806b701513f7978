/** A plain object, as front matter holds them. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for what an object shape describes. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
