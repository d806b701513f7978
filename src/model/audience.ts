/** Who may see something, from everyone to us alone. */
export const AUDIENCES = ['public', 'partner', 'internal'] as const;

/** One of {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];

/** True where something meant for `meant` may be shown to `viewer`; what names nobody is internal. */
export function maySee(viewer: Audience, meant: Audience | undefined): boolean {
  return AUDIENCES.indexOf(meant ?? 'internal') <= AUDIENCES.indexOf(viewer);
}

/** The audience that a word names, or `undefined` where it names none. */
export function toAudience(word: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience === word);
}
