import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import type { Card } from '../../../src/model/quiz/card.ts';
import { quizOf } from '../../../src/model/quiz/index.ts';
import { library } from '../library.ts';

const HOUSE = { basis: 'house-view' };

const house = (text: string, more: Fields = {}): Fields => ({ text, ...HOUSE, ...more });

/** The cards of a sort that a small content gives, as key, right answer and wrong ones. */
function made(sort: string, entries: Readonly<Record<string, Fields>>) {
  const cards = quizOf(library(entries)).cards.filter((card) => card.sort === sort);
  return cards.map((card) => summed(card));
}

function summed({ key, options, says, about }: Card) {
  const [right, ...wrong] = options.map(({ text }) => text);
  return { key, right, wrong: wrong.sort(), says, about };
}

const TALK = 'What they say to each other';

describe('questions about what buyers weigh', () => {
  it('ask for the must-have among criteria that are none', () => {
    const entries = {
      'criteria/price': {},
      'criteria/speed': {},
      'criteria/safety': {},
      'personas/owner': {
        criteria: [
          { criterion: 'price', weight: 3, mustHave: true, ...HOUSE },
          { criterion: 'speed', weight: 3, ...HOUSE },
          { criterion: 'safety', weight: 3, ...HOUSE },
        ],
      },
    };
    expect(made('must', entries)).toEqual([
      {
        key: 'must:owner:criteria-price',
        right: 'Price',
        wrong: ['Safety', 'Speed'],
        says: 'Owner: without Price there is no deal.',
        about: ['owner', 'price'],
      },
    ]);
  });

  it('ask which decision is whose only where records say so', () => {
    const known = { evidence: ['talk'], decision: 'technical' };
    const entries = { 'evidence/talk': {}, 'personas/cook': known, 'personas/owner': {} };
    expect(made('decides', entries)).toEqual([
      {
        key: 'decides:cook:decision',
        right: 'Technical',
        wrong: ['Business', 'Financial'],
        says: 'Cook: the technical decision.',
        about: ['cook'],
      },
    ]);
  });
});

describe('questions about sources', () => {
  const stages = { 'stages/dreaming': { order: 1 }, 'stages/hiring': { order: 2 } };
  const sources = {
    'sources/harbour-pub': { trust: 5 },
    'sources/almanac': { trust: 2 },
    'sources/lighthouse': { trust: 1 },
  };
  const at = (source: string, where: string, more: Fields = HOUSE): Fields => ({
    source,
    stages: [where],
    ...more,
  });

  it('set the source of one stage among those of others', () => {
    const entries = {
      ...stages,
      ...sources,
      'personas/owner': {
        sources: [at('harbour-pub', 'dreaming'), at('almanac', 'hiring'), at('lighthouse', 'hiring')],
      },
    };
    expect(made('source-at', entries)).toEqual([
      {
        key: 'source-at:owner:sources-harbour-pub',
        right: 'Harbour pub',
        wrong: ['Almanac', 'Lighthouse'],
        says: 'Owner turns to Harbour pub at Dreaming.',
        about: ['owner', 'harbour-pub', 'dreaming'],
      },
    ]);
    expect(made('trusts', entries)).toEqual([
      {
        key: 'trusts:owner:sources',
        right: 'Harbour pub',
        wrong: ['Almanac', 'Lighthouse'],
        says: 'Owner trusts Harbour pub 5 of 5.',
        about: ['owner', 'harbour-pub'],
      },
    ]);
  });

  it('take no source for wrong of which nobody says when', () => {
    const entries = {
      ...stages,
      ...sources,
      'personas/owner': {
        sources: [at('harbour-pub', 'dreaming'), { source: 'almanac', ...HOUSE }, at('lighthouse', 'hiring')],
      },
    };
    expect(made('source-at', entries)).toEqual([]);
  });
});

