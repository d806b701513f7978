import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/model/table.ts';
import { VIEWS } from '../../src/model/views/index.ts';
import { filesBelow, lineOf, nodesIn, sources, treeOf } from './sources.ts';

const NAMES = new Set<string>(KINDS.map(({ name }) => name));
const FOLDERS = new Set<string>(KINDS.map(({ folder }) => folder));

/** Files outside the kind table that may say a kind's name, and which: views made for a kind, shared relations, and words that are a name by chance. */
const MAY_SAY: Readonly<Record<string, readonly string[]>> = {
  // Relations that many kinds share.
  'src/model/fields.ts': ['evidence', 'offering', 'stage'],
  'src/model/standing.ts': ['criterion'],
  // Dimensions of a scope and facets, named in the contract.
  'src/model/scope.ts': ['offerings'],
  'src/model/slides/stage-slides.ts': ['stage', 'stages'],
  // What its options name.
  'src/cli/deck-refresh.ts': ['personas', 'stage'],
  'src/site/decks/make-client.ts': ['stage'],
  'src/site/page/make-deck.ts': ['buying-group', 'stage'],
  'src/cli/commands/deck.ts': ['buying-group', 'personas', 'stage'],
  'src/model/facets.ts': ['stage'],
  // Job titles are those of personas.
  'src/model/who-data.ts': ['persona'],
  // Views made for these kinds.
  'src/model/components/quote.ts': ['evidence'],
  'src/model/components/term.ts': ['term'],
  'src/site/page/home-page.ts': [
    'buying-group',
    'criterion',
    'evidence',
    'path',
    'persona',
    'stage',
    'sticking-point',
  ],
  'src/site/page/call-page.ts': ['buying-group', 'persona', 'stage'],
  // The dimension of a scope that names entries.
  'src/site/page/view-page.ts': ['offering', 'offerings'],
  // The field of every claim that holds what it rests on.
  'src/model/anchors.ts': ['evidence'],
  'src/model/claims.ts': ['evidence'],
  'src/model/prune.ts': ['evidence'],
  'src/model/shape.ts': ['evidence'],
  'src/model/value.ts': ['evidence'],
  'src/share/value-html.ts': ['evidence'],
  'src/checks/audience.ts': ['evidence'],
  'src/checks/figure.ts': ['evidence'],
  // The name of an event, not of a kind.
  'src/site/handed.ts': ['message'],
  // The id of a rule, not of a kind.
  'src/checks/reference.ts': ['reference'],
};

/** Views across entries, questions made from facts, and what is worked out for the page of one kind, are made for the kinds that they show, so their folders may say any. */
const VIEW_FOLDERS = [
  'src/model/brief/',
  'src/model/call/',
  'src/model/insights/',
  'src/model/quiz/',
  'src/model/views/',
  'src/share/brief/',
  'src/share/views/',
  'src/site/brief/',
  'src/site/view/',
  'src/site/learn/',
  'src/pages/learn/',
  ...VIEWS.map(({ address }) => `src/pages${address}`),
];

/** Examples of rules are content, and content names kinds. */
const isExample = (node: ts.Node): boolean => {
  for (let at = node; at.parent; at = at.parent)
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'examples') return true;
  return false;
};

/** The word of a literal that names a kind or its folder, alone or, in code that writes links, as the start of an address. */
function nameIn(literal: string, file: string): string | undefined {
  if (NAMES.has(literal) || FOLDERS.has(literal)) return literal;
  const start = /^\/([a-z-]+)\//.exec(literal)?.[1] ?? '';
  return FOLDERS.has(start) && !file.startsWith('src/checks/') ? start : undefined;
}

const outside = sources().filter(
  (file) => !['src/model/kinds/', ...VIEW_FOLDERS].some((folder) => file.startsWith(folder)),
);

function namesIn(file: string): { name: string; place: string }[] {
  const tree = treeOf(file);
  return [...nodesIn(tree)].flatMap((node) => {
    if (!ts.isStringLiteralLike(node) || ts.isLiteralTypeNode(node.parent)) return [];
    const name = isExample(node) ? undefined : nameIn(node.text, file);
    return name === undefined ? [] : [{ name, place: `${file}:${lineOf(node, tree)} ${name}` }];
  });
}

const FOUND = new Map(outside.map((file) => [file, namesIn(file)]));

describe('the names of kinds', () => {
  it('stand in no file but their own and views made for them', () => {
    const strangers = [...FOUND].flatMap(([file, found]) =>
      found.filter(({ name }) => !MAY_SAY[file]?.includes(name)).map(({ place }) => place),
    );
    expect(strangers).toEqual([]);
  });

  it('are allowed nowhere that does not need them any more', () => {
    const idle = Object.entries(MAY_SAY).flatMap(([file, names]) =>
      names
        .filter((name) => !FOUND.get(file)?.some((one) => one.name === name))
        .map((name) => `${file} ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('stand in no style sheet, so that a new kind looks like the others', () => {
    const named = filesBelow('src/styles').filter((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\[data-kind=["']?([a-z-]+)/g)].some(([, name]) =>
        NAMES.has(name ?? ''),
      ),
    );
    expect(named).toEqual([]);
  });
});
