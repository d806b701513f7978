import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/model/audience.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { changedSince, type Past, pastsFor } from '../../src/model/past.ts';
import type { Fields } from '../../src/model/plain.ts';
import { newRevisions, type Revision } from '../../src/model/revisions.ts';
import { library } from './library.ts';

type Library = Readonly<Record<string, Fields>>;

/** The content after some recorded versions of it, and after one more that nobody has recorded. */
function lived(
  versions: readonly (readonly [string, Library])[],
  unrecorded?: Library,
): { catalog: Catalog; record: Revision[] } {
  let catalog = library({});
  const record: Revision[] = [];
  for (const [day, entries] of versions) {
    catalog = library(entries);
    record.push(...newRevisions(catalog, record, day));
  }
  return { catalog: unrecorded ? library(unrecorded) : catalog, record };
}

function pastIn(
  { catalog, record }: { catalog: Catalog; record: Revision[] },
  audience: Audience = 'public',
  id = 'champion',
): Past {
  const past = pastsFor(catalog, record, audience).get(id);
  if (!past) throw new Error(`${audience} readers see no ${id}`);
  return past;
}

/** What is said of a link with the revision that the content had when it was all that there was. */
function toldOf(
  first: Library,
  then: readonly (readonly [string, Library])[],
  unrecorded?: Library,
  audience: Audience = 'public',
): readonly string[] | undefined {
  const { revision } = pastIn({ catalog: library(first), record: [] }, audience);
  const past = pastIn(lived([['2026-03-01', first], ...then], unrecorded), audience);
  return changedSince(past, revision)?.fields.map(({ field, day = 'some day' }) => `${field} ${day}`);
}

const PUBLIC = { audience: 'public' };
const word = (more: Fields = {}): Library => ({
  'terms/champion': { ...PUBLIC, definition: 'A friend inside', ...more },
});

describe('the past of an entry', () => {
  it('knows its revision without any record, and then says nothing of others', () => {
    const past = pastIn({ catalog: library(word()), record: [] });
    expect(past).toEqual({
      revision: expect.stringMatching(/^[0-9a-z]{8}$/),
      recorded: false,
      before: [],
    });
    expect(changedSince(past, 'aaaaaaaa')).toBeUndefined();
  });

  it('gives the same revision whether the facts are recorded or not', () => {
    const { revision } = pastIn({ catalog: library(word()), record: [] });
    expect(pastIn(lived([['2026-03-01', word()]]))).toEqual({ revision, recorded: true, before: [] });
  });

  it('tells each field that changed since, with the day of its last change', () => {
    const told = toldOf(word(), [
      ['2026-03-02', word({ definition: 'Somebody' })],
      ['2026-03-05', word({ definition: 'Somebody', example: 'One' })],
      ['2026-03-09', word({ definition: 'Somebody else', example: 'One' })],
    ]);
    expect(told).toEqual(['definition 2026-03-09', 'example 2026-03-05']);
  });

  it('is silent on a change that was taken back', () => {
    const other = word({ definition: 'Somebody' });
    expect(
      toldOf(word(), [
        ['2026-03-02', other],
        ['2026-03-03', word()],
      ]),
    ).toBeUndefined();
    expect(
      toldOf(word(), [
        ['2026-03-02', other],
        ['2026-03-03', word({ example: 'One' })],
      ]),
    ).toEqual(['example 2026-03-03']);
  });

  it('names a field that changed after the record, with no day, since none is known', () => {
    const then = [['2026-03-02', word({ definition: 'Somebody' })]] as const;
    expect(toldOf(word(), then, word({ definition: 'Nobody', example: 'One' }))).toEqual([
      'definition some day',
      'example some day',
    ]);
    expect(toldOf(word(), [], word({ example: 'One' }))).toEqual(['example some day']);
  });

  it('is silent where an unrecorded change takes a recorded one back', () => {
    expect(toldOf(word(), [['2026-03-02', word({ definition: 'Somebody' })]], word())).toBeUndefined();
  });

  it('lists each revision once, newest first, and none that is the present one', () => {
    const other = word({ definition: 'Somebody' });
    const third = word({ example: 'One' });
    const { before } = pastIn(
      lived([
        ['2026-03-01', word()],
        ['2026-03-02', other],
        ['2026-03-03', word()],
        ['2026-03-04', third],
      ]),
    );
    const revisionIn = (entries: Library): string =>
      pastIn({ catalog: library(entries), record: [] }).revision;
    expect(before.map(({ revision }) => revision)).toEqual([revisionIn(word()), revisionIn(other)]);
  });

  it('tells outsiders nothing of what changed inside', () => {
    const persona = (inside: string, body: string): Library => ({
      'terms/champion': {
        ...PUBLIC,
        body: `A friend.\n\n<Only for="internal">\n\n${inside}\n\n</Only>\n\n<Only for="partner">\n\n${body}\n\n</Only>`,
      },
    });
    const then = [['2026-03-02', persona('Two', 'One')]] as const;
    const told = (audience: Audience) => toldOf(persona('One', 'One'), then, undefined, audience);
    expect(told('internal')).toEqual(['body 2026-03-02']);
    expect(told('partner')).toBeUndefined();
    expect(told('public')).toBeUndefined();
    expect(pastIn(lived([['2026-03-01', persona('One', 'One')], ...then])).before).toEqual([]);
  });

  it('has no revision of a time when its readers did not see it', () => {
    const seen = word({ definition: 'Somebody' });
    const past = pastIn(
      lived([
        ['2026-03-01', word({ audience: 'internal' })],
        ['2026-03-02', seen],
      ]),
    );
    expect(past.before).toEqual([]);
    const hidden = pastsFor(library(word({ audience: 'internal' })), [], 'public');
    expect(hidden.has('champion')).toBe(false);
  });

  it('stays with an entry that is renamed, and is the same for what names it', () => {
    const named = (id: string, more: Fields = {}): Library => ({
      [`criteria/${id}`]: { ...PUBLIC, title: 'Price', ...more },
      'terms/champion': { ...PUBLIC, see: [id, 'champion'], body: `[It](/criteria/${id}/).` },
    });
    const before = lived([['2026-03-01', named('price')]]);
    const after = lived([['2026-03-01', named('price')]], named('cost', { formerIds: ['price'] }));
    expect(pastIn(after)).toEqual(pastIn(before));
    expect(pastIn(after, 'public', 'cost')).toEqual(pastIn(before, 'public', 'price'));
  });
});
