import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Path } from '../model/finding.ts';

/** Something that a YAML text may not hold, by offset. */
export interface YamlProblem {
  /** Offset in the text, UTF-16 code units. */
  offset: number;
  message: string;
  hint: string;
}

/** Where a value of a YAML text stands: itself, its key if it has one, and what it holds. */
interface Place {
  offset: number;
  key?: number;
  inner: Map<string | number, Place>;
}

/** A YAML text, read: its value, what is wrong with it, and where things stand in it. */
export interface Yaml {
  /** Its value; `undefined` where there are problems. */
  value: unknown;
  problems: readonly YamlProblem[];
  /** The offset of the value at a path, or of its key; of the nearest thing around it where it is not there. */
  offsetOf: (path: Path, atKey: boolean) => number;
}

const PLAIN = 'Write the value out in plain YAML';

type Collection = {
  place: Place;
  mapping: boolean;
  key: { name: string; offset: number } | undefined;
  count: number;
};

function offsetOfEvent(text: string, event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return /["']/.test(text[event.valueStart - 1] ?? '') ? event.valueStart - 1 : event.valueStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return 0;
  }
}

/** A list item that holds nothing: a dash, perhaps a comment, and the end of the line. */
const BARE_DASH = /^[ \t]*-[ \t]*(?:#.*)?$/gm;

/** The offset of the first empty list item from an offset on, or that offset itself. */
function bareDashFrom(text: string, from: number): number {
  BARE_DASH.lastIndex = text.lastIndexOf('\n', from - 1) + 1;
  const match = BARE_DASH.exec(text);
  return match ? match.index + match[0].indexOf('-') : from;
}

/** Follows the events of a parser once: where everything stands, and what is refused. */
function survey(text: string, events: readonly Event[]): { root: Place; problems: YamlProblem[] } {
  const root: Place = { offset: 0, inner: new Map() };
  const problems: YamlProblem[] = [];
  const stack: Collection[] = [];
  const refuse = (offset: number, message: string, hint: string): void => {
    problems.push({ offset, message, hint });
  };
  const enter = (event: Event, offset: number): Place => {
    const parent = stack.at(-1);
    const place: Place = parent ? { offset, inner: new Map() } : root;
    if (!parent) root.offset = offset;
    else if (!parent.mapping) parent.place.inner.set(parent.count++, place);
    else if (parent.key) {
      place.key = parent.key.offset;
      parent.place.inner.set(parent.key.name, place);
      parent.key = undefined;
    } else {
      if (event.type !== EVENT_ID.SCALAR)
        refuse(offset, 'A key is not plain text', 'Write a simple word as the key');
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
      if (name === '<<') refuse(offset, 'Merge key `<<` is not allowed', PLAIN);
      if (parent.place.inner.has(name)) refuse(offset, `Duplicate key \`${name}\``, 'Keep one of the two');
      parent.key = { name, offset };
    }
    return place;
  };
  let reached = 0;
  /** Where an event stands; a value that is left empty stands at its key or its dash. */
  const whereIs = (event: Event): number => {
    const offset = offsetOfEvent(text, event);
    const parent = stack.at(-1);
    if (offset >= 0) return offset;
    return parent?.mapping ? (parent.key?.offset ?? reached) : bareDashFrom(text, reached);
  };
  const shared: { offset: number; what: string }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      stack.pop();
      continue;
    }
    const offset = whereIs(event);
    reached = offsetOfEvent(text, event) >= 0 ? offset : text.indexOf('\n', offset) + 1 || text.length;
    if (event.type === EVENT_ID.ALIAS)
      shared.push({ offset, what: `Alias \`*${text.slice(event.anchorStart, event.anchorEnd)}\`` });
    else {
      if (event.anchorStart >= 0) {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        shared.push({ offset: event.anchorStart, what: `Anchor \`&${name}\`` });
      }
      if (event.tagStart >= 0)
        refuse(event.tagStart, `Tag \`${text.slice(event.tagStart, event.tagEnd)}\` is not allowed`, PLAIN);
    }
    const place = enter(event, offset);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      stack.push({ place, mapping: event.type === EVENT_ID.MAPPING, key: undefined, count: 0 });
  }
  // One anchor may have thousands of aliases: told once, mended once.
  const [first, ...more] = shared;
  if (first) {
    const others = more.length > 0 ? `, nor what shares values after it (${more.length} more)` : '';
    refuse(first.offset, `${first.what} is not allowed${others}`, PLAIN);
  }
  return { root, problems };
}

function find(root: Place, path: Path, atKey: boolean): number {
  let place = root;
  for (const [index, part] of path.entries()) {
    const inner = place.inner.get(part);
    if (!inner) return place.offset;
    place = inner;
    if (index === path.length - 1 && atKey) return inner.key ?? inner.offset;
  }
  return place.offset;
}

const failed = (offset: number, message: string, hint: string): Yaml => ({
  value: undefined,
  problems: [{ offset, message, hint }],
  offsetOf: () => 0,
});

/** Reads YAML of the plain sort that content may use: one document of text, numbers, yes/no, lists and fields. */
export function readYaml(text: string): Yaml {
  try {
    const events = parseEvents(text, {});
    if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1)
      return failed(0, 'More than one YAML document', 'Keep one document');
    const { root, problems } = survey(text, events);
    const offsetOf = (path: Path, atKey: boolean): number => find(root, path, atKey);
    if (problems.length > 0) return { value: undefined, problems, offsetOf };
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
    return { value, problems, offsetOf };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const deep = error.reason.includes('maxDepth');
    return failed(
      error.mark?.position ?? 0,
      deep ? 'Front matter nests too deep' : `Broken YAML: ${error.reason}`,
      'Mend the line or the one above: close brackets and quotes; text with `: ` or ` #` in it needs quotes',
    );
  }
}
