import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { type Fields, isFields } from '../../../src/model/plain.ts';
import type { Card } from '../../../src/model/quiz/card.ts';
import { quizOf } from '../../../src/model/quiz/index.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';
import { generatedCatalog } from './generated.ts';

/** Another value in place of one that something says; nothing for ids, names and what is no statement. */
function otherFor(name: string, value: unknown, seed: number): unknown {
  if (['weight', 'trust'].includes(name)) return value === 5 ? 4 : 5;
  if (name === 'mustHave') return undefined;
  if (['text', 'says', 'answer', 'wording', 'question', 'target', 'vetoes'].includes(name))
    return typeof value === 'string' ? `Quite another thing ${seed} altogether` : undefined;
  return undefined;
}

/** The places in data at which something is said, as functions that say something else there. */
function placesIn(value: unknown, seed: number): (() => void)[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, seed));
  if (!isFields(value)) return [];
  const fields: { [name: string]: unknown } = value;
  return Object.entries(fields).flatMap(([name, inner]) => {
    const other = otherFor(name, inner, seed);
    return other === undefined
      ? placesIn(inner, seed)
      : [
          () => {
            fields[name] = other;
          },
        ];
  });
}

/** The same Catalog with something else said at one place of it. */
function changedAt(catalog: Catalog, seed: number): Catalog {
  const entries = structuredClone(catalog.entries) as Entry[];
  const places = entries.flatMap(({ data }) => placesIn(data, seed));
  places[(seed * 7919) % places.length]?.();
  return new Catalog(entries, catalog.site);
}

/** The same Catalog with every title followed by a word. */
function calledOtherwise(catalog: Catalog): Catalog {
  const entries = structuredClone(catalog.entries) as Entry[];
  for (const { data } of entries) (data as { title: string }).title = `${data.title} Revised`;
  return new Catalog(entries, catalog.site);
}

/** The cards that both Catalogs give, before and after. */
function both(before: Catalog, after: Catalog): [Card, Card][] {
  const old = new Map(quizOf(before).cards.map((card) => [card.key, card]));
  return quizOf(after).cards.flatMap((card): [Card, Card][] => {
    const was = old.get(card.key);
    return was ? [[was, card]] : [];
  });
}

const content = readContent(folderFiles('content'));
const sample = new Catalog(content.entries, content.site);

describe('the fingerprint of a fact', () => {
  it('is another one exactly where what the card says is another, whatever was changed in the content', () => {
    const changes = [
      ...Array.from({ length: 800 }, (_, seed) => {
        const catalog = generatedCatalog(seed + 1);
        return both(catalog, changedAt(catalog, seed));
      }),
      ...Array.from({ length: 10 }, (_, seed) => both(sample, changedAt(sample, seed * 131 + 7))),
    ].flat();
    const wrong = changes.filter(([was, is]) => (was.says === is.says) !== (was.fact === is.fact));
    expect(wrong.map(([was, is]) => [was.key, was.says, is.says, was.fact, is.fact]).slice(0, 5)).toEqual([]);
    const sorts = new Set(changes.flatMap(([was, is]) => (was.fact === is.fact ? [] : [is.sort])));
    expect([...sorts].sort()).toEqual(
      'answers asks belongs means objects process ranking shows stage-of stops-step trusts unblocks veto weighed-most weighs word'.split(
        ' ',
      ),
    );
  });

  it('stays where names alone were changed, unless names are what is asked or what it holds for', () => {
    const changed = both(sample, calledOtherwise(sample)).filter(
      ([was, is]) => was.fact !== is.fact && !is.ask.includes('(for: '),
    );
    expect([...new Set(changed.map(([, { sort }]) => sort))].sort()).toEqual(
      'asks cycle leads ranking source-at trusts weighed-most'.split(' '),
    );
  });

  it('knows a condition from none', () => {
    const at = (more: Fields): Catalog => {
      const entries = structuredClone(sample.entries) as Entry[];
      for (const { data } of entries)
        for (const item of (data as { objections?: Fields[] }).objections ?? []) Object.assign(item, more);
      return new Catalog(entries, sample.site);
    };
    const of = (catalog: Catalog): Card[] => quizOf(catalog).cards.filter(({ sort }) => sort === 'objects');
    const [now, later] = [of(at({ for: undefined })), of(at({ for: { situations: ['renewal'] } }))];
    expect(now.length).toBeGreaterThan(10);
    expect(later.map(({ key }) => key)).toEqual(now.map(({ key }) => key));
    expect(now.filter(({ fact }, index) => fact === later[index]?.fact)).toEqual([]);
  });
});
