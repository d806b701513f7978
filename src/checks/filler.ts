import { type BodyNode, bodyText } from '../model/body.ts';
import type { Entry } from '../model/entry.ts';
import { kindNamed } from '../model/table.ts';
import { type PlacedText, textsOf } from '../model/texts.ts';
import { wordFile } from './example.ts';
import { isFiller } from './filler-text.ts';
import type { Report, Rule } from './rule.ts';
import { clipped, folded } from './wording.ts';

/** From so many characters on, two texts are not the same by chance. */
const TELLING_LENGTH = 32;

/** Characters by which a text may be longer than a title and still be only that: a full stop, quotation marks. */
const TITLE_MARGIN = 6;

const WRITE = 'Write what you know, or leave the field out and ask under `open:`';
const OWN_WORDS = 'Say what is true of this one, or take one of the two out';

/** Fields whose text is looked up rather than read: names of teams and lists, dates, addresses. */
const isProse = ({ facts }: PlacedText): boolean =>
  !facts.team && !facts.list && facts.show !== 'date' && facts.show !== 'link';

/** The texts of an entry that must not be the same as another's, by a key that tells where they stand. */
const isTelling = ({ text, claim, quoted }: PlacedText): boolean =>
  claim !== undefined && !quoted && text.length >= TELLING_LENGTH;

/** Whether a text stands in a list, as an item of its own or as what an item says. */
function isRepeatable(placed: PlacedText): boolean {
  const { path } = placed;
  const last = path.at(-1);
  if (typeof last === 'number' || (last === 'text' && typeof path.at(-2) === 'number')) return true;
  return isTelling(placed) && path.some((part) => typeof part === 'number');
}

/** The list that a text stands in, with the field of its item: texts with the same are siblings. */
const listOf = ({ path }: PlacedText): string =>
  path
    .toSpliced(
      path.findLastIndex((part) => typeof part === 'number'),
      1,
    )
    .join('.');

function* frontMatterProblems(entry: Entry): Generator<Report> {
  const title = folded(entry.data.title);
  const longest = entry.data.title.length + TITLE_MARGIN;
  const names = new Set<string>(['title', 'aliases', 'formerIds', ...(kindNamed(entry.kind)?.findBy ?? [])]);
  const seen = new Map<string, PlacedText>();
  for (const placed of textsOf(entry)) {
    const { text, path, field, facts, quoted } = placed;
    if (!isProse(placed)) continue;
    if (isFiller(text))
      yield { entry, path, message: `Filler \`${clipped(text)}\` in \`${field}\``, hint: WRITE };
    else if (!names.has(field) && facts.show !== 'none' && text.length <= longest && folded(text) === title)
      yield {
        entry,
        path,
        message: `\`${field}\` only repeats the title: \`${clipped(text)}\``,
        hint: 'Say what the title does not say, or leave the field out',
      };
    if (quoted || facts.show === 'none' || !isRepeatable(placed)) continue;
    const before = seen.get(text);
    if (before && listOf(before) === listOf(placed))
      yield {
        entry,
        path,
        message: `\`${field}\` says the same twice: \`${clipped(text)}\``,
        hint: OWN_WORDS,
      };
    seen.set(text, placed);
  }
}

const PARTS = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a part that holds nothing but text. */
const plainText = ({ children = [] }: BodyNode): string | undefined =>
  children.length === 1 && children[0]?.type === 'text' ? children[0].value : undefined;

function findHollow(
  node: BodyNode,
  found: { node: BodyNode; what: Pick<Report, 'message' | 'hint'> }[],
): void {
  if (PARTS.has(node.type)) {
    const text = plainText(node);
    // A dash is how a table says that there is nothing to say.
    if (text !== undefined && isFiller(text) && (node.type !== 'tableCell' || /\p{L}/u.test(text)))
      found.push({
        node,
        what: {
          message: `Filler \`${clipped(text)}\` in the body`,
          hint: 'Write what you know, or take the part out',
        },
      });
    return;
  }
  const children = node.children ?? [];
  for (const [index, child] of children.entries()) {
    findHollow(child, found);
    if (child.type !== 'heading') continue;
    const next = children[index + 1];
    if (!next || (next.type === 'heading' && (next.depth ?? 2) <= (child.depth ?? 2)))
      found.push({
        node: child,
        what: {
          message: `Nothing stands under the heading \`${clipped(bodyText(child))}\``,
          hint: 'Write what you know, or take the heading out',
        },
      });
  }
}

function* bodyProblems(entry: Entry, body: BodyNode): Generator<Report> {
  const found: Parameters<typeof findHollow>[1] = [];
  findHollow(body, found);
  for (const { node, what } of found) yield { entry, position: node.position?.start, ...what };
}

/** Texts that an entry shares with another of its kind. */
function* siblingProblems(entries: readonly Entry[]): Generator<Report> {
  const first = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    if (entry.data.status === 'retired') continue;
    for (const placed of textsOf(entry)) {
      const { text, path, field } = placed;
      if (!isProse(placed) || (!isTelling(placed) && field !== 'summary') || isFiller(text)) continue;
      const where = `${entry.kind} ${field}`;
      const texts = first.get(where) ?? new Map<string, Entry>();
      first.set(where, texts);
      const other = texts.get(text);
      if (!other) texts.set(text, entry);
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
