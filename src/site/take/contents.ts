import { type Block, type Rich, type Span, tidyLine } from '../../share/rich/rich.ts';
import { type Place, placeOf, type Revisions } from './place.ts';
import { Reader } from './read.ts';
import type { Scope } from './scope.ts';

const wordsOf = (selector: string): string =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What was chosen of a view. */
function choice(): string {
  const chosen = [...document.querySelectorAll<HTMLSelectElement>('.choose select')].flatMap((select) => {
    const name = select.closest('label')?.querySelector('span')?.textContent ?? '';
    const value = select.selectedOptions[0]?.textContent?.trim() ?? '';
    return select.value === '' ? [] : [`${name}: ${value}`];
  });
  return chosen.length > 0 ? `Shown for ${chosen.join('; ')}` : '';
}

/** The day that the words are of: of an entry that of its review, else today's. */
function dayWords(): string {
  const reviewed = wordsOf('.about time');
  if (reviewed) return `Reviewed ${reviewed}`;
  return `Taken on ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}`;
}

/** Where it comes from, of which day it is, for whom, and whether it is made up. */
function source({ title, link }: Place, { title: part, anchor }: Scope): Block[] {
  const name = part === title ? title : `${title}: ${part}`;
  const href = anchor === undefined ? link : `${link}#${anchor}`;
  const said = [
    dayWords(),
    wordsOf('.foot .audience').replace(/\.$/, ''),
    wordsOf('.sample').replace(/\.$/, ''),
  ];
  const words = said.filter((one) => one !== '').map((one): Span => ({ text: `. ${one}` }));
  return [{ type: 'paragraph', line: tidyLine([{ text: name, href }, ...words, { text: '.' }]) }];
}

const paragraph = (text: string): Block[] => (text ? [{ type: 'paragraph', line: [{ text }] }] : []);

/** A whole page: its title, what it says of itself, and its body. */
function wholePage(title: string): Scope {
  const parts =
    '.entry-head > :is(.lede, .scope-note, .retired), .entry-body, .view-head > .lede, .view-result';
  return { title, elements: [...document.querySelectorAll(parts)] };
}

/** A part of the page at hand, or all of it, as blocks that stand for themselves anywhere; links to entries carry their revisions. */
export function contentsOf(scope: Scope | undefined, revisions: Revisions): Rich {
  const place = placeOf(revisions);
  const reader = new Reader(place.lasting);
  const taken = scope ?? wholePage(place.title);
  const title: Block[] = scope ? [] : [{ type: 'heading', level: 1, line: [{ text: place.title }] }];
  // Read as one, so that a heading among them is read as what it is.
  const blocks = taken.elements.flatMap((element) => reader.block(element));
  return [...title, ...paragraph(choice()), ...blocks, ...source(place, taken)];
}
