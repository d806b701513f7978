import { type BodyNode, bodyText } from '../model/body.ts';
import type { Entry } from '../model/entry.ts';
import { kindNamed } from '../model/table.ts';
import { type PlacedText, textsOf } from '../model/texts.ts';
import { wordFile } from './example.ts';
import { isFiller } from './filler-text.ts';
import type { Report, Rule } from './rule.ts';
import { clipped, folded, wordCount } from './wording.ts';

/** From so many words on, two texts are not the same by chance. */
const TELLING_WORDS = 6;

const WRITE = 'Write what you know, or leave the field out and ask under `open:`';
const OWN_WORDS = 'Say what is true of this one, or take one of the two out';

/** Fields whose text is looked up rather than read: names of teams and lists, dates, addresses. */
const isProse = ({ facts }: PlacedText): boolean =>
  !facts.team && !facts.list && facts.show !== 'date' && facts.show !== 'link';

/** The texts of an entry that must not be the same as another's, by a key that tells where they stand. */
const isTelling = ({ text, claim, quoted }: PlacedText): boolean =>
  claim !== undefined && !quoted && wordCount(text) >= TELLING_WORDS;

function* frontMatterProblems(entry: Entry): Generator<Report> {
  const title = folded(entry.data.title);
  const names = new Set<string>(['title', 'aliases', 'formerIds', ...(kindNamed(entry.kind)?.findBy ?? [])]);
  const seen = new Set<string>();
  for (const placed of textsOf(entry)) {
    const { text, path, field, facts, quoted } = placed;
    if (!isProse(placed)) continue;
    const shown = `\`${clipped(text)}\``;
    if (isFiller(text)) yield { entry, path, message: `Filler ${shown} in \`${field}\``, hint: WRITE };
    else if (!names.has(field) && facts.show !== 'none' && folded(text) === title)
      yield {
        entry,
        path,
        message: `\`${field}\` only repeats the title: ${shown}`,
        hint: 'Say what the title does not say, or leave the field out',
      };
    // Items stand in lists: the same field at another index is a sibling.
    const isItem = path.some((part) => typeof part === 'number');
    if (!isItem || quoted) continue;
    const key = `${field} ${folded(text)}`;
    if (seen.has(key) && (isTelling(placed) || path.at(-1) === 'text' || typeof path.at(-1) === 'number'))
      yield { entry, path, message: `\`${field}\` says the same twice: ${shown}`, hint: OWN_WORDS };
    seen.add(key);
  }
}

const PARTS = new Set(['paragraph', 'heading', 'tableCell']);

function* bodyProblems(entry: Entry, node: BodyNode): Generator<Report> {
  const position = node.position?.start;
  if (PARTS.has(node.type)) {
    const text = bodyText(node);
    const isBare = (node.children ?? []).every(({ type }) => type === 'text');
    if (isBare && text.trim() !== '' && isFiller(text) && (node.type !== 'tableCell' || /\p{L}/u.test(text)))
      yield {
        entry,
        position,
        message: `Filler \`${clipped(text)}\` in the body`,
        hint: 'Write what you know, or take the part out',
      };
    return;
  }
  const children = node.children ?? [];
  for (const [index, child] of children.entries()) {
    yield* bodyProblems(entry, child);
    const next = children[index + 1];
    const isEmpty = !next || (next.type === 'heading' && (next.depth ?? 2) <= (child.depth ?? 2));
    if (child.type === 'heading' && isEmpty)
      yield {
        entry,
        position: child.position?.start,
        message: `Nothing stands under the heading \`${clipped(bodyText(child))}\``,
        hint: 'Write what you know, or take the heading out',
      };
  }
}

/** Texts that an entry shares with another of its kind. */
function* siblingProblems(entries: readonly Entry[]): Generator<Report> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.data.status === 'retired') continue;
    for (const placed of textsOf(entry)) {
      const { text, path, field } = placed;
      if (!isProse(placed) || (!isTelling(placed) && field !== 'summary') || isFiller(text)) continue;
      const key = `${entry.kind} ${field} ${folded(text)}`;
      const other = first.get(key);
      if (!other) first.set(key, entry);
      else if (other !== entry)
        yield {
          entry,
          path,
          message: `\`${field}\` says the same as in \`${other.id}\`: \`${clipped(text)}\``,
          hint: OWN_WORDS,
        };
    }
  }
}

const word = (lines: string, body = '') => ({ 'terms/champion.mdx': wordFile('Champion', lines, body) });

/** No text only holds a place. */
export const filler: Rule = {
  id: 'filler',
  severity: 'error',
  finished: true,
  summary: 'No text only holds a place: "TBD", "...", its own title, or the words of another',
  explain:
    'A field filled with "TBD" counts as answered and tells nobody anything; so does a text that repeats the title, an item that repeats another item, or one that was copied from the entry next to it. Write what is true of this entry. Where nobody knows yet, leave the field out and put the question under `open`. Drafts only get a warning.',
  examples: [
    {
      name: 'says what it knows',
      files: word(
        'example: "The champion told us who else would read the offer: all of them."',
        '## Why\n\nThey open doors...',
      ),
      findings: [],
    },
    {
      name: 'holds places',
      files: word(
        'example: TBD\nnotToConfuse: ...',
        '## Why\n\nTo be written.\n\n## How\n\nLorem ipsum dolor.',
      ),
      findings: [
        'terms/champion.mdx:7:10 Filler `TBD` in `example`',
        'terms/champion.mdx:8:15 Filler `...` in `notToConfuse`',
        'terms/champion.mdx:13:1 Filler `To be written.` in the body',
        'terms/champion.mdx:17:1 Filler `Lorem ipsum dolor.` in the body',
      ],
    },
    {
      name: 'leaves a heading empty',
      files: word('', '## Why\n\n### In short\n\nThey help.\n\n## How'),
      findings: ['terms/champion.mdx:15:1 Nothing stands under the heading `How`'],
    },
    {
      name: 'repeats its title, and what another entry says',
      files: {
        ...word('example: A champion.\nnotToConfuse: Champion.'),
        'terms/ally.mdx': wordFile('Ally').replace(
          /definition: .*/,
          'definition: What people in this trade mean by Champion',
        ),
      },
      findings: [
        'terms/champion.mdx:3:10 `summary` says the same as in `ally`: `Words enough for a summary that tells in search results wha…`',
        'terms/champion.mdx:6:13 `definition.text` says the same as in `ally`: `What people in this trade mean by Champion`',
        'terms/champion.mdx:8:15 `notToConfuse` only repeats the title: `Champion.`',
      ],
    },
  ],
  *check({ catalog }) {
    for (const entry of catalog.entries) {
      yield* frontMatterProblems(entry);
      if (entry.body) yield* bodyProblems(entry, entry.body);
    }
    yield* siblingProblems(catalog.entries);
  },
};
