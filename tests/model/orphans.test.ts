import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { orphansOf } from '../../src/model/orphans.ts';
import { library } from './library.ts';

const ids = (catalog: Catalog): string[] => orphansOf(catalog).map(({ id }) => id);

const catalog = library({
  'criteria/named': {},
  'criteria/in-a-body': {},
  'criteria/by-itself': { body: '<Ref to="by-itself" />' },
  'criteria/nowhere': {},
  'criteria/gone': { status: 'retired', retired: '2026-02-01', retiredBecause: 'Nobody asks' },
  'terms/top': { body: '<Ref to="in-a-body" />' },
  'references/yard': {
    organisation: 'A shipyard',
    story: ['It went well'],
    personas: ['cfo'],
    stages: ['early'],
    permission: { name: true, logo: false, quote: false, call: true, until: '2026-06-30' },
  },
  'stages/early': {},
  'personas/cfo': { criteria: [{ criterion: 'named', weight: 3 }] },
});

describe('orphans', () => {
  it('are what nothing but themselves names, where others are there to', () => {
    expect(ids(catalog)).toEqual(['by-itself', 'nowhere']);
  });

  it('are the same where only the HTML of bodies is at hand, as on the site', () => {
    const bodiless = catalog.entries.map(({ body: _, ...entry }) => entry);
    expect(ids(new Catalog(bodiless, catalog.site))).toEqual(['by-itself', 'nowhere']);
  });

  it('are none where there is nothing', () => {
    expect(ids(library({}))).toEqual([]);
  });
});
