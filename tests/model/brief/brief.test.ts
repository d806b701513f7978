import { describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../../src/model/brief/brief.ts';
import { type BriefChoice, partFor, partiesOf, readBrief } from '../../../src/model/brief/choice.ts';
import type { BriefData, BriefPart } from '../../../src/model/brief/data.ts';
import { BriefSource } from '../../../src/model/brief/gather.ts';
import { briefIndex, pairsOf } from '../../../src/model/brief/index-data.ts';
import { mergeParts } from '../../../src/model/brief/merge.ts';
import { addressed, bareCommon, bareOf, textsIn, toldWith } from '../../../src/model/brief/texts.ts';
import { Catalog } from '../../../src/model/catalog.ts';
import { nearest } from '../../../src/model/nearest.ts';
import type { Choice } from '../../../src/model/views/choice.ts';
import { lackedOn } from '../../../src/share/brief/doc.ts';
import { briefDoc } from '../../../src/share/brief/document.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';
import { library } from '../library.ts';
import { HARBOUR } from './harbour.ts';

const catalog = library(HARBOUR);
const source = new BriefSource(catalog);
const index = briefIndex(catalog);

function briefFor(asked: Choice): { brief: Brief; notes: readonly string[]; lost: boolean } {
  const { choice, notes, lost } = readBrief(asked, index, nearest);
  const [offering] = choice.scope.offerings ?? [];
  const brief = briefOf(choice, source.data({ ...choice, offering }));
  return { brief, notes: [...notes, ...brief.notes], lost };
}

const people = ({ brief }: { brief: Brief }): string[] => brief.people.map(({ person }) => person.ref.id);

describe('a choice', () => {
  it('takes those who take part at the stage, and names those who do not', () => {
    const { brief } = briefFor({ group: ['crew'], stage: ['search'] });
    expect(people({ brief })).toEqual(['master']);
    expect(brief.elsewhere.map(({ ref }) => ref.id)).toEqual(['clerk']);
    expect(people(briefFor({ group: ['crew'], stage: ['choice'] }))).toEqual(['clerk', 'master']);
  });

  it('takes a range, whichever way round, and the whole cycle where no stage is named', () => {
    expect(briefFor({ group: ['crew'], stage: ['search..choice'] }).brief.title).toBe(
      'Crew: search to choice',
    );
    expect(briefFor({ group: ['crew'], stage: ['choice..search'] }).brief.choice.stages).toEqual([
      'search',
      'choice',
    ]);
    expect(briefFor({ group: ['crew'] }).brief.title).toBe('Crew: the whole cycle');
  });

  it('follows ids that entries had before, and takes what replaced a retired one, saying so', () => {
    expect(people(briefFor({ personas: ['captain'] }))).toEqual(['master']);
    const replaced = briefFor({ personas: ['old'] });
    expect(people(replaced)).toEqual(['master']);
    expect(replaced.notes).toEqual(['Old no longer holds; Master stands in its place.']);
    expect(replaced.lost).toBe(false);
  });

  it('leaves out what nobody knows or what is gone, says so with the nearest, and keeps the rest', () => {
    const { brief, notes, lost } = briefFor({
      personas: ['mastr', 'gone', 'clerk'],
      stage: ['choise'],
      goal: ['cycle'],
    });
    expect(people({ brief })).toEqual(['clerk']);
    expect(brief.goal?.goal.ref.id).toBe('cycle');
    expect(lost).toBe(true);
    expect(notes).toEqual([
      'There is no persona “mastr” here, so it was left out. Did you mean Master (master)?',
      'Gone no longer holds, so it was left out.',
      'There is no stage “choise” here, so it was left out. Did you mean Choice (choice)?',
    ]);
  });

  it('has nobody at a stage in which none of them takes part', () => {
    const { brief } = briefFor({ personas: ['lone'], stage: ['search'] });
    expect(brief.people).toEqual([]);
    expect(brief.elsewhere.map(({ ref }) => ref.id)).toEqual(['lone']);
    expect(brief.criteria).toEqual([]);
  });

  it('takes out of a scope what contradicts it, and keeps the rest of the scope', () => {
    const { brief, notes } = briefFor({
      group: ['crew'],
      stage: ['choice'],
      offering: ['crane'],
      region: ['north'],
    });
    expect(brief.scope).toEqual({ regions: ['north'] });
    expect(people({ brief })).toEqual(['clerk', 'master']);
    expect(notes).toEqual([
      'Crew does not hold for crane: the two contradict each other, so the brief leaves crane out.',
    ]);
  });

  it('leaves out who does not hold in the scope, and says so', () => {
    const { brief, notes } = briefFor({ group: ['crew'], stage: ['choice'], region: ['south'] });
    expect(people({ brief })).toEqual(['master']);
    expect(notes).toEqual(['Clerk does not hold for this scope and was left out.']);
  });

  it('is for a group or for single personas, up to five', () => {
    const both = briefFor({ group: ['crew'], personas: ['lone'], stage: ['choice'] });
    expect(people(both)).toEqual(['clerk', 'master']);
    expect(both.notes).toEqual(['A brief is for a group or for single personas: the group was taken.']);
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [`personas/${id}`, {}] as const),
    );
    const { choice, notes } = readBrief(
      { personas: ['f', 'e', 'd', 'c', 'b', 'a'] },
      briefIndex(library(many)),
    );
    expect(choice.personas).toEqual(['f', 'e', 'd', 'c', 'b']);
    expect(notes).toEqual(['A brief is for up to 5 personas: the first 5 were taken.']);
  });
});

