import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { isRetired } from '../retirement.ts';
import { type KindName, kindNamed } from '../table.ts';
import { refTo } from '../value.ts';
import { given } from '../views/given.ts';
import {
  atStage,
  type BriefCommon,
  type BriefData,
  type BriefGroup,
  type BriefOffering,
  type BriefPart,
  type BriefPerson,
  type BriefRef,
  type Placed,
} from './data.ts';
import {
  alternativeOf,
  assetOf,
  criterionOf,
  goalOf,
  initiativeOf,
  measureOf,
  messageOf,
  objectionOf,
  offeringOf,
  pointOf,
  referenceOf,
  sourceOf,
  triggerOf,
} from './gather-entries.ts';
import { groupOf, type Known, line, personOf } from './gather-person.ts';
import { keepersOf } from './keepers.ts';
import { takesPart } from './people.ts';

/** An entry of one kind. */
type Of<Name extends KindName> = Extract<Entry, { kind: Name }>;

/** The kind of the entries in each list of a part. */
const LISTS = {
  people: 'persona',
  groups: 'buying-group',
  criteria: 'criterion',
  sources: 'source',
  messages: 'message',
  objections: 'objection',
  assets: 'asset',
  references: 'reference',
  points: 'sticking-point',
  initiatives: 'initiative',
  measures: 'measure',
  triggers: 'trigger',
  alternatives: 'alternative',
  records: 'evidence',
} as const satisfies Record<keyof BriefPart, KindName>;

const FOLDERS = Object.fromEntries(
  Object.entries(LISTS).map(([list, kind]) => [list, kindNamed(kind)?.folder ?? kind]),
) as Record<keyof BriefPart, string>;

/** Revisions of entries by id, for links that later tell what has changed. */
export type RevisionFor = (id: string) => string | undefined;

/** What of the Catalog a brief is gathered for. */
export interface Wanted {
  /** The personas, by id. */
  personas: readonly string[];
  /** The buying group, where it is for one. */
  group?: string | undefined;
  /** The stages, by id. */
  stages: readonly string[];
  /** The offering, where it is for one. */
  offering?: string | undefined;
}

/** Everything of a Catalog that briefs are made of, looked up once and cut for each choice. */
export class BriefSource {
  readonly #catalog: Catalog;
  readonly #revisionFor: RevisionFor;
  readonly #places: ReadonlyMap<string, number>;
  readonly #known: Known;
  /** What is the same for whomever a brief is. */
  readonly common: BriefCommon;

  /** `inside` where the Catalog holds all that the house has, so that what is missing in it really is. */
  constructor(catalog: Catalog, inside = true, revisionFor: RevisionFor = () => undefined) {
    this.#catalog = catalog;
    this.#revisionFor = revisionFor;
    this.#places = new Map(catalog.entries.map(({ id }, place) => [id, place]));
    this.#known = {
      refTo: (entry) => this.#ref(entry),
      stagesOf: (id) => {
        const target = catalog.get(id);
        return target && 'stages' in target.data ? stagesIn(target.data.stages) : undefined;
      },
    };
    this.common = {
      stages: catalog.of('stage').map((entry) => ({
        ...this.#placed(entry),
        wants: entry.data.buyerGoal.slice(0, 1).map(line),
      })),
      goals: catalog.of('goal').map((entry) => goalOf(entry, this.#placed(entry))),
      keepers: keepersOf(catalog),
      teams: Object.fromEntries(catalog.site.teams.map(({ id, name }) => [id, name])),
      inside,
      folders: FOLDERS,
    };
  }

  #ref(entry: Entry): BriefRef {
    const { tint } = refTo(entry);
    return {
      id: entry.id,
      title: entry.data.title,
      address: addressOf(entry),
      ...given('rev', this.#revisionFor(entry.id)),
      ...given('tint', tint),
    };
  }

  #placed(entry: Entry): Placed {
    return {
      ref: this.#ref(entry),
      place: this.#places.get(entry.id) ?? 0,
      ...given('for', entry.data.for),
    };
  }

