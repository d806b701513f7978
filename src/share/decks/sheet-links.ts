import type { OfficePackage } from '../office/package.ts';
import { relationshipsPart } from '../office/relationships.ts';
import { attributeOf, referenceOf, xmlTokens } from '../office/xml.ts';
import { addLink, type FoundLink, referenceEdits, type Where, withAnchor } from './found.ts';
import { partLinks } from './part-links.ts';
import { aspectOf, partsBelow } from './parts-below.ts';
import type { AddressFinder, PlainAddress } from './plain-address.ts';

/** A sheet of a workbook. */
interface Sheet {
  name: string;
  part: string;
}

/** Addresses in the texts that all sheets share, by the number of the text. */
interface Shared {
  part: string;
  texts: ReadonlyMap<number, readonly PlainAddress[]>;
}

/** What holds copies of cells, which may be many. */
const DATA = /^(pivot|slicer|timeline|query)/;

const VALUES = new Set(['v', 't', 'f']);

function sheetsOf(pkg: OfficePackage): Sheet[] {
  const parts = new Map(pkg.relationships(pkg.main).map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  for (const token of xmlTokens(pkg.text(pkg.main) ?? '')) {
    if (token.type !== 'open' || token.name !== 'sheet') continue;
    const part = parts.get(referenceOf(token, 'id')?.value ?? '');
    if (part !== undefined) sheets.push({ part, name: attributeOf(token, 'name')?.value ?? '' });
  }
  return sheets;
}

function sharedOf(pkg: OfficePackage, finder: AddressFinder): Shared {
  const part = pkg.relationships(pkg.main).find(({ type }) => type === 'sharedStrings')?.target ?? '';
  const xml = part === '' ? '' : (pkg.text(part) ?? '');
  const texts = new Map<number, PlainAddress[]>();
  if (!finder.isIn(xml)) return { part, texts };
  let number = -1;
  let element = '';
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      const found = element === 't' ? finder.in(xml, token.from, token.to) : [];
      if (found.length > 0) texts.set(number, [...(texts.get(number) ?? []), ...found]);
      continue;
    }
    element = token.type === 'open' && !token.empty ? token.name : '';
    if (token.type === 'open' && token.name === 'si') number++;
  }
  return { part, texts };
}

/** Functions that make a text of several. */
const JOINING = /\b(?:CONCAT(?:ENATE)?|TEXTJOIN|SUBSTITUTE|REPLACE)\([^()]*$/i;

/** How much of a formula before an address is looked at. */
const BEFORE = 1000;

/** True where a text of a formula that ends in an address is joined to something else. */
function isPiece(xml: string, from: number, end: number): boolean {
  const [behind] = /^(?:"|&quot;)\s*(?:,|&(?!quot;))/.exec(xml.slice(end, end + 100)) ?? [];
  if (behind === undefined) return false;
  return !behind.endsWith(',') || JOINING.test(xml.slice(Math.max(from, end - BEFORE), end));
}

/** Every link of a sheet: in cells, in formulas and behind cells. */
function cellLinks(
  pkg: OfficePackage,
  { part, name }: Sheet,
  shared: Shared,
  finder: AddressFinder,
): FoundLink[] {
  const outside = new Map(
    pkg
      .relationships(part)
      .filter(({ external }) => external)
      .map((one) => [one.id, one]),
  );
  const xml = pkg.text(part) ?? '';
  if (outside.size === 0 && shared.texts.size === 0 && !finder.isIn(xml)) return [];
  const found: FoundLink[] = [];
  const at = (cell: string): Where => ({ label: `Sheet “${name}”, ${cell}`, title: name });
  let cell = '';
  /** The whole addresses that stand in the formula of the cell, where it has one. */
  let formula: Set<string> | undefined;
  const add = (of: string, text: string, { address, edits }: PlainAddress): void => {
    // What a formula works out is worked out again.
    const isMade = of === part && formula?.has(address) === false;
    addLink(found, {
      address,
      where: at(cell),
      text: isMade ? 'a formula' : text,
      edits: (other) => (isMade ? [] : edits(of, other)),
    });
  };
  const addFormula = (from: number, to: number): void => {
    for (const one of finder.in(xml, from, to)) {
      if (isPiece(xml, from, one.end)) {
        const { address } = one;
        addLink(found, { address, where: at(cell), text: 'a formula', isPiece: true, edits: () => [] });
        continue;
      }
      formula?.add(one.address);
      add(part, 'a formula', one);
    }
  };
  let type = '';
  let element = '';
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (!VALUES.has(element)) continue;
      if (element === 'v' && type === 's')
        for (const one of shared.texts.get(Number(token.text)) ?? []) add(shared.part, '', one);
      else if (element === 'f') addFormula(token.from, token.to);
      else for (const one of finder.in(xml, token.from, token.to)) add(part, '', one);
      continue;
    }
    element = token.type === 'open' && !token.empty ? token.name : '';
    if (token.type === 'close') continue;
    if (token.name === 'c') {
      // Only where a cell can matter: most sheets have many cells and few links.
      cell = attributeOf(token, 'r')?.value ?? '';
      type = attributeOf(token, 't')?.value ?? '';
      formula = undefined;
    } else if (token.name === 'f') {
      formula = new Set();
    } else if (token.name === 'hyperlink') {
      const link = outside.get(referenceOf(token, 'id')?.value ?? '');
      if (!link) continue;
      const anchor = attributeOf(token, 'location');
      const place = { list: relationshipsPart(part), target: link.at, part, anchor };
      addLink(found, {
        address: withAnchor(link.target, anchor),
        where: at(attributeOf(token, 'ref')?.value ?? ''),
        text: attributeOf(token, 'display')?.value ?? '',
        edits: (address) => referenceEdits(place, address),
      });
    }
  }
  return found;
}

/** Where something beside the cells of a sheet is; a comment is about a cell. */
function besideCells(sheet: string, type: string, cell: string): Where {
  const aspect = cell === '' ? aspectOf(type) : `${cell}, comment`;
  return { label: `Sheet “${sheet}”${aspect === undefined ? '' : `, ${aspect}`}`, title: sheet };
}

/** Every link of a workbook, sheet by sheet: in cells, then in comments, on shapes and in charts. */
export function sheetLinks(pkg: OfficePackage, finder: AddressFinder): FoundLink[] {
  const shared = sharedOf(pkg, finder);
  const sheets = sheetsOf(pkg);
  const seen = new Set([pkg.main, ...sheets.map(({ part }) => part)]);
  const found: FoundLink[] = [];
  for (const sheet of sheets) {
    for (const link of cellLinks(pkg, sheet, shared, finder)) found.push(link);
    for (const { part, type } of partsBelow(pkg, sheet.part, seen, (type) => DATA.test(type)))
      for (const link of partLinks(pkg, part, finder, (cell) => besideCells(sheet.name, type, cell)))
        found.push(link);
  }
  return found;
}
