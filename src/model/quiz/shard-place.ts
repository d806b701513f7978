import { fnv1a } from '../fingerprint.ts';

/** The file of a card's home. */
export type Place = { buyer: string } | { bucket: number };

/** Where the cards of an entry are: those of a persona in a file of their own. */
export function placeOf(
  home: string,
  { buyers, buckets }: { buyers: readonly { id: string }[]; buckets: number },
): Place {
  const [, low] = fnv1a(home);
  return buyers.some(({ id }) => id === home) ? { buyer: home } : { bucket: low % buckets };
}
