import { escapeHtml } from '../html.ts';
import {
  type Relationship,
  readRelationships,
  relationshipsPart,
  relationshipsXml,
  relationshipXml,
} from '../office/relationships.ts';
import { Unreadable } from '../office/unreadable.ts';
import {
  allElements,
  findElement,
  readXml,
  type Splice,
  spliced,
  type XmlElement,
} from '../office/xml-tree.ts';
import { openZip, rewriteZip, type Zip } from '../office/zip.ts';

const NO_DECK = 'The file is no presentation. Choose a .pptx.';

/** Types of content of a presentation, a template and one with macros: what a deck is told from other files by. */
const MAIN_TYPE =
  /presentationml\.(presentation|template|slideshow)\.main\+xml$|ms-powerpoint\.(presentation|template|slideshow)\.macroEnabled\.main\+xml$/;

const TYPES_PART = '[Content_Types].xml';

/** A presentation on its way: what is changed is kept apart until it is written, and everything else stays as it was, byte by byte. */
export class DeckPackage {
  readonly #zip: Zip;
  readonly #changes = new Map<string, Uint8Array | undefined>();
  readonly #texts = new Map<string, string>();
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  /** The part that lists masters and slides. */
  readonly main: string;

  constructor(bytes: Uint8Array) {
    this.#zip = openZip(bytes);
    const main = this.has(relationshipsPart(''))
      ? this.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.target
      : undefined;
    if (main === undefined || !this.has(main) || !MAIN_TYPE.test(this.typeOf(main) ?? ''))
      throw new Unreadable(NO_DECK);
    this.main = main;
  }

  /** Names of all parts, in the order of the file. */
  get names(): readonly string[] {
    return [
      ...this.#zip.names.filter(
        (name) => !(this.#changes.has(name) && this.#changes.get(name) === undefined),
      ),
      ...[...this.#changes].flatMap(([name, data]) =>
        data && !this.#zip.names.includes(name) ? [name] : [],
      ),
    ];
  }

  has(name: string): boolean {
    return this.#changes.has(name)
      ? this.#changes.get(name) !== undefined
      : this.#zip.find(name) !== undefined;
  }

  /** The bytes of a part. */
  bytesOf(name: string): Uint8Array {
    const data = this.#changes.has(name) ? this.#changes.get(name) : this.#zip.read(name);
    if (!data) throw new Unreadable(`The file lacks its part \`${name}\`, so it cannot be read.`);
    return data;
  }

  /** The text of a part. */
  text(name: string): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = this.#decoder.decode(this.bytesOf(name));
    this.#texts.set(name, text);
    return text;
  }

  /** Writes a part, or with `undefined` takes it away. */
  put(name: string, content: string | Uint8Array | undefined): void {
    if (typeof content === 'string') this.#texts.set(name, content);
    else this.#texts.delete(name);
    this.#changes.set(name, typeof content === 'string' ? this.#encoder.encode(content) : content);
  }

  /** What a part has to do with others. */
  relationshipsOf(part: string): Relationship[] {
    const name = relationshipsPart(part);
    return this.has(name) ? readRelationships(part, this.text(name)) : [];
  }

  /** Writes all that a part has to do with others. */
  relate(part: string, all: readonly Relationship[]): void {
    this.put(relationshipsPart(part), relationshipsXml(part, all));
  }

  /** Adds a relationship and gives its id; those that are there stay as they are written. */
  addRelationship(part: string, type: string, target: string): string {
    const name = relationshipsPart(part);
    const taken = new Set(this.relationshipsOf(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const one = { id, type, target, external: false };
    if (!this.has(name)) this.relate(part, [one]);
    else {
      const text = this.text(name);
      const root = readXml(text);
      if (root.inner.from === root.inner.to && text.slice(root.from, root.to).endsWith('/>'))
        this.relate(part, [one]);
      else
        this.put(
          name,
          spliced(text, [{ from: root.inner.to, to: root.inner.to, text: relationshipXml(part, one) }]),
        );
    }
    return id;
  }

  /** The type of content of a part. */
  typeOf(part: string): string | undefined {
    const root = readXml(this.text(TYPES_PART));
    const override = allElements(root, 'Override').find(
      ({ attributes }) => attributes.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
    );
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const standard = allElements(root, 'Default').find(
      ({ attributes }) => attributes.get('Extension')?.toLowerCase() === ending,
    );
    return (override ?? standard)?.attributes.get('ContentType');
  }

  /** Lists types of content of parts that are new, in place of what was said of those of the same name; takes parts off the list that are gone. */
  setTypes(types: ReadonlyMap<string, string>, gone: ReadonlySet<string> = new Set()): void {
    const text = this.text(TYPES_PART);
    const root = readXml(text);
    const old = allElements(root, 'Override').filter(({ attributes }) => {
      const part = (attributes.get('PartName') ?? '').slice(1);
      return types.has(part) || gone.has(part);
    });
    const added = [...types].map(
      ([part, type]) => `<Override PartName="/${escapeHtml(part)}" ContentType="${type}"/>`,
    );
    this.put(
      TYPES_PART,
      spliced(text, [
        ...old.map(({ from, to }) => ({ from, to, text: '' })),
        { from: root.inner.to, to: root.inner.to, text: added.join('') },
      ]),
    );
  }

  /** Changes a part in places. */
  edit(part: string, change: (root: XmlElement, text: string) => readonly Splice[]): void {
    const text = this.text(part);
    const splices = change(readXml(text), text);
    if (splices.length > 0) this.put(part, spliced(text, splices));
  }

  /** The parts of the slides, in their order. */
  get slides(): readonly string[] {
    const byId = new Map(this.relationshipsOf(this.main).map(({ id, target }) => [id, target]));
    const list = findElement(readXml(this.text(this.main)), 'sldIdLst');
    return (list?.children ?? []).flatMap(({ attributes }) => byId.get(attributes.get('r:id') ?? '') ?? []);
  }

  /** The first part that a part leads to by a type of relationship. */
  relatedTo(part: string, type: string): string | undefined {
    return this.relationshipsOf(part).find((one) => one.type === type && !one.external)?.target;
  }

  /** The first free name of the form `ppt/slides/slide7.xml`. */
  freeName(before: string, after: string): string {
    const taken = new Set(this.names.map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${before}${number}${after}`.toLowerCase())) number++;
    return `${before}${number}${after}`;
  }

  /** Whether anything in it is not as it was. */
  get isChanged(): boolean {
    return this.#changes.size > 0;
  }

  /** The file as it is now. */
  write(): Uint8Array {
    return rewriteZip(this.#zip, this.#changes);
  }

  /** Takes away every part that nothing leads to any more. */
  sweep(): void {
    const reached = new Set<string>();
    const queue = [''];
    for (let part = queue.pop(); part !== undefined; part = queue.pop())
      for (const { target, external } of this.relationshipsOf(part))
        if (!external && !reached.has(target.toLowerCase())) {
          reached.add(target.toLowerCase());
          queue.push(target);
        }
    const ownerOf = (name: string): string => name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    const isKept = (name: string): boolean =>
      name === TYPES_PART ||
      (name.endsWith('.rels')
        ? ownerOf(name) === '' || reached.has(ownerOf(name).toLowerCase())
        : reached.has(name.toLowerCase()));
    const gone = this.names.filter((name) => !isKept(name));
    for (const name of gone) this.put(name, undefined);
    this.setTypes(new Map(), new Set(gone));
  }
}
