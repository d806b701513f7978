import { describe, expect, it } from 'vitest';
import { formerAddresses } from '../../src/model/former.ts';
import { formerPlaces, publishedPaths, resolves } from '../../src/model/permalinks.ts';
import { entryOf, library } from './library.ts';

const catalog = library({
  'criteria/price': {
    formerIds: ['fare'],
    formerFolders: ['terms', 'costs'],
    formerAnchors: [
      { from: 'reason', to: 'why' },
      { from: 'how-we-count', to: 'how-we-add-up' },
      { from: 'costs-fuel', entry: 'fuel', to: 'proof' },
      { from: 'fuel-in-short', entry: 'fuel' },
      { from: 'for-us', entry: 'hidden', to: 'why' },
      { from: 'secret', to: 'why', audience: 'internal' },
    ],
    audience: 'public',
    body: '## How we add up\n\nTwice.',
  },
  'criteria/fuel': { audience: 'public' },
  'criteria/hidden': {},
});
const price = entryOf(catalog, 'criterion', 'price');

describe('the addresses that an entry had before', () => {
  it('are those under former ids, short and in every folder that it lay in', () => {
    expect(formerAddresses(price).sort()).toEqual([
      '/costs/fare/',
      '/costs/price/',
      '/criteria/fare/',
      '/p/fare/',
      '/terms/fare/',
      '/terms/price/',
    ]);
    expect(formerAddresses(entryOf(catalog, 'criterion', 'fuel'))).toEqual([]);
  });

  it('lead to it with all places that it has, and are promised', () => {
    for (const address of [...formerAddresses(price), '/terms/fare/#why', '/p/fare/#how-we-count'])
      expect([address, resolves(address, catalog)]).toEqual([address, true]);
    expect(publishedPaths(catalog)).toEqual(
      expect.arrayContaining(['/terms/fare/', '/criteria/price/#reason', '/criteria/price/#costs-fuel']),
    );
    expect(publishedPaths(catalog)).not.toContain('/p/price/#why');
  });
});

describe('the anchors that a page had before', () => {
  const led = (viewer: 'internal' | 'public') => {
    const seen = catalog.for(viewer);
    return formerPlaces(entryOf(seen, 'criterion', 'price'), seen).map(
      ({ from, entry, to }) => `${from} -> ${entry.id}${to === undefined ? '' : `#${to}`}`,
    );
  };

  it('lead to what they are called now, on this page or on that of another entry', () => {
    expect(led('internal')).toEqual([
      'reason -> price#why',
      'how-we-count -> price#how-we-add-up',
      'costs-fuel -> fuel#proof',
      'fuel-in-short -> fuel',
      'for-us -> hidden#why',
      'secret -> price#why',
    ]);
  });

  it('tell outsiders of no entry that they may not see, and of no place that is not for them', () => {
    expect(led('public')).toEqual([
      'reason -> price#why',
      'how-we-count -> price#how-we-add-up',
      'costs-fuel -> fuel#proof',
      'fuel-in-short -> fuel',
      // The place of that name here stands for it.
      'for-us -> price#why',
    ]);
  });

  it('lead nowhere where what they name is not there', () => {
    const lost = library({
      'criteria/price': {
        formerAnchors: [
          { from: 'a', to: 'nothing' },
          { from: 'why', to: 'proof' },
        ],
      },
    });
    expect(formerPlaces(entryOf(lost, 'criterion', 'price'), lost)).toEqual([]);
    expect(resolves('/criteria/price/#a', lost)).toBe(false);
    expect(resolves('/criteria/price/#why', lost)).toBe(true);
  });
});
