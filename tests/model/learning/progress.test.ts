import { describe, expect, it } from 'vitest';
import {
  type Learned,
  merge,
  NOTHING,
  notAhead,
  type Progress,
  renamed,
  withDone,
  withLearned,
  withSitting,
} from '../../../src/model/learning/progress.ts';
import { readProgress, writeProgress } from '../../../src/model/learning/progress-text.ts';
import { seeded } from '../../bench/random.ts';

const at = (day: number, hour = 8): string => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

const learned = (key: string, last: string, more: Partial<Learned> = {}): Learned => ({
  key,
  fact: '4la3z4zj',
  says: `What ${key} says`,
  memory: { due: at(30), last, stability: 3.17, difficulty: 5.3, reps: 2, lapses: 0, state: 2, scheduled: 3 },
  asked: 2,
  right: 1,
  ...more,
});

const cards = ['weighs:owner:criteria-price', 'means:keel:definition', 'asks:owner:questions-pay'];

const begun: Progress = {
  ...cards.reduce(
    (all, key, index) => withLearned(all, learned(key, at(20 + index))),
    withSitting(withDone(NOTHING, { path: 'first-day', entry: 'owner', at: at(20), asked: 3, right: 2 }), {
      at: at(20, 9),
      asked: 5,
      right: 4,
    }),
  ),
  choices: { at: at(19), length: 20, buyers: ['owner'] },
};

const text = writeProgress(begun);
const lines = text.trimEnd().split('\n');

/** What is left of the progress above, as counts. */
const left = ({ learned: some, done, sittings }: Progress): [number, number, number] => [
  some.size,
  done.size,
  sittings.size,
];

const ALL: [number, number, number] = [3, 1, 1];
const NONE: [number, number, number] = [0, 0, 0];

const swap = (line: number, by: string): string => lines.with(line, by).join('\n');

const first = lines[1] ?? '';

/** Every state in which storage or a file was thought of, what of it must be read, and whether it is ours. */
const STATES: readonly [name: string, state: unknown, left: [number, number, number], isOurs: boolean][] = [
  ['sound', text, ALL, true],
  ['nothing stored', null, NONE, false],
  ['undefined', undefined, NONE, false],
  ['an empty text', '', NONE, false],
  ['blanks', ' \n\n  ', NONE, false],
  ['no text at all', 42, NONE, false],
  ['an object instead of a text', { learned: [] }, NONE, false],
  ['half-written: the last line is missing', lines.slice(0, -1).join('\n'), ALL, true],
  ['half-written: cut within a card', text.slice(0, text.indexOf(first) + first.length - 20), NONE, true],
  [
    'half-written: cut within the third card',
    text.slice(0, text.indexOf(lines[3] ?? '') + 30),
    [2, 0, 0],
    true,
  ],
  ['a line in the middle is damaged', swap(2, '{"card":"means:ke\u0000###'), [2, 1, 1], true],
  ['two lines have run together', swap(2, `${lines[2]}${lines[3]}`), [2, 1, 1], true],
  ['a line is missing', lines.toSpliced(2, 1).join('\n'), [2, 1, 1], true],
  ['lines stand in another order', [...lines].reverse().join('\n'), ALL, true],
  ['the first line is missing', lines.slice(1).join('\n'), ALL, true],
  ['the first line is damaged', swap(0, '{"format":"causeway-pro'), ALL, true],
  ['an older version, without choices', swap(0, '{"format":"causeway-progress","version":0}'), ALL, true],
  ['a newer version', swap(0, '{"format":"causeway-progress","version":7,"moon":"full"}'), ALL, true],
  ['Windows line ends and a byte-order mark', `\uFEFF${lines.join('\r\n')}`, ALL, true],
  [
    'put into one list by an editor',
    JSON.stringify(
      lines.map((line) => JSON.parse(line) as unknown),
      null,
      2,
    ),
    ALL,
    true,
  ],
  ['the same card twice', [...lines, first].join('\n'), ALL, true],
  ['another program’s JSON', '{"decks":[{"name":"Spanish","cards":[]}]}', NONE, false],
  ['a list of another program', '[{"front":"Hund","back":"dog"},[1,2],null,"x"]', NONE, false],
  ['a web page', '<!doctype html><title>Log in</title>\n<p>Session expired', NONE, false],
  ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\uD800', NONE, false],
  ['deep brackets', '['.repeat(100_000), NONE, false],
  [
    'names of prototypes',
    `${lines[0]}\n{"__proto__":{"card":"x"}}\n${first.replace(cards[0] ?? '', '__proto__')}\n{"card":"constructor"}`,
    [1, 0, 0],
    true,
  ],
  ['numbers as words', swap(1, first.replace('3.17', '"3.17"')), [2, 1, 1], true],
  ['a stability below zero', swap(1, first.replace('3.17', '-3')), [2, 1, 1], true],
  ['a stability of null, as JSON writes infinity', swap(1, first.replace('3.17', 'null')), [2, 1, 1], true],
  ['a day that is none', swap(1, first.replace(at(20), '2026-13-45T08:00:00.000Z')), [2, 1, 1], true],
  ['a card without a memory', swap(1, '{"card":"means:keel:definition","fact":"x"}'), [2, 1, 1], true],
  ['a card that is a list', swap(1, '{"card":["a"],"memory":{}}'), [2, 1, 1], true],
  [
    'choices of the wrong types',
    swap(0, '{"format":"causeway-progress","version":1,"choices":{"length":"many","buyers":[1,{}]}}'),
    ALL,
    true,
  ],
  [
    'a card that is as long as a book',
    [lines[0], `{"card":"${'x'.repeat(100_000)}"}`, ...lines.slice(1)].join('\n'),
    ALL,
    true,
  ],
  ['more lines than anybody has', `${lines.join('\n')}\n${'{}\n'.repeat(300_000)}`, ALL, true],
];

