import { describe, expect, it } from 'vitest';
import { NOTHING, type Progress, withDone } from '../../../src/model/learning/progress.ts';
import { recordOf, recordText, SELF_REPORTED } from '../../../src/model/learning/record.ts';

const PATH = {
  id: 'harbour',
  title: 'Round the harbour',
  organisation: 'Tidewater',
  revision: '1a2b3c4d',
  steps: ['owner', 'keel', 'storm'],
};

const done = (entry: string, at: string, right: number, path = 'harbour') => ({
  path,
  entry,
  at,
  asked: 3,
  right,
});

const two = [
  done('storm', '2026-03-09T08:00:00.000Z', 3),
  done('owner', '2026-03-01T08:00:00.000Z', 1),
  // The same entry on another path is another step.
  done('keel', '2026-03-02T08:00:00.000Z', 3, 'bay'),
];

const dayOf = (at: string): string => at.slice(0, 10);

const all: Progress = [...two, done('keel', '2026-03-04T08:00:00.000Z', 2)].reduce(withDone, NOTHING);

describe('a record of completion', () => {
  it('is there once every step is done, and not before', () => {
    expect(recordOf(PATH, two.reduce(withDone, NOTHING), dayOf)).toBeUndefined();
    expect(recordOf({ ...PATH, steps: [] }, all, dayOf)).toBeUndefined();
  });

  it('says path, score, content and the day of the last step, whichever that was', () => {
    expect(recordOf(PATH, all, dayOf)).toEqual({
      organisation: 'Tidewater',
      path: 'Round the harbour',
      steps: 3,
      day: '2026-03-09',
      asked: 9,
      right: 6,
      revision: '1a2b3c4d',
    });
  });

  it('can be sent as text, with a name where one is given, and says that nobody has checked it', () => {
    const record = recordOf(PATH, all, dayOf);
    if (!record) throw new Error('no record');
    expect(recordText(record, 'Ada').split('\n')).toEqual([
      'Record of completion: Round the harbour',
      'Name: Ada',
      'Learning path of Tidewater; steps done: 3 of 3',
      'Date: 2026-03-09',
      'Score: 6 of 9 questions right at the first try',
      'Content revision: 1a2b3c4d',
      SELF_REPORTED,
      '',
    ]);
    expect(recordText(record, '')).not.toContain('Name');
  });
});
