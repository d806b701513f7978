/** An attribute of a tag: its value as it means, and where it stands. */
export interface XmlAttribute {
  value: string;
  /** Where its value begins and ends between the quotes. */
  from: number;
  to: number;
  /** Where the attribute begins, with the blanks before it. */
  start: number;
}

/** The attributes of a tag, by name as written, prefix included. */
type XmlAttributes = ReadonlyMap<string, XmlAttribute>;

/** A tag that opens, and closes at once where it is empty. */
export interface XmlOpen {
  type: 'open';
  /** Its name without the prefix of its namespace, which writers choose as they like. */
  name: string;
  empty: boolean;
  /** Its attributes; read when they are asked for, since most never are. */
  attributes: () => XmlAttributes;
}

/** A stretch of text. */
export interface XmlText {
  type: 'text';
  text: string;
  from: number;
  to: number;
}

/** A piece of XML. */
export type XmlToken = XmlOpen | XmlText | { type: 'close'; name: string };

/** The attribute of a name, whatever its prefix. */
export function attributeOf(tag: XmlOpen, name: string): XmlAttribute | undefined {
  const all = tag.attributes();
  return all.get(name) ?? [...all].find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** The attribute of a name that has a prefix, as references to other parts do: `r:id` and never `id`. */
export const referenceOf = (tag: XmlOpen, name: string): XmlAttribute | undefined =>
  [...tag.attributes()].find(([key]) => key.endsWith(`:${name}`))?.[1];

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as XML means it: the five named signs and numbered ones; anything else stays as it stands. */
export const xmlDecoded = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, number?: string, name?: string) => {
          if (name !== undefined) return NAMED[name] ?? whole;
          const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : raw;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it, in elements and between double quotes alike. */
export const xmlEncoded = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** A name without the prefix of its namespace, which writers choose as they like. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

// Begins where a word does, so that a long one that is no attribute is looked at once.
const ATTRIBUTE = /(?<=\s)([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesIn(raw: string, at: number): XmlAttributes {
  const found = new Map<string, XmlAttribute>();
  for (const match of raw.matchAll(ATTRIBUTE)) {
    const [whole, name = '', double, single] = match;
    const value = double ?? single ?? '';
    const to = at + match.index + whole.length - 1;
    found.set(name, { value: xmlDecoded(value), from: to - value.length, to, start: at + match.index - 1 });
  }
  return found;
}

/** Where a tag ends that begins at a place: behind its `>`, one within quotes aside; -1 where it never does. */
function tagEnd(xml: string, from: number): number {
  for (let place = from + 1; place < xml.length; place++) {
    const sign = xml[place];
    if (sign === '>') return place + 1;
    if (sign !== '"' && sign !== "'") continue;
    place = xml.indexOf(sign, place + 1);
    if (place < 0) return -1;
  }
  return -1;
}

/** What is passed over whole: how it begins and how it ends. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Reads XML piece by piece, from first to last, in one pass and without trust: what is not well formed ends the reading, entities are not looked up, and prefixes of namespaces do not count. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let place = 0;
  while (place < xml.length) {
    if (xml[place] !== '<') {
      const next = xml.indexOf('<', place);
      const to = next < 0 ? xml.length : next;
      yield { type: 'text', text: xmlDecoded(xml.slice(place, to)), from: place, to };
      place = to;
      continue;
    }
    if (xml.startsWith('<![CDATA[', place)) {
      const end = xml.indexOf(']]>', place);
      const to = end < 0 ? xml.length : end;
      yield { type: 'text', text: xml.slice(place + 9, to), from: place + 9, to };
      place = to + 3;
      continue;
    }
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, place));
    if (skipped) {
      const end = xml.indexOf(skipped[1], place);
      if (end < 0) return;
      place = end + skipped[1].length;
      continue;
    }
    const end = tagEnd(xml, place);
    if (end < 0) return;
    const inside = xml.slice(place + 1, end - 1);
    if (inside.startsWith('/')) yield { type: 'close', name: bare(inside.slice(1).trimEnd()) };
    else {
      const name = /^[^\s/]*/.exec(inside)?.[0] ?? '';
      const at = place + 1 + name.length;
      let attributes: XmlAttributes | undefined;
      yield {
        type: 'open',
        name: bare(name),
        empty: inside.endsWith('/'),
        attributes: () => {
          attributes ??= attributesIn(inside.slice(name.length), at);
          return attributes;
        },
      };
    }
    place = end;
  }
}
