import { fnv1a } from '../fingerprint.ts';

/** Which of so many files tells of an entry, by a name that it has or had. */
export const shardOf = (name: string, shards: number): number => fnv1a(name)[1] % shards;
