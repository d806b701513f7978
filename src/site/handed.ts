import type { Handed } from '../model/handed.ts';

// The loader lives in a module graph of its own within the process that the build has started; this is where they meet.
const KEY = Symbol.for('causeway.handed');

const shared: typeof globalThis & { [KEY]?: Promise<Handed> } = globalThis;

/** Waits from now on for what the build that started this process hands over. */
export function expectHanded(): void {
  const handed = new Promise<Handed>((resolve, reject) => {
    process.once('message', (message) => {
      resolve(message as Handed);
      process.disconnect();
    });
    process.once('disconnect', () => reject(new Error('The build that these pages belong to has ended.')));
  });
  // Nobody may be waiting yet.
  handed.catch(() => undefined);
  shared[KEY] = handed;
}

/** What the build hands over, once it does; `undefined` in a process that no build has started. */
export const handedOver = (): Promise<Handed> | undefined => shared[KEY];
