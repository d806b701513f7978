import type { Catalog } from '../catalog.ts';
import { type Entry, fieldsOf } from '../entry.ts';
import { isFields } from '../plain.ts';
import { isRetired } from '../retirement.ts';
import { refTo } from '../value.ts';

/** Something to read before a call with one buyer. */
export interface Read {
  id: string;
  title: string;
  /** Root-relative. */
  address: string;
  minutes: number;
  /** Ids of the stages at which it matters; none means all. */
  stages: readonly string[];
  /** Its kind, so that a plan is not all of one. */
  kind: string;
  /** Why to read it before this call. */
  why: string;
  /** What comes first, the highest number first. */
  rank: number;
}

/** Words that are read in a minute. */
const PACE = 200;

function wordsIn(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).length;
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + wordsIn(one), 0);
  return isFields(value) ? wordsIn(Object.values(value)) : 0;
}

/** The minutes that an entry takes: as a learning path says, otherwise by its words. */
function minutesOf(entry: Entry, told: ReadonlyMap<string, number>): number {
  const body = (entry.html ?? '').replace(/<[^>]*>/g, ' ');
  const counted = Math.ceil((wordsIn(fieldsOf(entry)) + wordsIn(body.trim())) / PACE);
  return told.get(entry.id) ?? Math.min(15, Math.max(2, counted));
}

/** What to read before a call with a persona, from whatever the content says of both. */
export function readsOf(persona: Extract<Entry, { kind: 'persona' }>, catalog: Catalog): Read[] {
  const told = new Map(
    catalog
      .of('path')
      .flatMap(({ data }) => data.steps.map(({ entry, minutes }) => [entry, minutes] as const)),
  );
  const found = new Map<string, Read>();
  const put = (id: string, stages: readonly string[], why: string, rank: number): void => {
    const entry = catalog.get(id);
    if (!entry || isRetired(entry) || found.has(id)) return;
    const { title, address, kind } = refTo(entry);
    found.set(id, { id, title, address, kind, minutes: minutesOf(entry, told), stages, why, rank });
  };
  for (const { objection, wording } of persona.data.objections ?? []) {
    const entry = catalog.get(objection);
    if (entry?.kind === 'objection')
      put(objection, entry.data.stages ?? [], `They may say: “${wording ?? entry.data.says}”`, 6);
  }
  for (const point of catalog.of('sticking-point'))
    if (point.data.personas.some((one) => one.persona === persona.id))
      put(point.id, [point.data.stage], 'Deals stick here with them', 5 + point.data.severity / 10);
  for (const group of catalog.of('buying-group'))
    if (group.data.members.some((member) => member.persona === persona.id))
      put(group.id, [], 'Who decides with them, and who can stop it', 4);
  for (const stage of catalog.of('stage'))
    put(stage.id, [stage.id], 'What the buyer wants to have done by the end of it', 3.5);
  for (const { message, stages } of persona.data.messages ?? []) {
    const entry = catalog.get(message);
    if (entry?.kind === 'message')
      put(message, stages ?? entry.data.stages ?? [], 'What to say, and how not to say it', 3);
  }
  for (const asset of catalog.of('asset'))
    if (asset.data.personas.includes(persona.id))
      put(
        asset.id,
        asset.data.stages,
        asset.data.customerSafe ? 'You can send it' : 'For you, not for them',
        2,
      );
  for (const reference of catalog.of('reference'))
    if (reference.data.personas.includes(persona.id))
      put(reference.id, reference.data.stages, 'A customer who can speak to them', 1.5);
  return [...found.values()].sort((a, b) => b.rank - a.rank);
}
