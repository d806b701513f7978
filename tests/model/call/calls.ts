import { callFacts } from '../../../src/model/call/call-data.ts';
import type { CallFacts } from '../../../src/model/call/facts.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { roomData } from '../../../src/model/views/room-data.ts';
import { entryOf } from '../library.ts';

/** What the sheets of a persona are chosen from. */
export const factsOf = (catalog: Catalog, id: string): CallFacts =>
  callFacts(
    entryOf(catalog, 'persona', id),
    catalog,
    roomData(catalog),
    `https://tidewater.example/p/${id}/`,
  );

/** Stages in order, from their ids. */
export const stagesOf = (...ids: readonly string[]): Record<string, Fields> =>
  Object.fromEntries(ids.map((id, index) => [`stages/${id}`, { order: index + 1 }]));
