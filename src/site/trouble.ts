import type { Finding } from '../model/finding.ts';

// Loader and dev server live in module graphs of their own within one process; this is where they meet.
const KEY = Symbol.for('causeway.findings');
const shared: typeof globalThis & { [KEY]?: { findings: readonly Finding[]; listeners: Set<() => void> } } =
  globalThis;

const board = () => {
  shared[KEY] ??= { findings: [], listeners: new Set() };
  return shared[KEY];
};

/** Makes known what the last reading of the content found. */
export function publishFindings(findings: readonly Finding[]): void {
  board().findings = findings;
  for (const listener of board().listeners) listener();
}

/** What the last reading of the content found. */
export const publishedFindings = (): readonly Finding[] => board().findings;

/** Calls back whenever the content has been read anew. */
export const onFindings = (listener: () => void): void => {
  board().listeners.add(listener);
};
