/** A file that cannot or must not be read; its message is one sentence or two for people. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
