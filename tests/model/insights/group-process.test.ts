import { describe, expect, it } from 'vitest';
import { groupProcess } from '../../../src/model/insights/group-process.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';
import { itemsIn, lineOf, wordsOf } from './shown.ts';

const AROUND = { 'personas/cfo': {}, 'personas/cto': {}, 'stages/sign': {} };

const step = (id: string, low: number, high: number, more: Fields = {}): Fields => ({
  id,
  text: `They ${id}`,
  days: { low, high },
  ...more,
});

/** A group whose processes are as given. */
function group(fields: Fields) {
  const members = [{ persona: 'cfo', role: 'approver' }];
  const catalog = library({ ...AROUND, 'buying-groups/all': { members, ...fields } });
  return { catalog, entry: entryOf(catalog, 'buying-group', 'all') };
}

/** What the section on the process says, a line for each step and text. */
function processOf(fields: Fields): string[] {
  const { catalog, entry } = group(fields);
  return groupProcess(entry, 'process', catalog).flatMap((part) =>
    part.value.type === 'timeline' ? itemsIn(part).map(lineOf) : [wordsOf(part.value)],
  );
}

/** When each step of the decision process runs. */
function spansOf(decisionProcess: readonly Fields[]) {
  const { catalog, entry } = group({ decisionProcess });
  const [part] = groupProcess(entry, 'process', catalog);
  return part?.value.type === 'timeline'
    ? { length: part.value.length, spans: part.value.steps.map(({ span }) => span && [span.fast, span.slow]) }
    : undefined;
}

describe('the process of a buying group', () => {
  it('has its steps one after another, at best and at worst', () => {
    expect(spansOf([step('ask', 10, 30), step('choose', 5, 15), step('check', 2, 2)])).toEqual({
      length: 47,
      spans: [
        [
          [0, 10],
          [0, 30],
        ],
        [
          [10, 15],
          [30, 45],
        ],
        [
          [15, 17],
          [45, 47],
        ],
      ],
    });
  });

  it('says who runs each step, who can stop it and what it needs', () => {
    expect(
      processOf({
        decisionProcess: [
          step('ask', 1, 1, {
            runBy: 'Finance chief',
            persona: 'cfo',
            canStop: ['cto', 'cfo'],
            documents: ['A page', 'A count'],
            stage: 'sign',
          }),
          step('choose', 1, 2, { persona: 'cto' }),
          step('sign', 0, 1, { runBy: 'A notary' }),
        ],
      }),
    ).toEqual([
      'They ask | Runs it: Finance chief | Can stop it: Cto, Cfo | Needs: A page; A count | Stage: Sign | Working days: 1 | So far: 1',
      'They choose | Runs it: Cto | Working days: 1–2 | So far: 2–3',
      'They sign | Runs it: A notary | Working days: 0–1 | So far: 2–4',
      '2–4 working days if every step waits for the one before it; steps that run side by side save days. Dark bars show the fast case, pale ones the slow.',
    ]);
  });

  it('leads from who runs a step to the persona, under the job title that the group gives', () => {
    const { catalog, entry } = group({
      decisionProcess: [step('ask', 1, 1, { runBy: 'Finance chief', persona: 'cfo' })],
    });
    const [part] = groupProcess(entry, 'process', catalog);
    const runs = part && itemsIn(part)[0]?.notes[0]?.value;
    expect(runs?.type === 'ref' && [runs.ref.address, runs.ref.title]).toEqual([
      '/personas/cfo/',
      'Finance chief',
    ]);
  });

  it('adds up both processes, and says what is apart', () => {
    const lines = processOf({
      decisionProcess: [step('ask', 10, 30)],
      paperProcess: [
        step('read', 5, 15),
        step('hear', 10, 40, { for: { regions: ['north'] } }),
        { id: 'seal', text: 'They seal' },
      ],
    });
    expect(lines).toEqual([
      'They ask | Working days: 10–30 | So far: 10–30',
      'They read | Working days: 5–15 | So far: 5–15',
      'They hear | Working days: 10–40',
      'They seal',
      '15–45 working days if every step waits for the one before it: 10–30 to decide, 5–15 on paper; steps that run side by side save days. Dark bars show the fast case, pale ones the slow. Steps that hold only in some cases add 10–40 working days there. One step is not counted, since nobody has said how long it takes.',
    ]);
  });

  it('lets nothing wait for a step that holds only sometimes', () => {
    const sometimes = { for: { situations: ['renewal'] } };
    expect(spansOf([step('ask', 1, 2), step('hear', 10, 40, sometimes), step('choose', 1, 1)])).toEqual({
      length: 42,
      spans: [
        [
          [0, 1],
          [0, 2],
        ],
        [
          [1, 11],
          [2, 42],
        ],
        [
          [1, 2],
          [2, 3],
        ],
      ],
    });
  });

  it('stays as it is written where nobody has given days', () => {
    const { catalog, entry } = group({ decisionProcess: [{ id: 'ask', text: 'They ask' }] });
    expect(groupProcess(entry, 'process', catalog)).toEqual([]);
    const section = outlineOf(entry, catalog).sections.find(({ id }) => id === 'process');
    expect(section?.parts.map(({ anchor, value }) => [anchor, value.type])).toEqual([
      ['decisionProcess', 'items'],
    ]);
  });

  it('takes the place of its fields, the sum right behind them', () => {
    const { catalog, entry } = group({
      decisionProcess: [step('ask', 1, 1)],
      paperProcess: [step('read', 1, 1)],
      budget: { owner: 'cfo', kind: 'mixed', planning: 'In May', unbudgeted: 'It waits' },
    });
    const section = outlineOf(entry, catalog).sections.find(({ id }) => id === 'process');
    expect(section?.parts.map(({ anchor, value }) => `${anchor} ${value.type}`)).toEqual([
      'decisionProcess timeline',
      'paperProcess timeline',
      'process-days text',
      'budget record',
    ]);
    expect(section?.parts.slice(0, 2).flatMap((part) => itemsIn(part).map(({ anchors }) => anchors))).toEqual(
      [['decisionProcess-ask'], ['paperProcess-read']],
    );
  });

  it('is told in its own section of a group’s page and nowhere else', () => {
    const { catalog, entry } = group({ decisionProcess: [step('ask', 1, 1)] });
    expect(groupProcess(entry, 'who', catalog)).toEqual([]);
    expect(groupProcess(entryOf(catalog, 'persona', 'cfo'), 'process', catalog)).toEqual([]);
    expect(groupProcess(group({}).entry, 'process', catalog)).toEqual([]);
  });
});
