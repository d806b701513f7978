import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/model/anchors.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { outlineHtml } from '../../src/share/outline-html.ts';
import { entryOf, library } from './library.ts';

describe('the anchors of an entry', () => {
  const catalog = library({
    'criteria/total-cost': {
      formerIds: ['tco'],
      why: ['No id, no anchor', { id: 'fixed', text: 'Budgets are fixed' }],
    },
    'stages/evaluation': {},
    'personas/cfo': {
      criteria: [{ criterion: 'total-cost', weight: 5 }],
      stages: [
        {
          stage: 'evaluation',
          part: 'leads',
          questions: [{ id: 'budget-window', text: 'When do we plan?' }],
        },
      ],
      approves: [{ id: 'small', text: 'Small sums' }],
      open: [{ about: 'measures', ask: 'How do they judge?', owner: 'team', by: '2027-01-31' }],
    },
    'terms/word': { body: '## In use\n\nText.\n\n### Twice\n\n### Twice\n' },
  });
  const names = (kind: 'persona' | 'criterion' | 'term', id: string): string[] =>
    anchorsOf(entryOf(catalog, kind, id), catalog).map(({ anchor }) => anchor);

  it('are sections, fields and items: by the field and the item’s own id, or that of what it is about', () => {
    expect(names('persona', 'cfo')).toEqual([
      'decides',
      'starts',
      'weighs',
      'compares',
      'listens',
      'judges',
      'moves',
      'we-do',
      'known',
      'decision',
      'roles',
      'jobTitles',
      'approves',
      'criteria',
      'measures',
      'stages',
      'approves-small',
      'criteria-total-cost',
      'criteria-tco',
      'stages-evaluation',
      'questions-budget-window',
    ]);
  });

  it('are, for a claim, its own id, and none where it has no id', () => {
    expect(names('criterion', 'total-cost')).toEqual(['category', 'why', 'question', 'proof', 'why-fixed']);
  });

  it('are the headings of a body too, each once', () => {
    expect(names('term', 'word')).toEqual(['definition', 'in-use', 'twice', 'twice-1']);
  });

  it('say where in the data they come from', () => {
    const found = anchorsOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect(found.find(({ anchor }) => anchor === 'questions-budget-window')?.path).toEqual([
      'stages',
      0,
      'questions',
      0,
    ]);
  });

  it('all stand on the page, each once', () => {
    for (const entry of catalog.entries) {
      const html = outlineHtml(outlineOf(entry, catalog), {
        base: '/',
        site: catalog.site,
        linksAddress: '/',
      });
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
      const headings = entry.headings.map(({ slug }) => slug);
      expect(new Set(ids).size, entry.id).toBe(ids.length);
      expect([...ids, ...headings], entry.id).toEqual(
        expect.arrayContaining(anchorsOf(entry, catalog).map(({ anchor }) => anchor)),
      );
    }
  });
});
