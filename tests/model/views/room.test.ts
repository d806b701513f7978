import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { refTo } from '../../../src/model/value.ts';
import { type Room, room, titlesIn } from '../../../src/model/views/room.ts';
import { roomData } from '../../../src/model/views/room-data.ts';
import { noteOf } from '../../../src/model/views/room-note.ts';
import { roomTables } from '../../../src/model/views/room-table.ts';
import { waitWords } from '../../../src/model/views/room-words.ts';
import type { WhoAnswer } from '../../../src/model/who.ts';
import { noteMarkdown, noteText } from '../../../src/share/views/room-text.ts';
import { entryOf, library } from '../library.ts';

const STAGES = {
  'stages/early': { order: 1 },
  'stages/middle': { order: 2 },
  'stages/late': { order: 3 },
};

const persona = (criteria: Readonly<Record<string, number | string>>, more: Fields = {}): Fields => ({
  criteria: Object.entries(criteria).map(([criterion, weight]) => ({
    criterion,
    weight: Number.parseInt(String(weight), 10),
    ...(String(weight).endsWith('!') ? { mustHave: true } : {}),
  })),
  ...more,
});

const questions = (...texts: string[]): Fields => ({
  discoveryQuestions: texts.map((text, index) => ({ id: `q${index + 1}`, text })),
});

/** Four who decide about a ferry: a purse, a watch, a crew, and a clerk who has no say. */
const FERRY: Readonly<Record<string, Fields>> = {
  ...STAGES,
  'criteria/price': { question: 'What is the fare?' },
  'criteria/safety': {},
  'criteria/comfort': {},
  'criteria/speed': {},
  'criteria/tea': {},
  'measures/cost': { formula: 'Cost by crossing', unit: 'euros', better: 'lower' },
  'personas/purse': persona(
    { price: '5!', speed: 3, tea: 1 },
    {
      ...questions('Who pays?', 'When is the plan closed?'),
      measures: [{ measure: 'cost', target: 'Half' }],
    },
  ),
  'personas/watch': persona(
    { safety: 4, comfort: 3, speed: 2 },
    {
      decision: 'technical',
      ...questions('Who swims?'),
      stages: [
        {
          stage: 'middle',
          part: 'joins',
          questions: [{ id: 'vests', text: 'Where are the vests?', answer: 'On deck' }],
        },
      ],
    },
  ),
  'personas/crew': persona(
    { comfort: 4, safety: 2, tea: 2 },
    { decision: 'business', ...questions('Who rows?') },
  ),
  'personas/clerk': persona({ tea: 2 }, questions('Who types?')),
  'buying-groups/ferry': {
    members: [
      { persona: 'watch', role: 'gatekeeper', vetoes: 'A boat that leaks', stages: ['middle'] },
      {
        persona: 'purse',
        role: 'economic-buyer',
        approves: 'The fare',
        vetoes: 'A blank cheque',
        stages: ['late'],
      },
      { persona: 'clerk', role: 'influencer' },
      { persona: 'crew', role: 'champion', approves: 'The rota', stages: ['early'] },
    ],
    decisionProcess: [{ id: 'vote', text: 'They vote', canStop: ['crew'], stage: 'middle' }],
    paperProcess: [
      {
        id: 'seal',
        text: 'The seal',
        runBy: 'Clerk',
        persona: 'clerk',
        days: { low: 2, high: 5 },
        stage: 'middle',
      },
      { id: 'law', text: 'The lawyer reads', runBy: 'Lawyer', days: { low: 10, high: 12 }, stage: 'late' },
      { id: 'flag', text: 'The flag', canStop: ['watch'] },
    ],
    budget: { owner: 'purse', kind: 'operating', planning: 'In spring', unbudgeted: 'Never' },
  },
};

const catalog = library({
  ...FERRY,
  'personas/stranger': {},
  'buying-groups/raft': { members: [{ persona: 'crew', role: 'champion' }] },
});
const data = roomData(catalog);

/** The answer to a title: `purse` surely, `?purse` likely, nobody for an empty id. */
function answer(query: string, id: string, sure = 1): WhoAnswer {
  const name = id.replace('?', '');
  if (name === '') return { query, outcome: 'unknown', others: [] };
  const best = { persona: refTo(entryOf(catalog, 'persona', name)), sure, why: [`says ${name}`] };
  return { query, outcome: id.startsWith('?') ? 'likely' : 'sure', best, others: [] };
}

