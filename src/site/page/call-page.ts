import { callFacts } from '../../model/call/call-data.ts';
import type { CallFacts } from '../../model/call/facts.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Entry } from '../../model/entry.ts';
import { shortAddressOf } from '../../model/short-address.ts';
import type { RoomData } from '../../model/views/room-data.ts';
import { roomData } from '../../model/views/room-data.ts';
import { siteKnowledge } from '../catalog.ts';
import { absolute } from '../urls.ts';
import { type Control, entryControl, scopeControls } from './view-page.ts';

// The groups are gathered once for all personas of a Catalog.
const rooms = new WeakMap<Catalog, RoomData>();

/** What the sheets of a persona are chosen from. */
export function factsFor(persona: Entry<'persona'>, catalog: Catalog): CallFacts {
  const room = rooms.get(catalog) ?? roomData(catalog);
  rooms.set(catalog, room);
  return callFacts(persona, catalog, room, absolute(shortAddressOf(persona.id)));
}

/** The paths of the pages of all personas: the address of today, and those of ids that they had. */
export async function callPaths(): Promise<{ params: { persona: string }; props: { id: string } }[]> {
  const { catalog } = siteKnowledge();
  return catalog
    .of('persona')
    .flatMap(({ id, data }) =>
      [id, ...(data.formerIds ?? [])].map((persona) => ({ params: { persona }, props: { id } })),
    );
}

/** What a reader may choose beside the persona: the stage, the group and the scope. */
export function callControls(catalog: Catalog): Control[] {
  return [
    ...entryControl(catalog, 'stage', 'stage', 'Where the deal stands', 'Not said'),
    ...[
      ...entryControl(catalog, 'buying-group', 'group', 'Buying group', 'The first that fits'),
      ...scopeControls(catalog),
    ].map((control) => ({ ...control, more: true })),
  ];
}
