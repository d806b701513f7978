import type { Catalog } from '../catalog.ts';
import { refTo } from '../value.ts';
import type { Card, Moved } from './card.ts';
import { partsOf } from './card.ts';
import { shuffled } from './chance.ts';
import type { Unasked } from './desk.ts';
import type { Quiz } from './index.ts';
import { type Read, readsOf } from './reads.ts';
import { fileOf, placeOf } from './shard-place.ts';
import { type Stop, tourOf } from './tour.ts';

/** What a browser must know before it asks for any cards. */
export interface LearnIndex {
  /** What tells this content from any other. */
  revision: string;
  /** How many files the cards that belong to no persona are spread over. */
  buckets: number;
  /** How many files the fingerprints of all facts are spread over. */
  facts: number;
  buyers: readonly { id: string; title: string; decision: string; address: string; cards: number }[];
  stages: readonly { id: string; title: string }[];
  paths: readonly { id: string; title: string; steps: readonly string[]; minutes: number }[];
  moved: Moved;
}

/** Cards, and facts that are none today, in one file. */
export interface Shard {
  cards: readonly Card[];
  unasked: readonly Unasked[];
}

/** All about one persona. */
export interface BuyerShard extends Shard {
  tour: readonly Stop[];
  reads: readonly Read[];
}

/** The questions after each step of a path. */
export interface PathShard {
  /** By the entry that is read. */
  steps: Readonly<Record<string, readonly Card[]>>;
  /** What the entries are called. */
  titles: Readonly<Record<string, string>>;
}

/** About how many cards, and how many fingerprints, one file holds. */
const IN_ONE = { cards: 60, facts: 150 } as const;

/** How many questions follow a step. */
const AFTER_STEP = 3;

const filesFor = ({ cards }: Quiz, inOne: number): number => Math.max(1, Math.ceil(cards.length / inOne));

/** What the whole of learning is found by. */
export function learnIndex(catalog: Catalog, quiz: Quiz, revision: string): LearnIndex {
  const counts = Map.groupBy(quiz.cards, ({ home }) => home);
  return {
    revision,
    buckets: filesFor(quiz, IN_ONE.cards),
    facts: filesFor(quiz, IN_ONE.facts),
    buyers: catalog.of('persona').map((persona) => ({
      id: persona.id,
      title: persona.data.title,
      decision: persona.data.decision,
      address: refTo(persona).address,
      cards: counts.get(persona.id)?.length ?? 0,
    })),
    stages: catalog.of('stage').map(({ id, data }) => ({ id, title: data.title })),
    paths: catalog.of('path').map(({ id, data }) => ({
      id,
      title: data.title,
      steps: data.steps.map(({ entry }) => entry),
      minutes: data.steps.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
    moved: quiz.moved,
  };
}

/** The cards about each persona, with a tour of its page and what to read before a call. */
export function buyerShards(catalog: Catalog, quiz: Quiz): Map<string, BuyerShard> {
  return new Map(
    catalog.of('persona').map((persona) => [
      persona.id,
      {
        cards: quiz.cards.filter(({ about }) => about.includes(persona.id)),
        unasked: quiz.unasked.filter(({ key }) => partsOf(key)?.home === persona.id),
        tour: tourOf(persona, catalog),
        reads: readsOf(persona, catalog),
      },
    ]),
  );
}

/** The cards of everything that is no persona, in files of about the same size. */
export function bucketShards(catalog: Catalog, quiz: Quiz): Shard[] {
  const buckets = filesFor(quiz, IN_ONE.cards);
  const index = { buyers: catalog.of('persona'), buckets };
  const bucketOf = (home: string): number | undefined => {
    const place = placeOf(home, index);
    return 'bucket' in place ? place.bucket : undefined;
  };
  const cards = Map.groupBy(quiz.cards, ({ home }) => bucketOf(home));
  const unasked = Map.groupBy(quiz.unasked, ({ key }) => bucketOf(partsOf(key)?.home ?? ''));
  return Array.from({ length: buckets }, (_, bucket) => ({
    cards: cards.get(bucket) ?? [],
    unasked: unasked.get(bucket) ?? [],
  }));
}

/** Fingerprints of facts, by the keys of their questions. */
export type Facts = Readonly<Record<string, string>>;

/** The fingerprints of all facts, by which a browser sees what has changed since it was learned, in files of about the same size. */
export function factShards(quiz: Quiz): Facts[] {
  const files = filesFor(quiz, IN_ONE.facts);
  const byFile = Map.groupBy(quiz.cards, ({ home }) => fileOf(home, files));
  return Array.from({ length: files }, (_, file) =>
    Object.fromEntries((byFile.get(file) ?? []).map(({ key, fact }) => [key, fact])),
  );
}

/** The two or three questions that follow a step: of what was just read, of different sorts, its own facts before what others say of it. */
export function questionsAfter(entry: string, cards: readonly Card[], path: string): Card[] {
  const mixed = shuffled(
    cards.filter(({ about }) => about.includes(entry)),
    `${path} ${entry}`,
  );
  const own = [...mixed].sort((a, b) => Number(b.home === entry) - Number(a.home === entry));
  const chosen: Card[] = [];
  for (const isNew of [true, false])
    for (const card of own) {
      const isKnown = chosen.some(({ sort }) => sort === card.sort);
      if (chosen.length < AFTER_STEP && !chosen.includes(card) && isNew !== isKnown) chosen.push(card);
    }
  return chosen;
}

/** The questions of each path. */
export function pathShards(catalog: Catalog, quiz: Quiz): Map<string, PathShard> {
  return new Map(
    catalog.of('path').map(({ id, data }) => [
      id,
      {
        steps: Object.fromEntries(
          data.steps.map(({ entry }) => [entry, questionsAfter(entry, quiz.cards, id)]),
        ),
        titles: Object.fromEntries(
          data.steps.flatMap(({ entry }) => {
            const title = catalog.get(entry)?.data.title;
            return title === undefined ? [] : [[entry, title] as const];
          }),
        ),
      },
    ]),
  );
}
