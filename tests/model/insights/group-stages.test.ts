import { describe, expect, it } from 'vitest';
import { groupStages } from '../../../src/model/insights/group-stages.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';
import { itemsIn, lineOf } from './shown.ts';

const STAGES = {
  'stages/look': { order: 1 },
  'stages/choose': { order: 2 },
  'stages/sign': { order: 3 },
  'personas/cfo': {},
  'personas/cto': { stages: [{ stage: 'choose', part: 'leads' }] },
  'personas/clerk': {},
};

/** The stages of a group's page, a line each. */
function stagesOf(members: readonly Fields[], entries: Readonly<Record<string, Fields>> = STAGES): string[] {
  const catalog = library({ ...entries, 'buying-groups/all': { members } });
  const parts = groupStages(entryOf(catalog, 'buying-group', 'all'), 'who', catalog);
  return parts.flatMap((part) => itemsIn(part).map(lineOf));
}

describe('who of a buying group takes part when', () => {
  it('is told stage by stage, in their order, with what each can do there', () => {
    expect(
      stagesOf([
        {
          persona: 'cfo',
          role: 'approver',
          approves: 'The sum',
          vetoes: 'A bad one',
          stages: ['sign', 'look'],
        },
        { persona: 'cto', role: 'technical-buyer', vetoes: 'A bad design', stages: ['look'] },
        { persona: 'clerk', role: 'influencer', stages: ['look'] },
      ]),
    ).toEqual(['Look | Yes or veto: Cfo | Veto: Cto | Has a say: Clerk', 'Sign | Yes or veto: Cfo']);
  });

  it('is taken from the persona where the group does not say', () => {
    expect(stagesOf([{ persona: 'cto', role: 'champion', approves: 'The design' }])).toEqual([
      'Choose | Yes: Cto',
    ]);
  });

  it('says of whom nobody knows when', () => {
    expect(
      stagesOf([
        { persona: 'cto', role: 'champion' },
        { persona: 'clerk', role: 'influencer' },
      ]),
    ).toEqual(['Choose | Has a say: Cto', 'Nobody has said when | Has a say: Clerk']);
  });

  it('counts a persona once that plays two parts', () => {
    expect(
      stagesOf([
        { id: 'one', persona: 'cfo', role: 'approver', approves: 'The sum', stages: ['look'] },
        { id: 'two', persona: 'cfo', role: 'gatekeeper', vetoes: 'The form', stages: ['sign'] },
      ]),
    ).toEqual(['Look | Yes or veto: Cfo', 'Sign | Yes or veto: Cfo']);
  });

  it('is nothing where nobody has said when', () => {
    expect(stagesOf([{ persona: 'clerk', role: 'influencer' }])).toEqual([]);
  });

  it('holds fifty members', () => {
    const personas = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`personas/p${index}`, {}]));
    const members = Object.keys(personas).map((path) => ({
      persona: path.slice('personas/'.length),
      role: 'influencer',
      stages: ['look'],
    }));
    const [line = ''] = stagesOf(members, { ...STAGES, ...personas });
    expect(line.split(', ')).toHaveLength(50);
  });

  it('has an anchor for each stage, in its own section of a group’s page and nowhere else', () => {
    const catalog = library({
      ...STAGES,
      'buying-groups/all': { members: [{ persona: 'cto', role: 'champion' }] },
    });
    const entry = entryOf(catalog, 'buying-group', 'all');
    const [part] = groupStages(entry, 'who', catalog);
    expect([part?.anchor, part && itemsIn(part)[0]?.anchors]).toEqual(['takes-part', ['takes-part-choose']]);
    expect(groupStages(entry, 'process', catalog)).toEqual([]);
    expect(groupStages(entryOf(catalog, 'persona', 'cto'), 'who', catalog)).toEqual([]);
  });
});