describe('questions about objections', () => {
  const objection = (says: string, text: string, more: Fields = HOUSE): Fields => ({
    says,
    behind: ['They were wet once'],
    answer: { text, ...more },
  });
  const objections = {
    'objections/leak': objection('It has a leak', 'Look at the keel in dry dock', {}),
    'objections/dear': objection('Far too dear for us', 'Count the years that it lasts'),
    'objections/slow': objection('A swimmer overtakes it', 'Race it across the bay'),
    'objections/old': objection('My grandfather had one', 'He has it still'),
  };
  const raises = (objection: string, more: Fields = {}): Fields => ({ objections: [{ objection, ...more }] });
  const people = {
    'personas/owner': raises('leak', { wording: 'My shoes are wet', ...HOUSE }),
    'personas/skipper': raises('dear'),
    'personas/cook': raises('slow'),
    'personas/mate': raises('leak'),
  };

  it('ask whose one is among those who object something else', () => {
    expect(made('objects', { ...objections, ...people })).toEqual([
      {
        key: 'objects:owner:objections-leak',
        right: 'Owner',
        wrong: ['Cook', 'Skipper'],
        says: 'Owner objects: “My shoes are wet”',
        about: ['owner', 'leak'],
      },
    ]);
  });

  it('ask what answers it in the words of a buyer, and otherwise in those of its own page', () => {
    const answers = made('answers', { ...objections, ...people });
    expect(answers.map(({ key, right }) => [key, right])).toEqual([
      ['answers:owner:objections-leak', 'Look at the keel in dry dock'],
      ['answers:dear:answer', 'Count the years that it lasts'],
      ['answers:old:answer', 'He has it still'],
      ['answers:slow:answer', 'Race it across the bay'],
    ]);
    expect(answers[0]?.wrong).toEqual(['Count the years that it lasts', 'Race it across the bay']);
    expect(answers[1]?.about).toEqual(['dear', 'skipper']);
    // An answer that only an assumption backs is asked nowhere.
    expect(answers.filter(({ key }) => key.startsWith('answers:leak'))).toEqual([]);
  });

  it('ask the same thing once, where a buyer says it as its page does', () => {
    const same = { ...people, 'personas/skipper': raises('dear', HOUSE) };
    const keys = made('answers', { ...objections, ...same }).map(({ key }) => key);
    expect(keys).toContain('answers:skipper:objections-dear');
    expect(keys).not.toContain('answers:dear:answer');
  });
});

describe('questions about beginnings and ends', () => {
  it('ask what starts a buyer looking, and take nothing for wrong that starts the group', () => {
    const entries = {
      'triggers/storm': {},
      'triggers/rust': {},
      'triggers/prize': {},
      'triggers/birthday': {},
      'personas/owner': { triggers: [{ trigger: 'storm', ...HOUSE }] },
      'personas/cook': {
        triggers: [{ trigger: 'rust' }, { trigger: 'prize' }, { trigger: 'birthday' }],
      },
      'buying-groups/crew': {
        members: [{ persona: 'owner', role: 'approver' }],
        triggers: [{ trigger: 'birthday' }],
      },
    };
    expect(made('starts', entries)).toEqual([
      {
        key: 'starts:owner:triggers-storm',
        right: 'Storm',
        wrong: ['Prize', 'Rust'],
        says: 'Owner starts looking after Storm.',
        about: ['owner', 'storm'],
      },
    ]);
  });

  it('ask what a purchase is judged by, and take nothing for wrong that a criterion of theirs is judged by', () => {
    const judged = (...measures: string[]): Fields => ({
      measures: measures.map((measure) => ({ measure, target: 'Twelve a day', ...HOUSE })),
    });
    const entries = {
      'measures/fish': {},
      'measures/knots': {},
      'measures/days-at-sea': {},
      'measures/songs': {},
      'criteria/speed': { measures: ['songs'] },
      'personas/owner': { ...judged('fish'), criteria: [{ criterion: 'speed', weight: 2 }] },
      'personas/cook': judged('knots', 'days-at-sea', 'songs'),
    };
    expect(made('judges', entries).filter(({ key }) => key.startsWith('judges:owner'))).toEqual([
      {
        key: 'judges:owner:measures-fish',
        right: 'Fish',
        wrong: ['Days at sea', 'Knots'],
        says: 'Owner judges by Fish: Twelve a day.',
        about: ['owner', 'fish'],
      },
    ]);
  });
});

