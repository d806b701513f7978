import { Catalog } from '../../../src/model/catalog.ts';
import { type Candidate, type Entry, isEntry } from '../../../src/model/entry.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { kindNamed } from '../../../src/model/table.ts';

/** Chance from a seed, written for these tests alone (a linear congruence). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 7919 + 17) % 2147483647;
  }

  /** A whole number from 0 up to, not including, `below`. */
  roll(below: number): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % below;
  }

  is(oneIn: number): boolean {
    return this.roll(oneIn) === 0;
  }

  one<T>(things: readonly T[]): T {
    const thing = things[this.roll(things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }

  some<T>(things: readonly T[], least = 0): T[] {
    const kept = things.filter(() => this.is(2));
    return kept.length >= least ? kept : things.slice(0, least);
  }
}

/** Few words, so that texts meet their like: equal ones, ones with another sign at the end, and ones that share half of their words. */
const TEXTS = [
  'The price may rise',
  'The price may rise.',
  'the PRICE may rise',
  'Who pays for the night watch',
  'Who pays for the long night watch at sea',
  'Nobody has read the contract',
  'A pilot without an end',
  'Ask the harbour master first',
  'The budget closes in October',
  'Every mast is counted twice',
  'A letter from the insurer',
  'Ropes are stored where it is dry',
  'The old lamp was sold to a museum',
  'Fog bell rung by hand',
];

const TITLES = ['Keel', 'Mast', 'Rudder', 'Anchor', 'Sail', 'Lamp', 'Rope', 'Keel', 'Long rope', 'Bell'];

const SUMMARY = 'A summary that is made up for a generated catalogue, as long as a summary has to be here.';

function asserted(dice: Dice, fields: Fields): Fields {
  const ground = dice.roll(4);
  const grounded = ground === 0 ? {} : ground === 1 ? { evidence: ['record'] } : { basis: 'house-view' };
  const scoped = dice.is(5) ? { for: { situations: [dice.one(['new', 'renewal'])] } } : {};
  return { ...fields, ...grounded, ...scoped };
}

function claim(dice: Dice): Fields {
  const ground = dice.roll(3);
  const text = dice.one(TEXTS);
  return ground === 0
    ? { text }
    : ground === 1
      ? { text, evidence: ['record'] }
      : { text, basis: 'house-view' };
}

const some = <T>(things: readonly T[]): T[] | undefined => (things.length > 0 ? [...things] : undefined);

const withId = (fields: readonly Fields[]): Fields[] =>
  fields.map((one, index) => ({ id: `i${index}`, ...one }));

const many = (dice: Dice, most: number, make: () => Fields): Fields[] =>
  Array.from({ length: dice.roll(most + 1) }, make);

/** A small Catalog made up by chance: ties, doubles, near doubles, scopes, claims that rest on nothing. */
export function generatedCatalog(seed: number): Catalog {
  const dice = new Dice(seed);
  const found: Entry[] = [];
  const ids = (name: string, least: number, most: number): string[] =>
    Array.from({ length: least + dice.roll(most - least + 1) }, (_, index) => `${name}-${index}`);
  const [personas, criteria, stages] = [ids('persona', 1, 7), ids('criterion', 2, 7), ids('stage', 2, 7)];
  const [sources, measures, triggers] = [ids('source', 2, 6), ids('measure', 2, 6), ids('trigger', 2, 5)];
  const [objections, points, groups] = [ids('objection', 1, 5), ids('point', 1, 5), ids('group', 0, 2)];
  const [terms, messages] = [ids('term', 2, 6), ids('message', 1, 4)];
  const put = (kind: string, id: string, own: Fields, title = dice.one(TITLES)): void => {
    const written = { title, summary: SUMMARY, owner: 'team', reviewed: '2026-03-01', ...own };
    const data = kindNamed(kind)?.schema.parse(JSON.parse(JSON.stringify(written)));
    const candidate: Candidate = { kind, id, data, headings: [], file: `${id}.mdx` };
    if (isEntry(candidate)) found.push(candidate);
  };
  put('evidence', 'record', {
    method: 'interview',
    says: ['It was so'],
    confidence: 'low',
    illustrative: true,
  });
  for (const [index, id] of stages.entries())
    put(
      'stage',
      id,
      {
        order: dice.is(9) ? 1 : index + 1,
        phase: 'buying',
        buyerGoal: [claim(dice)],
        buyingJobs: withId([asserted(dice, { text: dice.one(TEXTS) })]),
        starts: [claim(dice)],
      },
      `Stage ${index}`,
    );
  for (const id of measures) put('measure', id, { formula: 'Count', unit: 'days', better: 'lower' });
  for (const id of criteria)
    put('criterion', id, {
      category: 'cost',
      why: [claim(dice)],
      question: dice.one(TEXTS),
      proof: ['A record'],
      stages: some(dice.some(stages)),
      measures: some(dice.some(measures)),
    });
  for (const id of sources)
    put('source', id, {
      uses: ['people'],
      form: 'peer',
      reach: 3,
      trust: 1 + dice.roll(5),
      what: ['Talk'],
      stages: some(dice.some(stages)),
    });
  for (const id of triggers) put('trigger', id, { origin: 'inside', what: [claim(dice)] });
  for (const id of objections)
    put('objection', id, { says: dice.one(TEXTS), behind: [claim(dice)], answer: dice.one(TEXTS) });
  for (const id of terms) put('term', id, { definition: dice.is(2) ? dice.one(TEXTS) : claim(dice) });
  for (const id of personas)
    put('persona', id, {
      decision: dice.one(['financial', 'technical', 'business']),
      roles: ['approver'],
      jobTitles: ['Buyer'],
      vetoes: some(withId(many(dice, 2, () => asserted(dice, { text: dice.one(TEXTS) })))),
      wins: some(many(dice, 2, () => claim(dice))),
      triggers: some(dice.some(triggers).map((trigger) => asserted(dice, { trigger }))),
      criteria: some([
        ...dice.some(criteria).map((criterion) =>
          asserted(dice, {
            criterion,
            weight: 1 + dice.roll(5),
            ...(dice.is(3) ? { mustHave: dice.is(2) } : {}),
            ...(dice.is(4) ? { question: dice.one(TEXTS) } : {}),
          }),
        ),
        // The same criterion again, under another condition.
        ...dice
          .some(criteria)
          .map((criterion) =>
            asserted(dice, { id: `again-${criterion}`, criterion, weight: 1 + dice.roll(5) }),
          ),
      ]),
      sources: some(
        dice.some(sources).map((source) =>
          asserted(dice, {
            source,
            ...(dice.is(2) ? { trust: 1 + dice.roll(5) } : {}),
            ...(dice.is(2) ? { stages: dice.some(stages, 1) } : {}),
          }),
        ),
      ),
      measures: some(dice.some(measures).map((measure) => asserted(dice, { measure }))),
      stages: some(
        dice.some(stages).map((stage) =>
          asserted(dice, {
            stage,
            part: 'joins',
            questions: some(
              many(dice, 2, () => ({ text: dice.one(TEXTS) })).map((one, index) => ({
                ...one,
                id: `q-${stage}-${index}`,
              })),
            ),
          }),
        ),
      ),
      objections: some(
        dice.some(objections).map((objection) =>
          asserted(dice, {
            objection,
            ...(dice.is(2) ? { wording: dice.one(TEXTS) } : {}),
            ...(dice.is(2) ? { answer: dice.one(TEXTS) } : {}),
          }),
        ),
      ),
      evidence: dice.is(2) ? ['record'] : undefined,
    });
  for (const id of groups)
    put('buying-group', id, {
      members: dice
        .some(personas, 1)
        .map((persona) =>
          asserted(dice, { persona, role: 'approver', ...(dice.is(2) ? { vetoes: dice.one(TEXTS) } : {}) }),
        ),
      triggers: some(dice.some(triggers).map((trigger) => asserted(dice, { trigger }))),
      decisionProcess: some(
        withId(
          many(dice, 6, () => asserted(dice, { text: dice.one(TEXTS), canStop: some(dice.some(personas)) })),
        ),
      ),
      agreements: [claim(dice)],
    });
  for (const id of points)
    put('sticking-point', id, {
      stage: dice.one(stages),
      severity: 3,
      personas: dice.some(personas, 1).map((persona) => asserted(dice, { persona })),
      groups: some(dice.some(groups)),
      cause: [claim(dice)],
      symptom: [claim(dice)],
      unblocks: some(many(dice, 3, () => claim(dice))),
    });
  for (const id of messages)
    put('message', id, {
      says: dice.one(TEXTS),
      because: [claim(dice)],
      criteria: some(dice.some(criteria)),
      stages: some(dice.some(stages)),
      avoid: [dice.one(TEXTS)],
    });
  put('path', 'path-0', {
    order: 1,
    learner: 'A new hire',
    outcome: ['Knows'],
    steps: [...personas, ...messages, ...points, ...groups, ...triggers].map((entry) => ({
      entry,
      minutes: 3,
    })),
  });
  return new Catalog(found, {
    organisation: 'Tidewater',
    language: 'en',
    teams: [{ id: 'team', name: 'The team', side: 'both', contact: 'mailto:team@tidewater.example' }],
    situations: ['new', 'renewal'],
  });
}
