import { fnv1a } from '../fingerprint.ts';

/** Which of several files something of an entry is in. */
export function fileOf(home: string, files: number): number {
  const [, low] = fnv1a(home);
  return low % files;
}

/** The file of a card's home. */
export type Place = { buyer: string } | { bucket: number };

/** Where the cards of an entry are: those of a persona in a file of their own. */
export function placeOf(
  home: string,
  { buyers, buckets }: { buyers: readonly { id: string }[]; buckets: number },
): Place {
  return buyers.some(({ id }) => id === home) ? { buyer: home } : { bucket: fileOf(home, buckets) };
}