describe('questions about groups', () => {
  const step = (id: string, text: string, canStop?: string[]): Fields => ({
    id,
    ...house(text),
    ...(canStop ? { canStop } : {}),
  });
  const crew = {
    'personas/owner': {},
    'personas/cook': {},
    'personas/mate': {},
    'buying-groups/crew': {
      members: [
        { persona: 'owner', role: 'approver', vetoes: 'A ship without a galley', ...HOUSE },
        { persona: 'cook', role: 'influencer', ...HOUSE },
        { persona: 'mate', role: 'influencer', ...HOUSE },
      ],
      decisionProcess: [
        step('look', 'All of them look at it'),
        step('eat', 'They eat on board', ['cook']),
        step('sign', 'The papers are signed'),
      ],
    },
  };

  it('put the steps of a process in order, leaving out what only holds at times', () => {
    expect(made('process', crew)).toEqual([
      {
        key: 'process:crew:decisionProcess',
        right: 'All of them look at it',
        wrong: ['The papers are signed', 'They eat on board'],
        says: 'Crew: All of them look at it › They eat on board › The papers are signed.',
        about: ['crew'],
      },
    ]);
    const group = crew['buying-groups/crew'];
    const [look, eat, sign] = group.decisionProcess;
    const steps = [look, { ...eat, for: { situations: ['renewal'] } }, sign];
    const rarer = { ...crew, 'buying-groups/crew': { ...group, decisionProcess: steps } };
    expect(made('process', rarer)).toEqual([]);
  });

  it('ask who can stop something at the table', () => {
    expect(made('group-veto', crew)).toEqual([
      {
        key: 'group-veto:crew:members-owner',
        right: 'Owner',
        wrong: ['Cook', 'Mate'],
        says: 'Crew: Owner can stop this: A ship without a galley.',
        about: ['crew', 'owner'],
      },
    ]);
  });

  it('say of each of the others what they can stop themselves', () => {
    const [owner, cook, mate] = crew['buying-groups/crew'].members;
    const members = [owner, { ...cook, vetoes: 'Fish on two days' }, mate];
    const cards = quizOf(
      library({ ...crew, 'buying-groups/crew': { ...crew['buying-groups/crew'], members } }),
    ).cards.filter(({ key }) => key === 'group-veto:crew:members-owner');
    const notes = cards.flatMap(({ options }) => options.map(({ text, note }) => [text, note]));
    expect(Object.fromEntries(notes)).toEqual({
      Owner: undefined,
      Cook: 'can stop: Fish on two days',
      Mate: 'has no veto in this group',
    });
  });

  it('ask who can stop a step, and take nobody for wrong who has a veto or a part in it', () => {
    const three = {
      ...crew,
      'personas/purser': {},
      'buying-groups/crew': {
        ...crew['buying-groups/crew'],
        members: [...crew['buying-groups/crew'].members, { persona: 'purser', role: 'influencer', ...HOUSE }],
      },
    };
    expect(made('stops-step', three)).toEqual([
      {
        key: 'stops-step:crew:decisionProcess-eat',
        right: 'Cook',
        wrong: ['Mate', 'Purser'],
        says: 'Crew: Cook can stop this step: They eat on board.',
        about: ['crew', 'cook'],
      },
    ]);
  });
});