describe('progress as text', () => {
  it('is the same when it is read again', () => {
    expect(readProgress(text)).toEqual({ progress: begun, isOurs: true, problems: [] });
  });

  it.each(STATES)('keeps what can be read: %s', (_name, state, expected, isOurs) => {
    const read = readProgress(state);
    expect(left(read.progress)).toEqual(expected);
    expect(read.isOurs).toBe(isOurs);
    // What was read can be written and read again without a loss and without a complaint but that of its version.
    const again = readProgress(writeProgress(read.progress));
    expect(left(again.progress)).toEqual(expected);
    expect(again.problems).toEqual([]);
  });

  it('says in words what is wrong with it', () => {
    const problemsOf = (state: string): string[] => readProgress(state).problems;
    expect(problemsOf(lines.slice(0, -1).join('\n'))).toEqual(['It ends early; what stood before is there']);
    expect(problemsOf(lines.toSpliced(2, 1).join('\n'))).toEqual(['One line is missing']);
    expect(problemsOf(swap(2, '###'))).toEqual(['One line could not be read', 'One line is missing']);
    expect(problemsOf(lines.slice(1).join('\n'))).toEqual([
      'It does not begin as progress does; what could be read was kept',
    ]);
  });

  it('hands on what a newer version wrote and this one does not know', () => {
    const newer = [
      '{"format":"causeway-progress","version":2}',
      '{"badge":"2026-11-25T08:00:00.000Z","name":"First week"}',
      ...lines.slice(1, -1),
      '{"lines":6}',
    ].join('\n');
    const read = readProgress(newer);
    expect(read.problems).toEqual(['A newer version wrote it; what this one does not know is kept as it is']);
    expect(writeProgress(read.progress)).toContain(
      '{"badge":"2026-11-25T08:00:00.000Z","name":"First week"}',
    );
  });

  it('takes no number beyond what it can be', () => {
    const odd = swap(
      1,
      first
        .replace('"asked":2,"right":1', '"asked":1,"right":99')
        .replace('"difficulty":5.3', '"difficulty":1e9'),
    );
    const card = readProgress(odd).progress.learned.get(cards[0] ?? '');
    expect([card?.asked, card?.right, card?.memory.difficulty]).toEqual([1, 1, 10]);
  });
});

