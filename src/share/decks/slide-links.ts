import type { OfficePackage } from '../office/package.ts';
import { attributeOf, referenceOf, xmlTokens } from '../office/xml.ts';
import type { FoundLink, Where } from './found.ts';
import { partLinks } from './part-links.ts';
import { aspectOf, partsBelow } from './parts-below.ts';
import type { AddressFinder } from './plain-address.ts';

/** What a slide refers to that is no part of it. */
const BESIDE = new Set([
  'slide',
  'slideLayout',
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'tags',
]);

/** The slides of a presentation, in the order of the show. */
export function slidesOf(pkg: OfficePackage): string[] {
  const parts = new Map(pkg.relationships(pkg.main).map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  for (const token of xmlTokens(pkg.text(pkg.main) ?? '')) {
    if (token.type !== 'open' || token.name !== 'sldId') continue;
    const part = parts.get(referenceOf(token, 'id')?.value ?? '');
    if (part !== undefined) slides.push(part);
  }
  return slides;
}

/** The words of a slide's title; empty where it has none. */
function titleOf(xml: string): string {
  let isTitle = false;
  let element = '';
  let title = '';
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (isTitle && element === 't') title += token.text;
      continue;
    }
    element = token.type === 'open' && !token.empty ? token.name : '';
    if (token.type === 'open' && token.name === 'ph')
      isTitle = /^(title|ctrTitle)$/.test(attributeOf(token, 'type')?.value ?? '');
    if (token.type === 'close' && token.name === 'sp') {
      if (isTitle && title.trim() !== '') break;
      isTitle = false;
    }
    // Lines of a title are words of one sentence.
    if (token.type === 'close' && token.name === 'p' && isTitle) title += ' ';
  }
  return title.replace(/\s+/g, ' ').trim();
}

const nameOf = (xml: string): string => {
  for (const token of xmlTokens(xml))
    if (token.type === 'open' && token.name === 'cSld') return attributeOf(token, 'name')?.value ?? '';
  return '';
};

/** What of a slide a part is. */
function aspect(type: string): string {
  const name = type === 'notesSlide' ? 'notes' : aspectOf(type);
  return name === undefined ? '' : `, ${name}`;
}

const MASTERS: Readonly<Record<string, string>> = {
  slideMaster: 'Slide master',
  notesMaster: 'Notes master',
  handoutMaster: 'Handout master',
};

/** What is behind the slides, as people call it. */
function behind(type: string, xml: () => string): string {
  if (type !== 'slideLayout') return MASTERS[type] ?? 'Elsewhere in the file';
  const name = nameOf(xml());
  return name === '' ? 'A layout' : `Layout “${name}”`;
}

/** Every link of a presentation: slide by slide with notes and what is embedded, then layouts and masters. */
export function slideLinks(pkg: OfficePackage, finder: AddressFinder): FoundLink[] {
  const slides = slidesOf(pkg);
  const seen = new Set<string>();
  const found: FoundLink[] = [];
  const read = (part: string, where: Where): void => {
    seen.add(part);
    for (const link of partLinks(pkg, part, finder, () => where)) found.push(link);
  };
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const title = titleOf(pkg.text(slide) ?? '');
    const where = { label: `Slide ${number}`, slide: number, ...(title === '' ? {} : { title }) };
    read(slide, where);
    for (const { part, type } of partsBelow(pkg, slide, seen, (type) => BESIDE.has(type)))
      read(part, { ...where, label: where.label + aspect(type) });
  }
  for (const from of [...seen, pkg.main])
    for (const { part, type } of partsBelow(pkg, from, seen, () => false))
      read(part, { label: behind(type, () => pkg.text(part) ?? '') });
  return found;
}