describe('questions about where deals stick', () => {
  const point = (persona: string, symptom: string, unblocks: string, more: Fields = HOUSE): Fields => ({
    stage: 'hiring',
    personas: [{ persona, ...more }],
    symptom: [{ text: symptom, ...more }],
    unblocks: [{ text: unblocks, ...more }],
  });
  const entries = {
    'stages/hiring': {},
    'personas/owner': {},
    'personas/cook': {},
    'personas/mate': {},
    'sticking-points/calm': point('owner', 'Sails hang down', 'Row for an hour'),
    'sticking-points/fog': point('cook', 'Bells all morning', 'Wait until noon', {}),
    'sticking-points/mutiny': point('mate', 'Nobody at the helm', 'Double the rum', {}),
  };

  it('ask what gets them moving again, how it shows and whom it stops', () => {
    expect(made('unblocks', entries)).toEqual([
      {
        key: 'unblocks:calm:unblocks',
        right: 'Row for an hour',
        wrong: ['Double the rum', 'Wait until noon'],
        says: 'Calm: Row for an hour.',
        about: ['calm', 'owner'],
      },
    ]);
    expect(made('shows', entries)).toEqual([
      {
        key: 'shows:calm:symptom',
        right: 'Calm',
        wrong: ['Fog', 'Mutiny'],
        says: 'Calm shows like this: Sails hang down.',
        about: ['calm', 'owner'],
      },
    ]);
    expect(made('stops', entries)).toEqual([
      {
        key: 'stops:calm:personas-owner',
        right: 'Owner',
        wrong: ['Cook', 'Mate'],
        says: 'Calm stops Owner.',
        about: ['calm', 'owner'],
      },
    ]);
  });
});

describe('questions about words', () => {
  it('ask for the meaning of a word by the first sentence of it, since that has it', () => {
    const entries = {
      'terms/keel': { definition: house('What keeps it upright. Ours is made of lead.') },
      'terms/helm': { definition: house('What turns it') },
      'terms/galley': { definition: house('Where dinner comes from') },
    };
    expect(made('means', entries).find(({ key }) => key.startsWith('means:keel'))).toEqual({
      key: 'means:keel:definition',
      right: 'What keeps it upright.',
      wrong: ['What turns it', 'Where dinner comes from'],
      says: 'Keel: What keeps it upright. Ours is made of lead.',
      about: ['keel'],
    });
  });
});

describe('questions about the steps of a path, whatever their kind', () => {
  const message = (says: string, criteria: string[]): Fields => ({
    says,
    because: [house(`${says}, and it was counted`)],
    criteria,
    avoid: [TALK],
  });
  const entries = {
    'criteria/price': {},
    'criteria/speed': {},
    'criteria/safety': {},
    'messages/cheaper': message('Costs half of it', ['price']),
    'messages/faster': message('Twice round the bay', ['speed']),
    'messages/safer': message('Lifeboats for everyone', ['safety']),
    'paths/harbour': { steps: [{ entry: 'cheaper', minutes: 3 }] },
  };

  it('ask which line belongs to it among lines of its siblings', () => {
    const lines = made('belongs', entries);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ key }) => key.startsWith('belongs:cheaper:'))).toBe(true);
    expect(lines[0]).toMatchObject({
      right: 'Costs half of it',
      wrong: ['Lifeboats for everyone', 'Twice round the bay'],
    });
  });

  it('ask what it leads to among what it names nowhere', () => {
    expect(made('leads', entries)).toEqual([
      {
        key: 'leads:cheaper:criteria',
        right: 'Price',
        wrong: ['Safety', 'Speed'],
        says: '“Cheaper” speaks to Price.',
        about: ['cheaper', 'price'],
      },
    ]);
  });

  it('ask for a word of a closed set only where there is little else', () => {
    const alone = {
      'evidence/talk': { method: 'survey' },
      'paths/harbour': { steps: [{ entry: 'talk', minutes: 3 }] },
    };
    const [first] = made('is', alone);
    expect(first).toMatchObject({ key: 'is:talk:method', right: 'Survey' });
    expect(first?.wrong).toHaveLength(3);
  });
});
