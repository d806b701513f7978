import { type Block, type Line, type Rich, type Span, tidyLine } from '../../share/rich/rich.ts';

/** Where links of a page lead once they stand elsewhere. */
export type Lasting = (href: string) => string | undefined;

const BLOCKS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE DETAILS DIV DL FIGURE FIGCAPTION FOOTER H1 H2 H3 H4 H5 H6 HEADER HR OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);

/** What is no part of the words: pictures of figures that stand beside them, marks with words of their own, and controls. */
const isLeftOut = (element: Element): boolean =>
  element.matches(
    '#touches, svg, script, style, h3.unseen, input, select, caption, .near, .anchor, .overdue, .copied, [aria-hidden="true"], [hidden]',
  ) ||
  // A button is left out unless it is all that its cell says.
  (element.matches('button') && element.parentElement?.textContent !== element.textContent);

/** What sets an element off from the words before it, since no colour or frame will. */
function setOff(element: Element): readonly [string, string] {
  if (element.matches('ul.words > li')) return [element.previousElementSibling ? ', ' : '', ''];
  if (element.matches('q')) return ['“', '”'];
  if (element.matches('.basis, .scope')) return [' (', ')'];
  if (element.matches('.why')) return [': ', ''];
  // A word beside a link that says what is to be known of it: illustrative, contested, retired.
  if (element.matches('em') && element.previousElementSibling?.matches('a, em')) return [', ', ''];
  return getComputedStyle(element).display === 'inline' ? ['', ''] : [' ', ' '];
}

/** Reads what a page shows, as blocks that stand for themselves anywhere. */
export class Reader {
  readonly #lasting: Lasting;

  constructor(lasting: Lasting) {
    this.#lasting = lasting;
  }

  #spans(node: Node, as: Omit<Span, 'text'> = {}): Span[] {
    if (!(node instanceof Element)) return node instanceof Text ? [{ ...as, text: node.data }] : [];
    if (isLeftOut(node)) return [];
    if (node instanceof HTMLImageElement) return [{ ...as, text: node.alt }];
    if (node instanceof HTMLBRElement) return [{ text: ' ' }];
    const href = node instanceof HTMLAnchorElement ? this.#lasting(node.href) : undefined;
    const inside: Omit<Span, 'text'> = {
      ...as,
      ...(node.matches('b, strong, .yes') ? { strong: true } : {}),
      ...(href === undefined ? {} : { href }),
    };
    const [before, after] = setOff(node);
    const words = [...node.childNodes].flatMap((child) => this.#spans(child, inside));
    return [{ text: before }, ...words, { text: after }];
  }

  /** The words of an element, on one line. */
  line(element: Node): Line {
    const line = tidyLine(this.#spans(element));
    // Where nothing stands before it, a reason needs no colon.
    const [first, ...rest] = line;
    return first ? tidyLine([{ ...first, text: first.text.replace(/^: /, '') }, ...rest]) : line;
  }

  #paragraph(nodes: readonly Node[]): Block[] {
    const line = tidyLine(nodes.flatMap((node) => this.#spans(node)));
    return line.length > 0 ? [{ type: 'paragraph', line }] : [];
  }

  #pair(term: Line, value: Element): Block[] {
    const name = term.map((span): Span => ({ ...span, strong: true }));
    const [first, ...rest] = this.blocks(value);
    if (first?.type === 'paragraph')
      return [{ type: 'paragraph', line: tidyLine([...name, { text: ': ' }, ...first.line]) }, ...rest];
    return [{ type: 'paragraph', line: name }, ...(first ? [first, ...rest] : [])];
  }

  #pairs(list: Element): Block[] {
    let term: Line = [];
    return [...list.querySelectorAll('dt, dd')].flatMap((part) => {
      // Those of a list within a value are read with the value.
      if (part.closest('dl') !== list) return [];
      if (part.matches('dd')) return this.#pair(term, part);
      term = this.line(part);
      return [];
    });
  }

  #table(table: HTMLTableElement): Block[] {
    const [first, ...others] = [...table.rows];
    const isHead = first !== undefined && first.closest('thead') !== null;
    const body = isHead ? others : [...table.rows];
    const rows = body.map((row) => [...row.cells].map((cell) => this.blocks(cell)));
    const head = isHead ? [...first.cells].map((cell) => this.line(cell)) : [];
    return rows.length > 0 ? [{ type: 'table', head, rows }] : [];
  }

  /** An element as blocks. */
  block(element: Element): Block[] {
    if (isLeftOut(element)) return [];
    const level = /^H([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) {
      const line = this.line(element);
      return line.length > 0 ? [{ type: 'heading', level: Number(level), line }] : [];
    }
    if (element instanceof HTMLTableElement) return this.#table(element);
    if (element.matches('dl')) return this.#pairs(element);
    if (element.matches('td ul.words, dd ul.words')) return this.#paragraph([element]);
    if (element.matches('ul, ol')) {
      const items = [...element.children].map((item) => this.blocks(item)).filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: 'list', ordered: element.matches('ol'), items }] : [];
    }
    return element.matches('p, pre') ? this.#paragraph([...element.childNodes]) : [...this.blocks(element)];
  }

  /** The blocks inside an element; words between them are paragraphs of their own. */
  blocks(element: Element): Rich {
    const found: Block[] = [];
    let loose: Node[] = [];
    for (const node of element.childNodes) {
      const isBlock =
        node instanceof Element &&
        (BLOCKS.has(node.tagName) || node.querySelector('p, ul, ol, dl, table') !== null);
      if (!isBlock) loose.push(node);
      else {
        found.push(...this.#paragraph(loose), ...this.block(node));
        loose = [];
      }
    }
    return [...found, ...this.#paragraph(loose)];
  }
}
