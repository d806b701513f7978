import type { OfficePackage, PlacedRelationship } from '../office/package.ts';
import { relationshipsPart } from '../office/relationships.ts';
import { attributeOf, referenceOf, type XmlOpen, xmlTokens } from '../office/xml.ts';
import { type CodePiece, fieldLink } from './field-code.ts';
import { addLink, type FoundLink, referenceEdits, type Where, withAnchor } from './found.ts';
import type { AddressFinder } from './plain-address.ts';

/** Attributes with which an element refers to something outside the file. */
const REFERENCES = ['id', 'link', 'embed', 'pict'] as const;

/** Elements whose words a link inside them stands on. */
const HOLDERS = new Set(['r', 'fld', 'hyperlink', 'fldSimple']);

/** How deep elements that hold words are followed into one another; honest files go three deep. */
const DEEPEST = 16;

/** Holds the words that stand in the place of a field. */
const FIELD = '#field';

/** A field of a text document: its code, and what stands in its place. */
interface Field {
  pieces: CodePiece[];
  isCode: boolean;
}

/** Elements that are a blank to readers. */
const BLANKS = new Set(['br', 'cr', 'tab', 'p']);

/** Elements that hold one comment, whose text stands in a `text` of their own. */
const COMMENTS = new Set(['comment', 'threadedComment', 'cm']);

/** How long the words of a link get by those of its neighbours; nobody reads on. */
const MOST_WORDS = 500;

/** Links that wait for the words that they stand on. */
interface Waiting {
  name: string;
  text: string;
  links: FoundLink[];
}

/** Neighbours that lead to one address, which readers take for one link: where it leads, its words so far, and the first of them. */
interface Stretch {
  leads: string;
  text: string;
  links: readonly FoundLink[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where a link stands; `cell` is what a comment says that it is about, where it says so. */
export type WhereNow = (cell: string) => Where;

/** What reads the links of a part, token by token. */
class PartReader {
  readonly found: FoundLink[] = [];
  readonly #part: string;
  readonly #xml: string;
  readonly #outside: ReadonlyMap<string, PlacedRelationship>;
  readonly #finder: AddressFinder;
  readonly #where: WhereNow;
  readonly #holders: Waiting[] = [];
  readonly #fields: Field[] = [];
  #stretch: Stretch | undefined;
  /** The comment that is being read: the cell that it is about, empty where it is about none. */
  #comment: string | undefined;

  constructor(
    part: string,
    xml: string,
    outside: readonly PlacedRelationship[],
    finder: AddressFinder,
    where: WhereNow,
  ) {
    this.#part = part;
    this.#xml = xml;
    this.#outside = new Map(outside.map((one) => [one.id, one]));
    this.#finder = finder;
    this.#where = where;
  }

  #add(link: Omit<FoundLink, 'where' | 'text'>): FoundLink {
    const made = { ...link, where: this.#where(this.#comment ?? ''), text: '' };
    addLink(this.found, made);
    this.#holders.at(-1)?.links.push(made);
    return made;
  }

  #reference(tag: XmlOpen): FoundLink | undefined {
    const id = REFERENCES.map((name) => referenceOf(tag, name)?.value).find(
      (value) => value !== undefined && this.#outside.has(value),
    );
    const outside = id === undefined ? undefined : this.#outside.get(id);
    if (!outside) return undefined;
    const anchor = attributeOf(tag, 'anchor') ?? attributeOf(tag, 'location');
    const place = { list: relationshipsPart(this.#part), target: outside.at, part: this.#part, anchor };
    return this.#add({
      address: withAnchor(outside.target, anchor),
      edits: (address) => referenceEdits(place, address),
    });
  }

  /** A field is read once its code is whole. */
  #field({ pieces }: Field): void {
    const link = fieldLink(this.#xml, pieces);
    if (link) this.#add({ address: link.address, edits: (address) => link.edits(this.#part, address) });
  }

  /** What begins a field, ends its code or ends what stands in its place. */
  #fieldMark(mark: string | undefined): void {
    if (mark === 'begin') {
      this.#fields.push({ pieces: [], isCode: true });
      return;
    }
    const field = this.#fields.at(-1);
    if (field?.isCode) {
      field.isCode = false;
      this.#holders.push({ name: FIELD, text: '', links: [] });
      this.#field(field);
    }
    if (mark !== 'end') return;
    this.close(FIELD);
    this.#fields.pop();
  }

