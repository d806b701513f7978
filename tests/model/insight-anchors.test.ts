import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/run.ts';
import { insightAnchors } from '../../src/model/insight-anchors.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { publishedPaths } from '../../src/model/permalinks.ts';
import type { Fields } from '../../src/model/plain.ts';
import { outlineHtml } from '../../src/share/outline-html.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { entryOf, library, libraryFiles } from './library.ts';

const ENTRIES: Record<string, Fields> = {
  'criteria/price': {},
  'stages/sign': {},
  'personas/cfo': { criteria: [{ criterion: 'price', weight: 5, mustHave: true }] },
  'personas/cto': { criteria: [{ criterion: 'price', weight: 1 }] },
  'sticking-points/queue': {
    stage: 'sign',
    personas: [{ persona: 'cfo' }],
    groups: ['all'],
  },
  'buying-groups/all': {
    members: [
      { persona: 'cfo', role: 'approver', stages: ['sign'] },
      { persona: 'cto', role: 'technical-buyer' },
    ],
    decisionProcess: [{ id: 'ask', text: 'They ask', days: { low: 1, high: 2 } }],
  },
};

describe('the anchors of what is worked out', () => {
  const catalog = library(ENTRIES);
  const group = entryOf(catalog, 'buying-group', 'all');

  it('name its parts and their items', () => {
    expect([...insightAnchors(group, catalog)]).toEqual([
      'takes-part',
      'takes-part-sign',
      'conflicts',
      'criteria-price',
      'sticking',
      'sticking-queue',
      'decisionProcess',
      'decisionProcess-ask',
      'process-days',
      'tailoring',
      'needs',
      'needs-cfo',
      'needs-cto',
      'how-well-known',
      'known-all',
      'known-cfo',
      'known-cto',
    ]);
    expect(insightAnchors(entryOf(catalog, 'persona', 'cfo'), catalog).size).toBe(0);
  });

  it('all stand on the page, each once', () => {
    const html = outlineHtml(outlineOf(group, catalog), { base: '/', site: catalog.site, linksAddress: '/' });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...insightAnchors(group, catalog)]));
  });

  it('are no promise for ever, unless a field has them too', () => {
    expect(publishedPaths(catalog)).not.toContain('/buying-groups/all/#conflicts');
    expect(publishedPaths(catalog)).toContain('/buying-groups/all/#decisionProcess-ask');
  });

  it('may be linked from bodies and from other entries, and are checked', () => {
    const body =
      '[a](/buying-groups/all/#conflicts) <Ref to="all#needs-cfo" /> [c](/buying-groups/all/#conflict)\n';
    const files = libraryFiles({ ...ENTRIES, 'terms/word': { body } });
    const { findings } = check(readContent(memoryFiles(files)), '2026-11-23');
    expect(
      findings.filter(({ rule }) => rule === 'body-link').map(({ message, hint }) => [message, hint]),
    ).toEqual([
      ['Link leads to `#conflict` of `all`, which has no such place', 'Did you mean `#conflicts`?'],
    ]);
  });
});