describe('a brief', () => {
  it('puts the chosen trigger first, and says where it is none of theirs', () => {
    const { brief, notes } = briefFor({ personas: ['master'], trigger: ['lease'] });
    expect(brief.triggers[0]?.item.ref.id).toBe('lease');
    expect(notes).toEqual([]);
    expect(briefFor({ personas: ['master'], trigger: ['storm'] }).notes).toEqual([
      'No trigger “storm” is recorded for these people, so it changes nothing here.',
    ]);
  });

  it('names the goal that its sticking point holds back, and the chosen one whether anything does', () => {
    const found = briefFor({ group: ['crew'], stage: ['choice'] }).brief;
    expect([found.goal?.asked, found.goal?.points.map(({ point }) => point.ref.id)]).toEqual([
      false,
      ['queue'],
    ]);
    const asked = briefFor({ group: ['crew'], stage: ['search'], goal: ['cycle'] }).brief;
    expect([asked.goal?.asked, asked.goal?.points]).toEqual([true, []]);
  });

  it('keeps from all of them the words that one would rather not hear', () => {
    const { words } = briefFor({ group: ['crew'], stage: ['choice'] }).brief;
    expect(words.use.map(({ text }) => text)).toEqual(['berth', 'slot']);
    expect(words.avoid.map(({ text, instead }) => [text, instead])).toEqual([['parking', 'berth']]);
    expect(words.disputed).toEqual(['parking']);
  });

  it('marks what rests on an invented record, and warns before sending', () => {
    const { brief } = briefFor({ personas: ['master'], stage: ['search'] });
    expect(brief.checks).toContain(
      'No illustrative record is quoted outside the house: one is behind this brief',
    );
    const criteria = briefDoc(brief).sections.find(({ id }) => id === 'criteria');
    expect(criteria?.blocks[0]?.items[0]?.cells[0]).toContainEqual({
      text: 'illustrative',
      mark: 'illustrative',
    });
  });

  it('knows nothing of what its audience may not see', () => {
    const outside = catalog.for('public');
    const data = new BriefSource(outside, false).data({ personas: ['master'], stages: ['search'] });
    expect(JSON.stringify(data)).not.toContain('master');
  });
});

describe('the parts of the data', () => {
  const content = readContent(folderFiles('content'));
  const whole = new Catalog(content.entries, content.site).for('internal');
  const sample = new BriefSource(whole);
  const all = briefIndex(whole);
  const order = all.stages.map(({ id }) => id);

  const wantedFor = (id: string, stages: readonly string[]) =>
    all.groups.some((group) => group.id === id)
      ? { personas: [], group: id, stages }
      : { personas: [id], stages };
  const texts = textsIn(
    sample.common,
    [...all.groups, ...all.personas].map(({ id }) => sample.part(wantedFor(id, order))),
  );

  /** The data as a browser has it: bare parts put together, with the texts that the pages were found to lack. */
  function loadedFor(choice: BriefChoice): BriefData {
    const parts = partiesOf(choice, all)
      .flatMap((party) => partFor(party, choice.stages) ?? [])
      .map((name) => {
        const [id = '', stage = ''] = name.split('.');
        const part = bareOf(sample.part(wantedFor(id, stage === 'all' ? order : [stage])));
        return JSON.parse(JSON.stringify(part)) as BriefPart;
      });
    const [first, ...others] = parts;
    if (!first) throw new Error('no part is named');
    const bare = {
      ...bareCommon(sample.common),
      ...addressed(mergeParts(first, ...others), sample.common.folders),
      offerings: [],
    };
    const lacked = lackedOn(briefDoc(briefOf(choice, bare)));
    expect(lacked.length).toBeLessThan(40);
    return toldWith(bare, new Map(lacked.flatMap((id) => [[id, texts.get(id) ?? {}] as const])));
  }

  const docOf = (choice: BriefChoice, data: BriefData) => {
    const { lede, sections } = briefDoc(briefOf(choice, data));
    return [lede, ...sections.map(({ id, lead, blocks }) => ({ id, lead, blocks }))];
  };

  const asDoc = (asked: Choice, fromParts: boolean) => {
    const { choice } = readBrief(asked, all);
    const data = fromParts ? loadedFor(choice) : sample.data(choice);
    return docOf(choice, data);
  };

  it('compose the same two pages as the whole Catalog: every group at every stage, and over the cycle', () => {
    const pairs = pairsOf({ groups: all.groups, personas: [] });
    const choices: Choice[] = [
      ...pairs.map(({ id, stage }) => ({ group: [id], stage: [stage] })),
      ...all.groups.map(({ id }) => ({ group: [id] })),
    ];
    expect(choices.length).toBeGreaterThan(0);
    for (const choice of choices)
      expect(asDoc(choice, true), JSON.stringify(choice)).toEqual(asDoc(choice, false));
  });

  it('compose the same where several personas and a range are put together', () => {
    const personas = all.personas.slice(0, 3).map(({ id }) => id);
    const range = [`${order[1] ?? ''}..${order[3] ?? ''}`];
    for (const choice of [{ personas }, { personas, stage: range }])
      expect(asDoc(choice, true)).toEqual(asDoc(choice, false));
  });
});