function roomOf(met: readonly WhoAnswer[], choice: Parameters<typeof room>[2] = { group: ['ferry'] }): Room {
  const found = room(data, met, choice);
  if (!found) throw new Error('there is no room');
  return found;
}

const EVERYBODY = ['purse', 'watch', 'crew', 'clerk'].map((id) => answer(`The ${id}`, id));
const ids = (of: readonly { ref: { id: string } }[]): string[] => of.map(({ ref }) => ref.id);
const asked = ({ questions: found }: Room): string[] =>
  found.map(({ ref, ask, expect: theirs }) =>
    [`${ref.id}: ${ask?.text ?? '-'}`, ...(theirs ? [theirs.text] : [])].join(' | '),
  );

describe('titles', () => {
  it('stand one a line or between semicolons, each once, blanks left out, commas kept', () => {
    expect(titlesIn('CFO; Head of IT\r\n\n  Director,   IT ;cfo;')).toEqual([
      'CFO',
      'Head of IT',
      'Director, IT',
    ]);
    expect(titlesIn(' \n;')).toEqual([]);
  });
});

describe('who is missing', () => {
  it('misses everybody where nobody was met: those with more ways to end the deal first', () => {
    const view = roomOf([]);
    // The purse signs, approves and can veto (3); the crew approves and can stop the vote (2); the watch can veto (1).
    expect(ids(view.unmet)).toEqual(['purse', 'crew', 'watch', 'clerk']);
    expect(view.unmet.map(({ powers }) => powers)).toEqual([3, 2, 1, 0]);
    expect(view.covered).toEqual([]);
    expect(view.fitted).toBe(false);
    expect(view.unmet[2]).toMatchObject({
      vetoes: ['A boat that leaks'],
      stops: ['The flag'],
      canVeto: true,
    });
    expect(view.unmet[3]).toMatchObject({ canVeto: false, mustApprove: false });
  });

  it('misses first who takes part by the stage at which the deal stands', () => {
    const order = (stage: string) => ids(roomOf([], { group: ['ferry'], stage: [stage] }).unmet);
    expect(order('early')).toEqual(['crew', 'purse', 'watch', 'clerk']);
    expect(order('middle')).toEqual(['crew', 'watch', 'purse', 'clerk']);
    // The vote is behind, so the crew can only approve and the watch only veto; of the two the watch can stop a step ahead.
    expect(order('late')).toEqual(['purse', 'watch', 'crew', 'clerk']);
  });

  it('misses nobody where all were met, and still has a question', () => {
    const view = roomOf(EVERYBODY);
    expect(view.unmet).toEqual([]);
    expect(ids(view.covered)).toEqual(['watch', 'purse', 'clerk', 'crew']);
    expect(view.criteria.unheard).toEqual([]);
    expect(asked(view)).toEqual(['purse: Who pays?', 'crew: Who rows?', 'watch: Who swims?']);
    expect(view.questions.every(({ met }) => met)).toBe(true);
  });

  it('joins two titles of one persona, surest first', () => {
    const view = roomOf([
      answer('Money person', '?purse', 0.9),
      answer('Treasurer', 'purse', 0.8),
      answer('Purser', 'purse', 0.95),
    ]);
    expect(
      view.covered.map(({ titles }) => titles.map(({ title, outcome }) => `${title} ${outcome}`)),
    ).toEqual([['Purser sure', 'Treasurer sure', 'Money person likely']]);
  });

  it('lists titles that nobody knows and people of no part here, and guesses nothing', () => {
    const view = roomOf([answer('Chief of vibes', ''), answer('A stranger', 'stranger')]);
    expect(view.unknown).toEqual(['Chief of vibes']);
    expect(view.outside.map(({ title, ref }) => `${title} ${ref.id}`)).toEqual(['A stranger stranger']);
    expect(view.covered).toEqual([]);
  });

  it('takes the group that most of those met belong to, the first of several, and none where nothing is said', () => {
    const both = roomOf([answer('Crew', 'crew')], {});
    expect([both.group.ref.id, both.fitted]).toEqual(['ferry', true]);
    expect(roomOf([answer('?', '')], {}).group.ref.id).toBe('ferry');
    expect(room(data, [], {})).toBeUndefined();
    expect(room(roomData(library({})), [answer('Crew', 'crew')], {})).toBeUndefined();
  });
});

