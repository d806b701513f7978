import type { BodyNode } from './body.ts';
import { type BodyTarget, targetsIn } from './body-targets.ts';
import type { Catalog } from './catalog.ts';
import { type Mention, mentionsIn } from './components/mentions.ts';
import type { Entry } from './entry.ts';
import { entryAt } from './permalinks.ts';

/** What a body names: addresses, and entries by id. */
interface Names {
  targets: readonly BodyTarget[];
  mentions: readonly Mention[];
}

// A body never changes, and several readers want what it names.
const known = new WeakMap<BodyNode, Names>();

/** The addresses and the entries that a body names, in order. */
export function namesIn(body: BodyNode): Names {
  const names = known.get(body) ?? { targets: targetsIn(body), mentions: mentionsIn(body) };
  known.set(body, names);
  return names;
}

/** The entries that a body leads to, by id or by address, each with the node that names it. */
export function entriesNamedIn(body: BodyNode, catalog: Catalog): { target: Entry; node: BodyNode }[] {
  const { targets, mentions } = namesIn(body);
  const mentioned = mentions.map(({ to, node }) => ({ target: catalog.get(to), node }));
  const linked = targets.map(({ url, node }) => ({
    target: entryAt(url.split(/[?#]/, 1)[0] ?? '', catalog),
    node,
  }));
  return [...mentioned, ...linked].flatMap(({ target, node }) => (target ? [{ target, node }] : []));
}
