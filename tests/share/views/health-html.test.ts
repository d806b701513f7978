import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { health } from '../../../src/model/views/health.ts';
import { healthData } from '../../../src/model/views/health-data.ts';
import { healthHtml } from '../../../src/share/views/health-html.ts';
import { library } from '../../model/library.ts';

const CONTEXT = { base: '/kb/' };

const many = (count: number, path: string, fields: (index: number) => Fields): Record<string, Fields> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${path}${String(index + 1).padStart(4, '0')}`,
      fields(index),
    ]),
  );

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

describe('the view of health', () => {
  it('shows a dozen of each list and says of how many; all of one part where that is asked for', () => {
    const data = healthData(library(many(15, 'terms/t', () => ({}))));
    const brief = healthHtml(health(data), CONTEXT).markup;
    expect(count(brief, /data-due=/g)).toBe(12);
    expect(brief).toContain('The first 12 of 15 are shown.');
    const whole = healthHtml(health(data, { what: ['reviews'] }), CONTEXT).markup;
    expect(count(whole, /data-due=/g)).toBe(15);
    expect(whole).not.toContain('are shown');
    expect(count(whole, /<h2>/g)).toBe(1);
  });

  it('holds days and no word about today', () => {
    const data = healthData(library({ 'terms/old': { reviewed: '1999-01-01', reviewEvery: 10 } }));
    const markup = healthHtml(health(data), CONTEXT).markup;
    expect(markup).toContain(
      '<td data-due="1999-01-11"><time datetime="1999-01-11">11 January 1999</time></td>',
    );
    expect(markup).toContain('data-days="1999-01-11"');
    expect(markup.replace(/data-late="[^"]*"/g, '')).not.toMatch(/overdue|ran out/i);
  });

  it('leads from an open answer to the section, by word and not by colour alone', () => {
    const open = [{ about: 'triggers', ask: 'What starts them?', owner: 'team', by: '2027-01-31' }];
    const data = healthData(library({ 'personas/cfo': { open } }));
    const markup = healthHtml(health(data), CONTEXT).markup;
    expect(markup).toContain('<a class="tag" data-state="open" href="/kb/personas/cfo/#starts">open</a>');
    expect(markup).toContain('href="/kb/personas/cfo/#triggers"');
  });

  it('says what there is nothing of', () => {
    expect(healthHtml(health(healthData(library({}))), CONTEXT).markup).toBe(
      '<p class="nothing">Nothing fits this choice. Take a filter away.</p>',
    );
    const calm = healthHtml(health(healthData(library({ 'terms/word': {} }))), CONTEXT).markup;
    for (const words of ['No question is open', 'There is no record', 'Nothing here has a last day'])
      expect(calm).toContain(words);
  });

  it('stays below 300 kB with fifty personas, hundreds of records and three thousand entries', () => {
    const claims = Array.from({ length: 20 }, (_, index) => ({ text: `Said ${index}`, evidence: ['e0001'] }));
    const entries = {
      ...many(50, 'personas/p', () => ({})),
      ...many(300, 'evidence/e', () => ({ illustrative: true, date: '2020-01-01' })),
      ...many(600, 'criteria/c', () => ({ why: ['Assumed', ...claims] })),
      ...many(2050, 'terms/t', (index) => ({
        reviewEvery: (index % 1000) + 1,
        open: [{ about: 'example', ask: `What about ${index}?`, owner: 'team', by: '2027-01-31' }],
      })),
    };
    expect(healthHtml(health(healthData(library(entries))), CONTEXT).markup.length).toBeLessThan(300_000);
  });
});
