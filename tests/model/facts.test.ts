import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/model/facts.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const SUMMARY = 'One or two sentences for results and previews, long enough to be shown, short enough too.';

const HEAD = `title: Pilot
summary: ${SUMMARY}
owner: team
reviewed: 2026-03-01
what: [They try it, 'They measure it']
steps:
  - { id: scope, text: They say what they want to see, evidence: [review, survey] }
`;
const BODY = `## Before it starts

They write down **what must be true**
at the end.

- One [aim](/criteria/price/#proof).
- No more than _three_.
`;

/** What an entry says, by field, read from the text of its file. */
function factsIn(front: string, body = BODY, nameOf = (id: string): string => id): Record<string, string> {
  const text = `---\n${front}---\n\n${body}`;
  const { entries, findings } = readContent(
    memoryFiles({
      'site.yaml': 'organisation: Tidewater\nteams:\n  - { id: team, name: The team, side: both }\n',
      'comparisons/pilot.mdx': text,
    }),
  );
  const [entry] = entries;
  if (!entry) throw new Error(findings.map(({ message }) => message).join('\n'));
  return Object.fromEntries(factsOf(entry, nameOf));
}

const FACTS = factsIn(HEAD);

describe('the facts of an entry', () => {
  it('are what it says, by field, the body last', () => {
    expect(FACTS).toMatchInlineSnapshot(`
      {
        "body": "[["heading",["depth",2],["Before it starts"]],["paragraph",["They write down ",["strong",["what must be true"]]," at the end."]],["list",[["listItem",[["paragraph",["One ",["link",["url","price"],["aim"]],"."]]]],["listItem",[["paragraph",["No more than ",["emphasis",["three"]],"."]]]]]]]",
        "steps": "[[["evidence",["review","survey"]],["text","They say what they want to see"]]]",
        "summary": ""One or two sentences for results and previews, long enough to be shown, short enough too."",
        "title": ""Pilot"",
        "what": "[[["text","They try it"]],[["text","They measure it"]]]",
      }
    `);
  });

  it('do not depend on how its front matter is written', () => {
    const rewritten = `reviewed: "2026-03-01"
what:
  - text: "They try
      it"
  - They   measure it
steps:
  - evidence:
      - review
      - survey
    text: >
      They say what they want
      to see
    id: scope
owner: 'team'
summary: '${SUMMARY}'
title: "Pilot"
`;
    expect(factsIn(rewritten)).toEqual(FACTS);
  });

  it('do not depend on how its body is written', () => {
    const rewritten = `Before it starts
----------------

They write down __what must be true__ at the end.

* One [aim][price].

* No more than *three*.

[price]: /criteria/price/#other
`;
    expect(factsIn(HEAD, rewritten)).toEqual(FACTS);
  });

  it('do not depend on line ends or a mark at the start of the file', () => {
    expect(factsIn(HEAD.replaceAll('\n', '\r\n'), BODY.replaceAll('\n', '\r\n'))).toEqual(FACTS);
  });

  it('are not changed by what keeps the entry in order', () => {
    const kept = HEAD.replace('2026-03-01', '2026-09-01').replace(
      'id: scope',
      'id: wishes, audience: public',
    );
    const more = 'aliases: [trial]\nformerIds: [proof]\naudience: public\nreviewEvery: 30\nstatus: current\n';
    expect(factsIn(kept + more)).toEqual(FACTS);
  });

  it('are changed by any word, weight, order or target', () => {
    const changed = (front: string, body = BODY): string[] => {
      const facts = factsIn(front, body);
      return Object.keys({ ...FACTS, ...facts }).filter((name) => facts[name] !== FACTS[name]);
    };
    expect(changed(HEAD.replace('try it', 'try them'))).toEqual(['what']);
    expect(changed(HEAD.replace("They try it, 'They measure it'", 'They measure it, They try it'))).toEqual([
      'what',
    ]);
    expect(changed(HEAD.replace('review, survey', 'review'))).toEqual(['steps']);
    expect(changed(`${HEAD}for: { segments: [small] }\n`)).toEqual(['for']);
    expect(changed(HEAD, BODY.replace('**', '').replace('**', ''))).toEqual(['body']);
    expect(changed(HEAD, BODY.replace('/criteria/price/', '/criteria/fit/'))).toEqual(['body']);
    expect(changed(HEAD, BODY.replace('three', 'four'))).toEqual(['body']);
    expect(changed(HEAD, BODY.replace('## Before', '### Before'))).toEqual(['body']);
    expect(changed(HEAD, '')).toEqual(['body']);
    expect(changed(`${HEAD}retired: 2026-05-01\nstatus: retired\n`)).toEqual(['retired']);
  });

  it('keep the lines of code apart, and words that touch markup together', () => {
    const bodyOf = (body: string) => factsIn(HEAD, body)['body'];
    expect(bodyOf('```\na\nb\n```\n')).not.toBe(bodyOf('```\na b\n```\n'));
    expect(bodyOf('un*likely*\n')).not.toBe(bodyOf('un *likely*\n'));
    expect(bodyOf('so <Ref to="price" />\nit is\n')).toBe(bodyOf("so <Ref to='price'/> it is\n"));
  });

  it('name other entries by what they are called for good', () => {
    const born = (id: string): string => (id === 'cost' ? 'price' : id);
    const body = BODY.replace('/criteria/price/', '/criteria/cost/');
    expect(factsIn(HEAD, body, born)).toEqual(FACTS);
    const named = (to: string) => factsIn(HEAD, `See <Ref to="${to}">this</Ref>.\n`, born);
    expect(named('cost#proof')).toEqual(named('price'));
  });

  it('say nothing of what sets a passage apart for an audience', () => {
    const passage = 'They measure it twice.\n';
    expect(factsIn(HEAD, `<Only for="partner">\n\n${passage}\n</Only>\n`)).toEqual(factsIn(HEAD, passage));
  });
});
