import type { Knowledge } from './knowledge.ts';

// Loader and dev server live in module graphs of their own within one process; this is where they meet.
const KEY = Symbol.for('causeway.board');

interface Board {
  knowledge: Knowledge | undefined;
  listeners: Set<(knowledge: Knowledge) => void>;
}

const shared: typeof globalThis & { [KEY]?: Board } = globalThis;

const board = (): Board => {
  shared[KEY] ??= { knowledge: undefined, listeners: new Set() };
  return shared[KEY];
};

/** Makes known what the last reading of the content found. */
export function publish(knowledge: Knowledge): void {
  board().knowledge = knowledge;
  for (const listener of board().listeners) listener(knowledge);
}

/** What the last reading of the content found; `undefined` before the first. */
export const lastKnowledge = (): Knowledge | undefined => board().knowledge;

/** Calls back whenever the content has been read anew. */
export const onKnowledge = (listener: (knowledge: Knowledge) => void): void => {
  board().listeners.add(listener);
};