  open(tag: XmlOpen, named: string): void {
    const { name, empty } = tag;
    if (BLANKS.has(name)) this.#blank(name);
    if (COMMENTS.has(name)) this.#comment = attributeOf(tag, 'ref')?.value ?? '';
    if (HOLDERS.has(name) && !empty && this.#holders.length < DEEPEST)
      this.#holders.push({ name, text: '', links: [] });
    if (name === 'fldChar') {
      this.#fieldMark(attributeOf(tag, 'fldCharType')?.value);
    } else if (name === 'fldSimple') {
      const code = attributeOf(tag, 'instr');
      if (code) this.#field({ pieces: [code], isCode: false });
    } else if (this.#outside.size > 0) {
      const link = this.#reference(tag);
      if (link && this.#holders.length === 0) link.text = named;
    }
  }

  /** The link on whose words is what is being read. */
  #linkHere(): FoundLink | undefined {
    return this.#holders.findLast(({ links }) => links.length > 0)?.links.at(-1);
  }

  /** A blank parts words; a paragraph parts links. */
  #blank(name: string): void {
    for (const holder of this.#holders) holder.text += ' ';
    if (this.#stretch && !this.#linkHere()) this.#stretch.text += ' ';
    if (name === 'p') this.#stretch = undefined;
  }

  close(name: string): void {
    if (BLANKS.has(name)) this.#blank(name);
    if (COMMENTS.has(name)) this.#comment = undefined;
    const place = this.#holders.findLastIndex((holder) => holder.name === name);
    if (place < 0) return;
    for (const { text, links } of this.#holders.splice(place, 1)) {
      // Addresses that stand in the words are links of their own.
      const on = links.filter((link) => link.text === '');
      if (on.length > 0) this.#stand(on, text);
    }
  }

  /** Gives links their words, those of their neighbours included. */
  #stand(links: readonly FoundLink[], text: string): void {
    const leads = links.map(({ address }) => address).join(' ');
    if (this.#stretch?.leads !== leads) this.#stretch = { leads, text: '', links };
    const stretch = this.#stretch;
    if (stretch.text.length > MOST_WORDS) return;
    stretch.text += text;
    for (const link of stretch.links) link.text = oneLine(stretch.text);
  }

  /** Text that readers see, or the code of a field. */
  text(text: string, from: number, to: number, element: string): void {
    if (element === 'instrText') {
      this.#fields.at(-1)?.pieces.push({ from, to });
      return;
    }
    if (element !== 't' && !(element === 'text' && this.#comment !== undefined)) return;
    const on = this.#linkHere()?.address;
    for (const holder of this.#holders) holder.text += text;
    // Words between two links part them; a blank does not.
    if (on === undefined && text.trim() !== '') this.#stretch = undefined;
    else if (on === undefined && this.#stretch) this.#stretch.text += ' ';
    for (const { address, edits } of this.#finder.in(this.#xml, from, to)) {
      const link = this.#add({
        address,
        ...(on === undefined ? {} : { on }),
        edits: (other) => edits(this.#part, other),
      });
      link.text = text.trim();
    }
  }
}

/** What a reader of a part is told besides, as it goes: the text of each paragraph and its style. */
export type OnParagraph = (text: string, style: string) => void;

/** Every link of a part of a presentation or a text document, in order, and how many others lead out of it; `where` is asked at each. */
export function partLinks(
  pkg: OfficePackage,
  part: string,
  finder: AddressFinder,
  where: WhereNow,
  onParagraph?: OnParagraph,
): FoundLink[] {
  const outside = pkg.relationships(part).filter(({ external }) => external);
  const xml = pkg.text(part) ?? '';
  if (outside.length === 0 && !xml.includes('instrText') && !xml.includes('fldSimple') && !finder.isIn(xml))
    return [];
  const reader = new PartReader(part, xml, outside, finder, where);
  let element = '';
  let named = '';
  let paragraph = '';
  let style = '';
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (element === 't') paragraph += token.text;
      reader.text(token.text, token.from, token.to, element);
      continue;
    }
    element = token.type === 'open' && !token.empty ? token.name : '';
    if (token.type === 'close') {
      reader.close(token.name);
      if (token.name === 'p') onParagraph?.(paragraph.trim(), style);
      continue;
    }
    if (token.name === 'p') [paragraph, style] = ['', ''];
    else if (token.name === 'pStyle') style = attributeOf(token, 'val')?.value ?? '';
    else if (token.name === 'cNvPr' || token.name === 'docPr')
      named = attributeOf(token, 'descr')?.value ?? attributeOf(token, 'name')?.value ?? '';
    reader.open(token, named);
  }
  return reader.found;
}