describe('criteria nobody present cares about', () => {
  const unheard = (met: readonly WhoAnswer[]): string[] =>
    roomOf(met).criteria.unheard.map(
      ({ ref, absent, absentWeight, presentWeight }) =>
        `${ref.id}: ${absent.map((care) => `${care.ref.id} ${care.weight}${care.mustHave ? '!' : ''}`).join(', ')}; ${absentWeight} against ${presentWeight}`,
    );

  it('are must-haves first, then by weights of those absent less those present, ties by title; light ones never', () => {
    // Comfort 3 + 4 = 7, safety 4 + 2 = 6, speed 3 + 2 = 5; nobody gives tea 3 or more.
    expect(unheard([])).toEqual([
      'price: purse 5!; 5 against 0',
      'comfort: crew 4, watch 3; 7 against 0',
      'safety: watch 4; 6 against 0',
      'speed: purse 3; 5 against 0',
    ]);
    // The crew cares about comfort; its 2 for safety is not caring, but counts against it: 4 - 2 = 2, below 5 of speed.
    expect(unheard([answer('Crew', 'crew')])).toEqual([
      'price: purse 5!; 5 against 0',
      'speed: purse 3; 5 against 0',
      'safety: watch 4; 4 against 2',
    ]);
  });

  it('follow the scope, and what a group itself is for', () => {
    const scoped = roomData(
      library({
        'criteria/price': {},
        'personas/a': { criteria: [{ criterion: 'price', weight: 5, for: { segments: ['large'] } }] },
        'personas/b': {},
        'buying-groups/pair': {
          for: { segments: ['small'] },
          members: [
            { persona: 'a', role: 'approver' },
            { persona: 'b', role: 'champion', for: { regions: ['north'] } },
          ],
        },
      }),
    );
    expect(room(scoped, [], { group: ['pair'] })?.criteria.unheard).toEqual([]);
    expect(ids(room(scoped, [], { group: ['pair'], segment: ['large'] })?.criteria.unheard ?? [])).toEqual([
      'price',
    ]);
    expect(
      room(scoped, [], { group: ['pair'], region: ['south'] })?.members.map(({ ref }) => ref.id),
    ).toEqual(['a']);
  });
});

describe('paper steps', () => {
  it('add up working days end by end: one after another, and side by side', () => {
    const { paper, wait } = roomOf([]);
    expect(wait).toEqual({
      steps: 3,
      dated: 2,
      chain: { low: 12, high: 17 },
      longest: { low: 10, high: 12 },
    });
    expect(waitWords(wait)).toBe(
      '12–17 working days one after another, 10–12 working days side by side; days are known for 2 of 3',
    );
    expect(paper.map(({ runner }) => runner?.id)).toEqual(['clerk', undefined, undefined]);
  });

  it('leave the sum once begun, and can no longer be stopped', () => {
    const view = roomOf([], {
      group: ['ferry'],
      stage: ['middle'],
      begun: ['seal', 'flag', 'of-another-group'],
    });
    expect(view.paper.map(({ id, begun, due }) => `${id} ${begun} ${due}`)).toEqual([
      'seal true true',
      'law false false',
      'flag true false',
    ]);
    expect(waitWords(view.wait)).toBe('10–12 working days');
    expect(view.unmet.find(({ ref }) => ref.id === 'watch')?.stops).toEqual([]);
  });

  it('are asked for where a group has none', () => {
    const view = roomOf([], { group: ['raft'] });
    expect(view.paper).toEqual([]);
    expect(waitWords(view.wait)).toBe('');
    expect(noteOf(view).heads.find(({ heading }) => heading === 'Paper process')).toEqual({
      heading: 'Paper process',
      known: [],
      open: ['What has to happen on paper before anybody can sign, who runs it, and how long does it take?'],
    });
  });
});

