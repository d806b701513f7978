import { Unreadable } from '../office/unreadable.ts';
import { type XmlAttribute, xmlEncoded } from '../office/xml.ts';

/** Where in a file a link stands. */
export interface Where {
  /** As people say it: `Slide 3, notes`, `Sheet Prices, B4`, `Footnotes`. */
  label: string;
  /** The number of the slide, in the order of the show. */
  slide?: number;
  /** What the slide or chapter is called. */
  title?: string;
}

/** A change to the text of a part. */
export interface Edit {
  part: string;
  from: number;
  to: number;
  text: string;
}

/** A link in a file. */
export interface FoundLink {
  /** Its whole address. */
  address: string;
  where: Where;
  /** The words that it stands on; empty where there are none. */
  text: string;
  /** The address of the link on whose words it stands as text, where there is one. */
  on?: string;
  /** True where it is a piece of an address that a formula puts together. */
  isPiece?: true;
  /** What makes it lead to another address; nothing where a program works it out. */
  edits: (address: string) => Edit[];
}

/** How many links of a part are looked at: far more than a file for people holds. */
const MOST = 100_000;

/** Adds a link to those of a part; refuses a part that holds more than anybody reads. */
export function addLink(found: FoundLink[], link: FoundLink): void {
  if (found.length >= MOST)
    throw new Unreadable(
      `The file holds more than ${MOST.toLocaleString('en')} links in one place, which are not looked at.`,
    );
  found.push(link);
}

/** Where a link's address stands that a part refers to by a number, and the fragment beside it where the program keeps it apart. */
export interface ReferencePlace {
  /** The part that lists what another refers to. */
  list: string;
  target: XmlAttribute;
  part: string;
  anchor?: XmlAttribute | undefined;
}

/** The whole address of a link whose fragment may be kept apart. */
export const withAnchor = (target: string, anchor: Pick<XmlAttribute, 'value'> | undefined): string =>
  anchor && anchor.value !== '' && !target.includes('#') ? `${target}#${anchor.value}` : target;

/** What writes another address into a reference. */
export function referenceEdits({ list, target, part, anchor }: ReferencePlace, address: string): Edit[] {
  const inTarget = (text: string): Edit => ({
    part: list,
    from: target.from,
    to: target.to,
    text: xmlEncoded(text),
  });
  if (!anchor || target.value.includes('#')) return [inTarget(address)];
  const [base = '', fragment = ''] = address.split('#', 2);
  // An attribute that is empty may mean something; one that is not there cannot.
  const beside =
    fragment === '' ? { from: anchor.start, to: anchor.to + 1 } : { from: anchor.from, to: anchor.to };
  return [inTarget(base), { part, ...beside, text: xmlEncoded(fragment) }];
}

/** A text of a part after its changes; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let place = 0;
  let result = '';
  for (const { from, to, text: other } of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(place, from) + other;
    place = to;
  }
  return result + text.slice(place);
}