  /** The current entries of a kind with those ids, in the order of the Catalog, each as a brief tells it. */
  #some<Name extends KindName, Told>(
    kind: Name,
    ids: ReadonlySet<string>,
    tell: (entry: Of<Name>, placed: Placed) => Told,
  ): Told[] {
    return [...ids]
      .flatMap((id) => {
        const entry = this.#catalog.get(id);
        return entry && isOf(entry, kind) && !isRetired(entry) ? [entry] : [];
      })
      .sort((a, b) => (this.#places.get(a.id) ?? 0) - (this.#places.get(b.id) ?? 0))
      .map((entry) => tell(entry, this.#placed(entry)));
  }

  /** What is sold, which a browser loads beside the parts of the people. */
  offerings(): BriefOffering[] {
    return this.#catalog.of('offering').map((entry) => offeringOf(entry, this.#placed(entry)));
  }

  #people({ personas }: Wanted, groups: readonly BriefGroup[], stages: ReadonlySet<string>): BriefPerson[] {
    const members = groups.flatMap((group) => group.members);
    const ids = new Set([...personas, ...members.map(({ persona }) => persona)]);
    return this.#some('persona', ids, (persona) => {
      const theirs = takesPart(
        { parts: persona.data.stages ?? [] },
        members.filter((member) => member.persona === persona.id),
      );
      // Of whom it is not said when they take part, everything may be wanted.
      const wanted = theirs.length > 0 ? new Set(theirs.filter((id) => stages.has(id))) : stages;
      return personOf(persona, wanted, this.#known);
    });
  }

  /** What people and group name, each list in the order of the Catalog. */
  #named(people: readonly BriefPerson[], groups: readonly BriefGroup[]) {
    const of = (...lists: readonly (readonly { to: string }[])[]): Set<string> =>
      new Set(lists.flat().map(({ to }) => to));
    const all = <Item>(list: (person: BriefPerson) => readonly Item[]): Item[] => people.flatMap(list);
    return {
      criteria: this.#some('criterion', of(all((person) => person.criteria)), criterionOf),
      sources: this.#some('source', of(all((person) => person.sources)), sourceOf),
      messages: this.#some(
        'message',
        of(
          all((person) => person.messages),
          groups.flatMap((group) => group.messages),
        ),
        messageOf,
      ),
      objections: this.#some('objection', of(all((person) => person.objections)), objectionOf),
      measures: this.#some('measure', of(all((person) => person.measures)), measureOf),
      triggers: this.#some(
        'trigger',
        of(
          all((person) => person.triggers),
          groups.flatMap((group) => group.triggers),
        ),
        triggerOf,
      ),
      alternatives: this.#some('alternative', of(all((person) => person.alternatives)), alternativeOf),
    };
  }

  /** What reaches these people without their naming it. */
  #reaching(people: ReadonlySet<string>, group: string | undefined, stages: ReadonlySet<string>) {
    const catalog = this.#catalog;
    const concerns = (personas: readonly string[]): boolean => personas.some((id) => people.has(id));
    const isGroup = (groups: readonly string[] = []): boolean =>
      group !== undefined && groups.includes(group);
    const told = <One extends Entry, Told>(
      entries: readonly One[],
      tell: (entry: One, placed: Placed, people: ReadonlySet<string>) => Told,
    ): Told[] => entries.map((entry) => tell(entry, this.#placed(entry), people));
    const here = ({ data }: { data: { personas: readonly string[]; stages: readonly string[] } }): boolean =>
      concerns(data.personas) && atStage(data.stages, stages);
    const points = catalog
      .of('sticking-point')
      .filter(
        ({ data }) =>
          stages.has(data.stage) &&
          (concerns(data.personas.map(({ persona }) => persona)) || isGroup(data.groups)),
      );
    const stuck = new Set(points.map(({ id }) => id));
    const initiatives = catalog
      .of('initiative')
      .filter(
        ({ data }) =>
          (data.progress === 'running' || data.progress === 'planned') &&
          (data.addresses?.some(({ stickingPoint }) => stuck.has(stickingPoint)) ||
            (atStage(data.stages, stages) && (concerns(data.personas ?? []) || isGroup(data.groups)))),
      );
    return {
      assets: told(catalog.of('asset').filter(here), assetOf),
      references: told(catalog.of('reference').filter(here), referenceOf),
      points: told(points, pointOf),
      initiatives: told(initiatives, initiativeOf),
    };
  }

  /** What differs by whom a brief is for and at which stages. */
  part(wanted: Omit<Wanted, 'offering'>): BriefPart {
    const stages = new Set(wanted.stages);
    const group = wanted.group === undefined ? undefined : this.#catalog.get(wanted.group);
    const groups = group?.kind === 'buying-group' ? [groupOf(group, stages, this.#known)] : [];
    const people = this.#people(wanted, groups, stages);
    const named = this.#named(people, groups);
    return {
      people,
      groups,
      ...named,
      ...this.#reaching(new Set(people.map(({ ref }) => ref.id)), groups[0]?.ref.id, stages),
      records: this.#some('evidence', recordsBehind(people, groups, named.messages), ({ data }, placed) => ({
        ...placed,
        method: data.method,
        confidence: data.confidence,
        illustrative: data.illustrative === true,
        contested: data.contested !== undefined,
        ...given('date', data.date),
      })),
    };
  }

  /** Gathers what a brief for some people at some stages is composed from. */
  data(wanted: Wanted): BriefData {
    const sold = new Set(wanted.offering === undefined ? [] : [wanted.offering]);
    return {
      ...this.common,
      ...this.part(wanted),
      offerings: this.#some('offering', sold, offeringOf),
    };
  }
}

const isOf = <Name extends KindName>(entry: Entry, kind: Name): entry is Of<Name> => entry.kind === kind;

const stagesIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;

/** The records that what is gathered rests on. */
function recordsBehind(
  people: readonly BriefPerson[],
  groups: readonly BriefGroup[],
  messages: BriefData['messages'],
): Set<string> {
  const lines = [
    ...people.flatMap((person) => [
      ...person.criteria,
      ...person.criteria.flatMap(({ proof }) => proof ?? []),
      ...person.measures,
      ...person.alternatives,
      ...person.triggers,
    ]),
    ...groups.flatMap(({ agreements, tensions }) => [...agreements, ...tensions]),
    ...messages.map(({ says }) => says),
  ];
  return new Set([
    ...[...people, ...groups].flatMap(({ evidence }) => evidence),
    ...lines.flatMap(({ evidence }) => evidence ?? []),
  ]);
}