describe('the next three questions', () => {
  it('go to those who can veto or must approve and were not met, one each', () => {
    expect(asked(roomOf([]))).toEqual(['purse: Who pays?', 'crew: Who rows?', 'watch: Who swims?']);
    expect(roomOf([]).questions.map(({ why }) => why)).toEqual([
      'Can veto and must approve but has not been met',
      'Can veto and must approve but has not been met',
      'Can veto but has not been met',
    ]);
  });

  it('then to criteria that nobody present cares about, with what their holder asks', () => {
    const view = roomOf([answer('Crew', 'crew'), answer('Watch', 'watch')]);
    expect(ids(view.criteria.unheard)).toEqual(['price', 'speed']);
    // The purse has two questions; by the criterion speed both are used up, and its own question stands in.
    expect(asked(view)).toEqual([
      'purse: Who pays?',
      'purse: When is the plan closed? | What is the fare?',
      'purse: - | What is it?',
    ]);
    expect(view.questions[1]?.why).toBe('Nobody you have met cares about “Price”; a must-have for them');
  });

  it('then to others who were not met, then to those who were', () => {
    const view = roomOf([answer('Crew', 'crew'), answer('Watch', 'watch'), answer('Purse', 'purse')]);
    expect(asked(view)).toEqual(['clerk: Who types?', 'purse: Who pays?', 'crew: Who rows?']);
  });

  it('bring what a member asks at the stage, and none twice', () => {
    const view = roomOf(
      ['purse', 'crew', 'clerk'].map((id) => answer(id, id)),
      { group: ['ferry'], stage: ['middle'] },
    );
    expect(asked(view)[0]).toBe('watch: Who swims? | Where are the vests?');
    expect(view.questions[0]?.expect).toMatchObject({ hint: 'On deck' });
    expect(view.questions[0]?.why).toBe('Can veto but has not been met, though they take part by now');
    expect(new Set(asked(view)).size).toBe(3);
  });

  it('are fewer where no more are recorded, and none where none is', () => {
    const small = roomData(
      library({
        'personas/a': questions('Why?'),
        'personas/b': {},
        'buying-groups/pair': {
          members: [
            { persona: 'b', role: 'approver' },
            { persona: 'a', role: 'champion' },
          ],
        },
        'buying-groups/alone': { members: [{ persona: 'b', role: 'approver' }] },
      }),
    );
    expect(room(small, [], { group: ['pair'] })?.questions.map(({ ref }) => ref.id)).toEqual(['a']);
    expect(room(small, [], { group: ['alone'] })?.questions).toEqual([]);
  });

  it('stay three among fifty members, ties in the order of the group', () => {
    const many = Array.from({ length: 50 }, (_, index) => `p${index}`);
    const crowd = roomData(
      library({
        ...Object.fromEntries(many.map((id) => [`personas/${id}`, questions(`Why ${id}?`)])),
        'buying-groups/crowd': { members: many.map((id) => ({ persona: id, role: 'approver' })) },
      }),
    );
    const view = room(crowd, [], { group: ['crowd'] });
    expect(view?.questions.map(({ ref }) => ref.id)).toEqual(['p0', 'p1', 'p2']);
    expect(view?.unmet.length).toBe(50);
  });
});

describe('the groups before anybody was met', () => {
  it('show their members and steps, with who can veto and approve', () => {
    const tables = roomTables(data);
    expect(tables.map(({ group, members, paper }) => [group.ref.id, members.length, paper.length])).toEqual([
      ['ferry', 4, 3],
      ['raft', 1, 0],
    ]);
    expect(roomTables(roomData(library({})))).toEqual([]);
  });
});

