import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import { pastsFor } from '../../../src/model/past.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { newRevisions, type Revision } from '../../../src/model/revisions.ts';
import { sinceHtml } from '../../../src/site/page/entry-since.ts';
import { entryOf, library } from '../../model/library.ts';

type Version = readonly [string, Fields];

/** The note of a term after some recorded versions of it, and one that is recorded only where it has a day. */
function noteAfter(versions: readonly Version[], now?: Fields, audience: Audience = 'public'): string {
  const term = (fields: Fields) => ({ 'terms/champion': { audience: 'public', ...fields } });
  const record: Revision[] = [];
  for (const [day, fields] of versions) record.push(...newRevisions(library(term(fields)), record, day));
  const whole = library(term(now ?? versions.at(-1)?.[1] ?? {}));
  const catalog = whole.for(audience);
  const past = pastsFor(whole, record, audience, catalog).get('champion');
  if (!past) throw new Error('nobody sees it');
  return sinceHtml(entryOf(catalog, 'term', 'champion'), past, catalog);
}

const linesIn = (note: string): string[] =>
  [...note.matchAll(/<li data-at="([\d ]*)">(.*?)(?=<li|<\/ul>)/g)].map(([, at, text]) => `${at}: ${text}`);

describe('the note of what changed since a link was made', () => {
  it('is none where nothing ever did', () => {
    expect(noteAfter([['2026-03-01', { definition: 'A friend' }]])).toBe('');
  });

  it('lists the fields with their days, each with the places of the revisions that it holds for', () => {
    const note = noteAfter([
      ['2026-03-01', { definition: 'A friend' }],
      ['2026-03-02', { definition: 'A friend', example: 'One' }],
      ['2026-03-05', { definition: 'Somebody', example: 'One' }],
    ]);
    expect(/data-was="(\w{8}) (\w{8})" hidden>/.test(note)).toBe(true);
    expect(linesIn(note)).toEqual([
      '0 1: <a href="#definition">Definition</a>, 5 March 2026',
      '1: <a href="#example">Example</a>, 2 March 2026',
    ]);
  });

  it('says of what changed after the record that its day is not recorded', () => {
    expect(linesIn(noteAfter([['2026-03-01', {}]], { definition: 'Somebody' }))).toEqual([
      '0: <a href="#definition">Definition</a>, on a day that is not recorded',
    ]);
  });

  it('does not lead to a field that is gone', () => {
    const versions = [
      ['2026-03-01', { example: 'One' }],
      ['2026-03-02', {}],
    ] as const;
    expect(linesIn(noteAfter(versions))).toEqual(['0: Example, 2 March 2026']);
  });

  it('says that nothing is recorded where that is so, and names no day', () => {
    expect(noteAfter([], { definition: 'Somebody' })).toBe(
      '<p class="retired since" role="status" hidden>What has changed since this link was made is not recorded.</p>',
    );
  });

  it('tells the public nothing of what changed inside', () => {
    const inside = (text: string): Fields => ({
      body: `A friend.\n\n<Only for="internal">\n\n${text}\n\n</Only>`,
    });
    const versions = [
      ['2026-03-01', inside('One')],
      ['2026-03-02', inside('Two')],
    ] as const;
    expect(linesIn(noteAfter(versions, undefined, 'internal'))).toEqual(['0: Text, 2 March 2026']);
    expect(noteAfter(versions)).toBe('');
  });
});
