import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { whoView } from '../../../src/model/views/who.ts';
import { whoViewData } from '../../../src/model/views/who-data.ts';
import { whoHtml, whoSentence } from '../../../src/share/views/who-html.ts';
import { library } from '../library.ts';

const ENTRIES: Record<string, Fields> = {
  'stages/ask': { title: 'Asking around', order: 1 },
  'stages/sign': { title: 'Signing', order: 2 },
  'objections/dear': {
    title: 'Too dear',
    says: 'It costs too much.',
    behind: ['No model'],
    answer: 'Count it with us.',
    stages: ['sign'],
  },
  'objections/late': {
    title: 'Too late',
    says: 'It is too late.',
    behind: ['The plan'],
    answer: 'Then next year.',
  },
  'personas/purser': {
    title: 'Finance director',
    jobTitles: ['Chief financial officer', 'Head of finance'],
    stages: [
      { stage: 'ask', part: 'joins' },
      { stage: 'sign', part: 'approves', questions: [{ id: 'total', text: 'What is the total?' }] },
    ],
    discoveryQuestions: [
      { id: 'one', text: 'One?', listenFor: 'A number' },
      { id: 'two', text: 'Two?', for: { segments: ['large'] } },
      { id: 'three', text: 'Three?' },
      { id: 'four', text: 'Four?' },
    ],
    objections: [
      { objection: 'late' },
      { objection: 'dear', wording: 'I have two offers below yours.', answer: 'Put all three side by side.' },
    ],
  },
  'personas/pilot': { title: 'Head of IT', decision: 'technical', jobTitles: ['IT manager'] },
};

const data = whoViewData(library(ENTRIES));
const context = { base: '/kb/' };

describe('who is this', () => {
  it('shows whom we know and what to try where no title is given', () => {
    const view = whoView(data, '  ');
    expect(view.answer).toBeUndefined();
    expect(view.examples).toHaveLength(2);
    const { markup } = whoHtml(view, context);
    expect(markup).toContain('Chief financial officer, Head of finance');
    expect(markup).toContain('href="?q=');
    expect(whoSentence(view)).toBe('Type a job title.');
  });

  it('leads from a sure answer to their part at the stage, questions, objections and on', () => {
    const view = whoView(data, 'CFO', { stage: ['sign'] });
    expect(view.steps).toMatchObject({
      persona: { id: 'purser' },
      here: { part: 'approves', anchor: 'stages-sign', asks: [{ text: 'What is the total?' }] },
      questions: [{ anchor: 'discoveryQuestions-one' }, { text: 'Two?' }, { text: 'Three?' }],
      counts: { questions: 4, objections: 2 },
      beside: { id: 'pilot' },
    });
    // What comes up at the stage first, in the words of the persona.
    expect(view.steps?.objections.map(({ says }) => says)).toEqual([
      'I have two offers below yours.',
      'It is too late.',
    ]);
    const { markup } = whoHtml(view, context);
    for (const part of [
      'href="/kb/personas/purser/#stages-sign"',
      'href="/kb/personas/purser/#questions-total"',
      'href="/kb/personas/purser/#discoveryQuestions-one"',
      'href="/kb/objections/dear/"',
      'href="/kb/journey/?stage=sign"',
      'href="/kb/compare/?personas=purser,pilot"',
      'All 4 questions',
    ])
      expect(markup).toContain(part);
    expect(markup).not.toContain('/briefs/');
    expect(whoSentence(view)).toBe('Finance director, 98 % sure.');
  });

  it('keeps to a scope, and says where somebody takes no part', () => {
    const small = whoView(data, 'CFO', { segment: ['small'] });
    expect(small.steps?.questions.map(({ text }) => text)).toEqual(['One?', 'Three?', 'Four?']);
    const { markup } = whoHtml(whoView(data, 'IT manager', { stage: ['sign'] }), context);
    expect(markup).toContain('Takes no part at Signing, as far as we know.');
    expect(markup).toContain('No stage is recorded for them.');
  });

  it('passes a stage that there is not over', () => {
    expect(whoView(data, 'CFO', { stage: ['nowhere'] }).stage).toBeUndefined();
  });

  it('leads on nowhere where it is not sure, and shows whom else it might be', () => {
    const view = whoView(data, 'Head of Finance & IT');
    const { markup } = whoHtml(view, context);
    expect(markup).toContain('Perhaps Finance director');
    expect(markup).toContain('Also considered');
    expect(markup).toContain('Whom we know');
    expect(markup).not.toContain('Ask them');
    expect(whoSentence(view)).toBe('Not sure. Perhaps Finance director, 70 %.');
  });

  it('says that nobody has an unknown title, and repeats it escaped', () => {
    const view = whoView(data, '<i>Poet</i>');
    const { markup } = whoHtml(view, context);
    expect(markup).toContain('Nobody here');
    expect(markup).toContain('&lt;i&gt;Poet&lt;/i&gt;');
    expect(whoSentence(view)).toBe('Nobody here has this title.');
  });

  it('makes sense without objections, stages, or any persona, as a narrow audience may see it', () => {
    const { markup } = whoHtml(whoView(whoViewData(library({})), ''), context);
    expect(markup).toContain('There is no persona yet.');
    const bare = whoViewData(
      library({ 'personas/pilot': { title: 'Head of IT', jobTitles: ['IT manager'] } }),
    );
    expect(whoHtml(whoView(bare, 'IT manager'), context).markup).not.toContain('Compare with');
  });

  it('stays below 300 kB with fifty personas of many titles', () => {
    const titles = Array.from({ length: 60 }, (_, index) => `Keeper of the quay number ${index}`);
    const many = Array.from({ length: 50 }, (_, index): [string, Fields] => [
      `personas/keeper-${index}`,
      { jobTitles: titles.map((title) => `${title}, ward ${index}`) },
    ]);
    const { markup } = whoHtml(whoView(whoViewData(library(Object.fromEntries(many)))), context);
    expect(markup.length).toBeLessThan(100_000);
    expect(markup).toContain('and 52 more');
  });
});
