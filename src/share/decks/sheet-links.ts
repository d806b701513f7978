import type { OfficePackage } from '../office/package.ts';
import { relationshipsPart } from '../office/relationships.ts';
import { attributeOf, referenceOf, xmlTokens } from '../office/xml.ts';
import { addLink, type FoundLink, referenceEdits, type Where, withAnchor } from './found.ts';
import { partLinks } from './part-links.ts';
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
  const add = (of: string, cell: string, text: string, { address, edits }: PlainAddress): void => {
    addLink(found, { address, where: at(cell), text, edits: (other) => edits(of, other) });
  };
  let cell = '';
  let type = '';
  let element = '';
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (!VALUES.has(element)) continue;
      if (element === 'v' && type === 's')
        for (const one of shared.texts.get(Number(token.text)) ?? []) add(shared.part, cell, '', one);
      else
        for (const one of finder.in(xml, token.from, token.to))
          add(part, cell, element === 'f' ? 'a formula' : '', one);
      continue;
    }
    element = token.type === 'open' && !token.empty ? token.name : '';
    if (token.type === 'close') continue;
    if (token.name === 'c') {
      // Only where a cell can matter: most sheets have many cells and few links.
      cell = attributeOf(token, 'r')?.value ?? '';
      type = attributeOf(token, 't')?.value ?? '';
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

/** Every link of a workbook, sheet by sheet. */
export function sheetLinks(pkg: OfficePackage, finder: AddressFinder): FoundLink[] {
  const shared = sharedOf(pkg, finder);
  return sheetsOf(pkg).flatMap((sheet) => {
    const where = { label: `Sheet “${sheet.name}”`, title: sheet.name };
    const beside = pkg
      .relationships(sheet.part)
      .filter(({ external, target }) => !external && /\.xml$/i.test(target))
      .flatMap(({ target }) => partLinks(pkg, target, finder, () => where));
    return [...cellLinks(pkg, sheet, shared, finder), ...beside];
  });
}
