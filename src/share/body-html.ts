import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, FootnoteDefinition, Html, Parents, Root } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import { attributesOf, type BodyNode, bodyText, walkBody } from '../model/body.ts';
import type { Catalog } from '../model/catalog.ts';
import { componentNamed } from '../model/components/index.ts';

type Made = ReturnType<Handler>;

const isRoot = (node: BodyNode): node is BodyNode & Root => node.type === 'root';

const isDefinition = (node: BodyNode): node is BodyNode & Definition => node.type === 'definition';
const isNote = (node: BodyNode): node is BodyNode & FootnoteDefinition => node.type === 'footnoteDefinition';

function remember<T extends { identifier: string }>(known: Map<string, T>, node: T): void {
  const id = node.identifier.toUpperCase();
  if (!known.has(id)) known.set(id, node);
}

const make = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const madeElement = (made: Made): Element | undefined =>
  made && !Array.isArray(made) && made.type === 'element' ? made : undefined;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const isInternal = (url: string): boolean => url.startsWith('/') && !url.startsWith('//');

/** Gives a link its address in this site; a scheme that may run something leaves its words alone. */
function finishLink(made: Made, address: (path: string) => string): Made {
  const link = madeElement(made);
  if (link?.tagName !== 'a') return made;
  const href = String(link.properties['href'] ?? '');
  if (isInternal(href)) link.properties['href'] = address(href);
  else if (/^https?:/i.test(href))
    Object.assign(link.properties, { className: ['external'], rel: ['noopener', 'noreferrer'] });
  else if (href.startsWith('//') || (SCHEME.test(href) && !/^mailto:/i.test(href))) return link.children;
  return link;
}

/** Gives an image its address in this site; one from elsewhere leaves its words alone, since no page asks third parties. */
function finishImage(made: Made, address: (path: string) => string): Made {
  const image = madeElement(made);
  if (image?.tagName !== 'img') return made;
  const src = String(image.properties['src'] ?? '');
  if (!isInternal(src)) return { type: 'text', value: String(image.properties['alt'] ?? '') };
  image.properties['src'] = address(src);
  Object.assign(image.properties, { loading: 'lazy', decoding: 'async' });
  return image;
}

const heading: Handler = (state, node: BodyNode & Parents) => {
  const children = state.all(node);
  const { slug, depth = 2 } = node;
  const level = `h${Math.min(6, Math.max(2, depth))}`;
  if (!slug) return make(level, {}, children);
  const anchor = { className: ['anchor'], href: `#${slug}`, ariaLabel: `Link to “${bodyText(node).trim()}”` };
  return make('div', { className: ['heading'] }, [
    make(level, { id: slug }, children),
    make('a', anchor, [{ type: 'text', value: '#' }]),
  ]);
};

/** A corner with nothing in it heads nothing. */
function clearEmptyHeads(made: Element): void {
  for (const inner of made.children) {
    if (inner.type !== 'element') continue;
    if (inner.tagName === 'th' && inner.children.length === 0) inner.tagName = 'td';
    else if (inner.tagName === 'thead' || inner.tagName === 'tr') clearEmptyHeads(inner);
  }
}

const table: Handler = (state, node) => {
  const made = madeElement(defaultHandlers.table(state, node));
  if (made) clearEmptyHeads(made);
  const head: BodyNode | undefined = node.children[0];
  const columns = (head?.children ?? []).map((cell) => bodyText(cell).trim()).filter(Boolean);
  const label = ['Table', columns.join(', ')].filter(Boolean).join(': ');
  return made && make('div', { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: label }, [made]);
};

const code: Handler = (state, node) => {
  const made = madeElement(defaultHandlers.code(state, node));
  if (made) made.properties['tabIndex'] = 0;
  return made;
};

const listItem: Handler = (state, node, parent) => {
  const item = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked !== 'boolean') return item;
  const box = item.children
    .flatMap((child) => (child.type === 'element' ? [child, ...child.children] : []))
    .find((child) => child.type === 'element' && child.tagName === 'input');
  if (box?.type === 'element') box.properties['ariaLabel'] = node.checked ? 'Done' : 'Not done';
  return item;
};

// Nothing in content is code: what the checks refuse is not shown either.
const nothing: Handler = () => undefined;

function handlersFor(catalog: Catalog, base: string): Handlers {
  const address = (path: string): string => base + path.slice(1);
  const named = new Set<string>();
  const component: Handler = (state, node: BodyNode & Parents) => {
    const children = state.all(node);
    const inline = node.type === 'mdxJsxTextElement';
    const attributes = attributesOf(node);
    const definition = componentNamed(node.name);
    if (!definition) return children;
    const name = JSON.stringify([node.name, attributes]);
    const first = !named.has(name);
    named.add(name);
    return [...definition.toHtml<ElementContent>({ attributes, children, inline, first, catalog, address })];
  };
  return {
    heading: (state, node, parent) => {
      named.clear();
      return heading(state, node, parent);
    },
    table,
    code,
    listItem,
    link: (state, node) => finishLink(defaultHandlers.link(state, node), address),
    linkReference: (state, node) => finishLink(defaultHandlers.linkReference(state, node), address),
    image: (state, node) => finishImage(defaultHandlers.image(state, node), address),
    imageReference: (state, node) => finishImage(defaultHandlers.imageReference(state, node), address),
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    mdxjsEsm: nothing,
  };
}

// The library looks for definitions and notes with a walk that takes a third of its time, so it is started on
// nothing, and the tree handed over with what a plain walk found.
const START: Html = { type: 'html', value: '' };

function startWith(body: Root): Handler {
  return (state, node) => {
    if (node !== START) return undefined;
    walkBody(body, (inner) => {
      if (isDefinition(inner)) remember(state.definitionById, inner);
      else if (isNote(inner)) remember(state.footnoteById, inner);
    });
    const children = state.all(body);
    return [...state.wrap(children, false)];
  };
}

/** The body as HTML for a site under `base`, which begins and ends with a slash; safe to set into a page as it is. */
export function bodyToHtml(body: BodyNode, catalog: Catalog, base: string): string {
  if (!isRoot(body)) return '';
  const handlers = { ...handlersFor(catalog, base), html: startWith(body) };
  return toHtml(toHast(START, { handlers, footnoteLabelProperties: { className: ['unseen'] } }));
}