describe('two halves of progress', () => {
  const random = seeded(7);
  const some = (): Progress => {
    let progress: Progress = { ...NOTHING, forgotten: random.chance(0.2) ? at(random.whole(1, 6)) : '' };
    for (const key of [...cards, 'a:b:c', 'd:e:f'])
      if (random.chance(0.6))
        progress = withLearned(progress, learned(key, at(random.whole(1, 9)), { right: random.whole(0, 2) }));
    if (random.chance(0.5))
      progress = withDone(progress, {
        path: 'p',
        entry: 'e',
        at: at(random.whole(1, 9)),
        asked: 2,
        right: random.whole(0, 2),
      });
    return merge(progress, NOTHING);
  };

  it('come to the same in whatever order they meet, and however often', () => {
    for (let round = 0; round < 300; round++) {
      const [a, b, c] = [some(), some(), some()];
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }
  });

  it('keep the later answer of each card', () => {
    const [a, b] = [
      withLearned(NOTHING, learned('a:b:c', at(3))),
      withLearned(NOTHING, learned('a:b:c', at(5))),
    ];
    expect(merge(a, b).learned.get('a:b:c')?.memory.last).toBe(at(5));
  });

  it('forget what was forgotten on purpose in one of them, and nothing that was learned since', () => {
    const forgetful: Progress = { ...NOTHING, forgotten: at(4) };
    const days = { 'a:b:c': 3, 'd:e:f': 5, 'g:h:i': 4 };
    const other = Object.entries(days).reduce(
      (sum, [key, day]) => withLearned(sum, learned(key, at(day))),
      NOTHING,
    );
    expect([...merge(forgetful, other).learned.keys()]).toEqual(['d:e:f']);
  });
});

describe('progress after a rename', () => {
  it('stands under the new names; where two cards have become one, the later answer stays', () => {
    const old = withLearned(
      withLearned(begun, learned('means:beam:definition', at(28))),
      learned('means:keel:definition', at(21)),
    );
    const now = renamed(
      old,
      (key) => key.replace('beam', 'keel').replace('owner', 'shipowner'),
      (id) => (id === 'owner' ? 'shipowner' : id),
    );
    expect([...now.learned.keys()].sort()).toEqual([
      'asks:shipowner:questions-pay',
      'means:keel:definition',
      'weighs:shipowner:criteria-price',
    ]);
    expect(now.learned.get('means:keel:definition')?.memory.last).toBe(at(28));
    expect([...now.done.keys()]).toEqual(['first-day shipowner']);
    expect(now.choices.buyers).toEqual(['shipowner']);
  });
});

describe('what a clock that ran ahead has left', () => {
  const now = new Date(at(24));

  it('comes back at once, and nothing after it counts as forgotten', () => {
    const ahead = learned('means:keel:definition', '2031-01-10T08:00:00.000Z');
    const progress = notAhead(
      {
        ...begun,
        learned: new Map([
          ...begun.learned,
          [
            'means:keel:definition',
            { ...ahead, memory: { ...ahead.memory, due: '2031-01-13T08:00:00.000Z' } },
          ],
        ]),
        forgotten: '2031-01-01T08:00:00.000Z',
      },
      now,
    );
    expect(progress.learned.get('means:keel:definition')?.memory).toMatchObject({
      last: at(24),
      due: at(24),
    });
    expect(progress.forgotten).toBe('');
    expect(left(merge(progress, begun))).toEqual(ALL);
  });

  it('leaves alone what is not ahead', () => {
    expect(notAhead({ ...begun, forgotten: at(18) }, now)).toEqual({ ...begun, forgotten: at(18) });
  });
});
