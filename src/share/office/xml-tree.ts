import { Unreadable } from './unreadable.ts';

/** An element of XML, with where it stands in its text, so that others can be left as they are. */
export interface XmlElement {
  /** Its name with its prefix, as written. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Where it begins and ends. */
  from: number;
  to: number;
  /** Where what it holds begins and ends; the same where it is empty. */
  inner: { from: number; to: number };
}

const ODD = 'The file holds XML that does not hang together, so it cannot be read.';

/** The most elements within elements: honest files have some twenty. */
const DEEPEST = 200;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML with its entities read. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (all, hex, decimal, name) => {
          if (name) return ENTITIES[String(name).toLowerCase()] ?? all;
          const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes.set(name, unescapeXml(double ?? single ?? ''));
  return attributes;
}

interface Open extends XmlElement {
  children: XmlElement[];
}

/** Reads the elements of an XML text; throws {@link Unreadable} where they do not close. Document types are refused: these formats have none. */
export function readXml(text: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (!match) throw new Unreadable(ODD);
    const [all, slash, name, attributes, closed] = match;
    if (name === undefined) continue;
    const to = at + all.length;
    if (slash) {
      const element = open.pop();
      if (element?.name !== name) throw new Unreadable(ODD);
      element.to = to;
      element.inner.to = at;
      if (open.length === 0) root = element;
      continue;
    }
    if (root !== undefined || open.length > DEEPEST) throw new Unreadable(ODD);
    const element: Open = {
      name,
      attributes: attributesIn(attributes ?? ''),
      children: [],
      from: at,
      to,
      inner: { from: to, to },
    };
    open.at(-1)?.children.push(element);
    if (!closed) open.push(element);
    else if (open.length === 0) root = element;
  }
  if (!root || open.length > 0) throw new Unreadable(ODD);
  return root;
}

/** The name of an element without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** An element and all within it, in the order of the text. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}

/** The first element within another, or itself, that has a name (without its prefix). */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of elementsIn(element)) if (localName(one) === name) return one;
  return undefined;
}

/** All elements within another that have a name. */
export const allElements = (element: XmlElement, name: string): XmlElement[] =>
  [...elementsIn(element)].filter((one) => localName(one) === name);

/** A change of a text: what stands between two places gives way. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** A text with changes made, which must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let place = 0;
  for (const { from, to, text: by } of [...splices].sort((a, b) => a.from - b.from)) {
    result += text.slice(place, from) + by;
    place = to;
  }
  return result + text.slice(place);
}
