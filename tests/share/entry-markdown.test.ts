import { describe, expect, it } from 'vitest';
import { entryToMarkdown } from '../../src/share/entry-markdown.ts';
import { harbour } from './harbour.ts';

const PERSONA = `---
title: Finance chief
summary: Holds the financial decision, signs what fits the plan, and wants a way out before there is a way in.
owner: team
reviewed: 2026-03-04
decision: financial
roles: [economic-buyer, approver]
jobTitles: [Finance director, CFO]
approves:
  - { id: run-cost, text: A contract within the plan, limit: { amount: 250000, currency: EUR, per: year }, basis: house-view }
criteria:
  - { criterion: total-cost, weight: 5, mustHave: true, evidence: [talk] }
  - { criterion: total-cost, weight: 2 }
discoveryQuestions:
  - { id: last, text: What surprised you last?, listenFor: A date }
open:
  - { about: triggers, ask: What starts them?, owner: team, by: 2026-12-01 }
---

Read [the questions](#discoveryQuestions) first, then <Ref to="total-cost" />.

## In the room

<Callout>Be brief</Callout>
`;

const address = (path: string): string => `https://kb.example${path}`;

describe('the Markdown copy of an entry', () => {
  it('answers the questions in order, and says what is known, assumed and open', () => {
    const catalog = harbour({ 'personas/finance-chief.mdx': PERSONA });
    const entry = catalog.get('finance-chief');
    expect(entry && entryToMarkdown(entry, catalog, address)).toMatchInlineSnapshot(`
      "# Finance chief

      Holds the financial decision, signs what fits the plan, and wants a way out before there is a way in.

      Persona · kept by The team · reviewed 4 March 2026 · claims: 1 on record, 1 house view, 1 assumed · <https://kb.example/p/finance-chief/>

      ## 1. The decision

      _Which decision is theirs, and what can they approve or veto?_

      - **Decision:** Financial
      - **Buying roles:** Economic buyer, Approver

      **Can approve**

      - **A contract within the plan** _(house view)_ — Limit: EUR 250,000 a year

      **Job titles**

      - Finance director
      - CFO

      ## 2. What starts them

      _What starts them looking?_

      **Still open**

      - What starts them? _(The team finds out by 1 December 2026)_

      ## 3. What they weigh

      _What criteria do they consider, and how much does each weigh?_

      | Criteria | Weight | Must have |
      | - | - | - |
      | **[Total cost](https://kb.example/criteria/total-cost/)** _(known from [A talk in spring](https://kb.example/evidence/talk/), illustrative)_ | 5 of 5 | Yes |
      | **[Total cost](https://kb.example/criteria/total-cost/)** _(assumed)_ | 2 of 5 | |

      ## 4. How they compare

      _How do they compare options, doing nothing included?_

      _Nobody has answered this yet._

      ## 5. Whom they listen to

      _Where do they get information, whom do they talk to, what do they learn from?_

      _Nobody has answered this yet._

      ## 6. How they judge success

      _How do they measure success after the purchase?_

      _Nobody has answered this yet._

      ## 7. Where they are in the cycle

      _Where are they in the cycle, what do they ask there, and where do they get stuck?_

      _Nobody has answered this yet._

      ## 8. What we say and do

      _What do we say and do about it?_

      - **“What surprised you last?”**
        - **Listen for:** A date

      ## 9. How we know

      _How do we know?_

      _Nobody has answered this yet._

      Read [the questions](https://kb.example/personas/finance-chief/#discoveryQuestions) first, then [Total cost](https://kb.example/criteria/total-cost/).

      ## In the room

      > **Note**
      >
      > Be brief
      "
    `);
  });

  it('says of an illustrative record that it is, and who names it', () => {
    const catalog = harbour({ 'personas/finance-chief.mdx': PERSONA });
    const entry = catalog.get('talk');
    expect(entry && entryToMarkdown(entry, catalog, address)).toMatchInlineSnapshot(`
      "# A talk in spring

      > Illustrative: invented to show how such a record works.

      One or two sentences for results and previews, long enough to be shown, short enough.

      Evidence · kept by The team · reviewed 4 March 2026 · <https://kb.example/p/talk/>

      ## At a glance

      - **Method:** Interview
      - **Date:** 2 March 2026
      - **Confidence:** Low
      - **Illustrative:** Yes

      **Sample**

      - **Who:** A finance director

      ## What it says

      - It was too dear

      ## What links here

      **Supports** (personas)

      - [Finance chief](https://kb.example/personas/finance-chief/) — Weight: 5 of 5; Must have: Yes
      "
    `);
  });

  it('says of a retired entry what to read instead', () => {
    const catalog = harbour({
      'terms/hero.mdx': `---
title: Hero
summary: A word that we used before, for somebody who argues for us when we are not in the room with them.
owner: team
reviewed: 2026-03-04
status: retired
retired: 2026-02-01
replacedBy: [champion]
definition: { text: Who argues for us, basis: house-view }
---
`,
    });
    const entry = catalog.get('hero');
    expect((entry ? entryToMarkdown(entry, catalog, address) : '').split('\n\n')[1]).toMatchInlineSnapshot(
      `"> Retired since 1 February 2026. Read instead: [Champion](https://kb.example/terms/champion/)"`,
    );
  });
});
