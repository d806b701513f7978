import { attributesOf, type BodyNode, walkBody } from './body.ts';
import { componentNamed } from './components/index.ts';
import { splitTarget } from './components/ref.ts';
import { kindIn } from './table.ts';

/** What an id is called for good: the same before and after a renaming, and nothing telling for what a viewer may not see. */
export type NameOf = (id: string) => string;

/** A text without what makes no difference to a reader: how its lines break, and how its accents are stored. */
export const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

/** What a node says beside its type, its words and what is inside it; everything else that a parser adds is about the file. */
const SAID = new Set(['depth', 'title', 'alt', 'ordered', 'start', 'checked', 'lang', 'meta', 'align']);

/** Whitespace counts in these. */
const VERBATIM = new Set(['code', 'html']);

const ADDRESS = /^\/([a-z-]+)\/([a-z0-9-]+)\/?(?:[#?].*)?$/;

/** An address, an entry's by the name of the entry: where on its page a link leads is no fact. */
function plainAddress(url: string, nameOf: NameOf): string {
  const [, folder = '', id = ''] = ADDRESS.exec(url) ?? [];
  return folder === 'p' || kindIn(folder) ? nameOf(id) : url;
}

interface Reading {
  nameOf: NameOf;
  /** The definitions behind links and images that are written in two places. */
  definitions: ReadonlyMap<string, BodyNode>;
}

const labelOf = ({ identifier = '' }: BodyNode): string => identifier.toUpperCase();

/** The attributes of a component, those that name entries by the names of these. */
function attributesOfNode(node: BodyNode, nameOf: NameOf): unknown[] {
  const refers = componentNamed(node.name)?.refers ?? [];
  return Object.entries(attributesOf(node))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [
      name,
      refers.some(({ attribute }) => attribute === name) ? nameOf(splitTarget(value).id) : plainText(value),
    ]);
}

function saidBy(node: BodyNode, nameOf: NameOf): unknown[] {
  const said: unknown[] = Object.entries(node)
    .filter(([name, value]) => SAID.has(name) && value !== undefined && value !== null && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (node.url !== undefined) said.push(['url', plainAddress(node.url, nameOf)]);
  if (node.name) said.push(...attributesOfNode(node, nameOf));
  return said;
}

const REFERENCES = new Map([
  ['linkReference', 'link'],
  ['imageReference', 'image'],
]);

/** A reference as the link or image that it stands for. */
function resolved(node: BodyNode, { definitions }: Reading): BodyNode {
  const type = REFERENCES.get(node.type);
  const definition = type === undefined ? undefined : definitions.get(labelOf(node));
  return type && definition ? { ...definition, ...node, type, identifier: undefined } : node;
}

/** What stands side by side, words that touch taken together. */
function inside(nodes: readonly BodyNode[], reading: Reading): unknown[] {
  const all: unknown[] = [];
  for (const one of nodes.flatMap((node) => plainNode(node, reading))) {
    const last = all.at(-1);
    if (typeof one === 'string' && typeof last === 'string') all[all.length - 1] = last + one;
    else all.push(one);
  }
  const words = all.map((one, index) => {
    if (typeof one !== 'string') return one;
    const plain = one.replace(/\s+/g, ' ').normalize('NFC');
    const begun = index === 0 ? plain.trimStart() : plain;
    return index === all.length - 1 ? begun.trimEnd() : begun;
  });
  return words.filter((one) => one !== '');
}

function plainNode(written: BodyNode, reading: Reading): unknown[] {
  if (written.type === 'definition') return [];
  const node = resolved(written, reading);
  const { type, name, value, children = [] } = node;
  if (type === 'text') return [value ?? ''];
  const within = inside(children, reading);
  // Who may see a passage is settled before; that it was set apart for them says nothing more.
  if (name === 'Only') return within;
  const words =
    value === undefined ? [] : [VERBATIM.has(type) ? value.replace(/\r\n?/g, '\n') : plainText(value)];
  const label = node.identifier === undefined ? [] : [['label', labelOf(node)]];
  return [[name ?? type, ...saidBy(node, reading.nameOf), ...label, ...words, within]];
}

/** What a body says, as plain lists: the same however its source breaks lines, quotes attributes or writes its Markdown; `undefined` for an empty one. */
export function bodyFacts(body: BodyNode, nameOf: NameOf): unknown {
  const definitions = new Map<string, BodyNode>();
  walkBody(body, (node) => {
    const known = node.type !== 'definition' || definitions.has(labelOf(node));
    if (!known) definitions.set(labelOf(node), node);
  });
  const all = inside(body.children ?? [], { nameOf, definitions });
  return all.length > 0 ? all : undefined;
}