describe('the note', () => {
  const met = [answer('Head of *crew*', '?crew'), answer('# 1 fan', '')];
  const choice = { group: ['ferry'], stage: ['middle'], begun: ['seal'] };

  it('fills every heading of MEDDPICC with what is known, and asks where nothing is', () => {
    expect(noteText(noteOf(roomOf(met, choice)))).toMatchInlineSnapshot(`
      "Who is missing: Ferry
      Stage: Middle
      Met: Crew as “Head of *crew*” (likely)
      Not met: Watch (gatekeeper); Purse (economic buyer); Clerk (influencer)
      Titles not known: “# 1 fan”

      METRICS
      - Open: Which figure must move, from where to where, and by when?

      ECONOMIC BUYER
      - Budget: operating, held by Purse. In spring.
      - Open: Purse has not been met: who brings us together, and when?

      DECISION CRITERIA
      - Comfort: Crew gives it 4 of 5.
      - Open: Price: Purse must have it; nobody we have met cares. What do they need to see?
      - Open: Speed: Purse gives it 3 of 5; nobody we have met cares. What do they need to see?
      - Open: Safety: Watch gives it 4 of 5; nobody we have met cares. What do they need to see?

      DECISION PROCESS
      - They vote.
      - Open: Would the Watch say no? Not met, and can stop: A boat that leaks.
      - Open: Would the Purse say no? Not met, and can stop: A blank cheque.

      PAPER PROCESS
      - Begun: The seal (run by: Clerk; 2–5 working days).
      - Still to begin: 10–12 working days; days are known for 1 of 2.
      - Open: When does this begin? The lawyer reads (run by: Lawyer; 10–12 working days).
      - Open: When does this begin? The flag.

      IDENTIFY PAIN
      - Open: What happened, since when, and what does it cost them?

      CHAMPION
      - Crew, met as “Head of *crew*” (likely).
      - Open: Is “Head of *crew*” the Crew of this group?

      COMPETITION
      - Open: What else do they consider, doing nothing included?

      ASK NEXT
      1. Watch (not met): “Who swims?” They may ask: “Where are the vests?” Why now: Can veto but has not been met, though they take part by now.
      2. Purse (not met): “Who pays?” Why now: Can veto and must approve but has not been met.
      3. Purse (not met): “When is the plan closed?” They may ask: “What is the fare?” Why now: Nobody you have met cares about “Price”; a must-have for them.

      Who was met is from the meeting; the rest is what such buyers usually say, so check it with them.
      "
    `);
  });

  it('asks under every heading where nobody was met', () => {
    const { heads } = noteOf(roomOf([], { group: ['raft'] }));
    expect(heads.map(({ heading }) => heading)).toEqual([
      'Metrics',
      'Economic buyer',
      'Decision criteria',
      'Decision process',
      'Paper process',
      'Identify pain',
      'Champion',
      'Competition',
    ]);
    expect(heads.filter(({ known, open }) => known.length + open.length === 0)).toEqual([]);
    expect(heads.flatMap(({ known }) => known)).toEqual([]);
  });

  it('says first what most of those met say, then the first of each, and counts what it leaves out', () => {
    const measures = ['one', 'two', 'three', 'four', 'five', 'six'];
    const judged = (...names: string[]): Fields => ({ measures: names.map((measure) => ({ measure })) });
    const rich = library({
      ...Object.fromEntries(
        measures.map((id) => [`measures/${id}`, { formula: 'Counted', unit: 'days', better: 'lower' }]),
      ),
      'personas/a': judged('one', 'two', 'three'),
      'personas/b': judged('four', 'two', 'five', 'six'),
      'buying-groups/pair': {
        members: [
          { persona: 'a', role: 'champion' },
          { persona: 'b', role: 'approver' },
        ],
      },
    });
    const both = ['a', 'b'].map(
      (id): WhoAnswer => ({
        query: id,
        outcome: 'sure',
        best: { persona: refTo(entryOf(rich, 'persona', id)), sure: 1, why: [] },
        others: [],
      }),
    );
    const view = room(roomData(rich), both, { group: ['pair'] });
    // Two is said by both; one and four are what each says first, three and five what they say third.
    expect(view && noteOf(view).heads[0]?.known).toEqual([
      'Two (A and B).',
      'One (A).',
      'Four (B).',
      'Three (A).',
      'Five (B).',
      'And 1 more.',
    ]);
  });

  it('keeps in Markdown every sign of a title as it stands', () => {
    const markdown = noteMarkdown(noteOf(roomOf(met, choice)));
    expect(markdown).toContain('- **Met:** Crew as “Head of \\*crew\\*” (likely)');
    expect(markdown).toContain('- **Titles not known:** “# 1 fan”');
    expect(markdown.match(/^## .+$/gm)).toHaveLength(9);
  });
});
