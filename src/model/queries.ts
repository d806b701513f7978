import { z } from 'zod';

/** How many results are the first ones: what a query names must be among them. */
export const FIRST_RESULTS = 3;

/** `queries.yaml`: what people type, and the ids that must all be among the first results. */
export const queriesSchema = z.record(z.string().min(1), z.array(z.string().min(1)).min(1));

/** What people type into search, and what they should find. */
export interface Query {
  text: string;
  /** Ids of entries; all of them must be among the first results. */
  ids: readonly string[];
}
