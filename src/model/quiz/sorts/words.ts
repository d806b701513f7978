import { DECISIONS } from '../../kinds/persona.ts';
import { humanise } from '../../shape.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { shuffled } from '../chance.ts';
import { type Desk, firstSentence } from '../desk.ts';

/** Definitions of other terms that are looked at for one. */
const OF_OTHERS = 40;

/** What a term means: its definition is ours to give. Its first sentence has it; later ones often name the term itself. */
function terms(desk: Desk): void {
  const all = desk.catalog.of('term');
  for (const term of all) {
    const meaning = term.data.definition.text;
    const others = shuffled(
      all.filter((other) => other !== term),
      term.id,
    ).slice(0, OF_OTHERS);
    const [first, { title }] = [firstSentence(meaning), term.data];
    const truths = all
      .filter(({ data }) => isAlikeAny(data.title, [title]))
      .map(({ data }) => firstSentence(data.definition.text));
    const common = {
      home: term,
      anchor: 'definition',
      field: 'definition',
      says: `${title}: ${meaning}`,
      why:
        term.data.notToConfuse === undefined
          ? term.data.example
          : `Not to be confused with: ${term.data.notToConfuse}`,
      rests: desk.rests(term.data.definition) ?? 'What we mean by the word',
      fact: [meaning],
    };
    desk.pick(
      { ...common, sort: 'word', ask: 'Which word do we have for this?', given: first },
      { text: title },
      others.map(({ data }): Option => ({ text: data.title, note: firstSentence(data.definition.text) })),
      all
        .filter(({ data }) => isAlikeAny(first, [firstSentence(data.definition.text)]))
        .map(({ data }) => data.title),
    );
    desk.pick(
      { ...common, sort: 'means', ask: `What does “${title}” mean here?` },
      { text: first },
      others.map(
        (other): Option => ({
          text: firstSentence(other.data.definition.text),
          note: `means: ${other.data.title}`,
        }),
      ),
      truths,
    );
  }
}

/** Which of the three decisions is a buyer's; asked where the page names the records that it is known from. */
function decisions(desk: Desk): void {
  for (const persona of desk.catalog.of('persona')) {
    const records = persona.data.evidence ?? [];
    const rests = records.length > 0 ? desk.rests({ evidence: records }) : undefined;
    if (!rests) continue;
    const { title, decision, measuredBy } = persona.data;
    desk.pick(
      {
        sort: 'decides',
        home: persona,
        anchor: 'decision',
        field: 'decision',
        ask: `${title}: which decision is theirs?`,
        says: `${title}: the ${decision} decision`,
        why: measuredBy?.[0] === undefined ? undefined : `Their job is measured by: ${measuredBy[0].text}`,
        rests,
        fact: [decision],
      },
      { text: humanise(decision) },
      DECISIONS.filter((word) => word !== decision).map((word): Option => ({ text: humanise(word) })),
    );
  }
}

/** Cards about words: what a term means, and which decision is whose. */
export function wordCards(desk: Desk): void {
  terms(desk);
  decisions(desk);
}
