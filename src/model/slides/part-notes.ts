import type { Part } from '../outline.ts';
import type { Cell } from '../value.ts';
import { itemsIn } from './part-points.ts';
import { runsOf, type SlideContext, supportWords, textOf } from './words.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** A text that ends as a sentence does. */
const ended = (text: string): string => (/[.?!…”]$/.test(text) ? text : `${text}.`);

/** What is said at length of an item within it: every item with what answers it. */
function noteWords({ label, value }: Cell, context: SlideContext): string {
  const inner = itemsIn(value);
  if (!inner) return ended(`${label}: ${textOf(runsOf(value, context))}`);
  const told = inner.map((item) => {
    const head = textOf(runsOf(item.head, context));
    const rest = item.notes.map((note) => textOf(runsOf(note.value, context)));
    return rest.length > 0 ? `${head} ${rest.join(' ')}` : head;
  });
  return ended(`${label}: ${told.join(' / ')}`);
}

/** What the notes of a slide say of a part: what each of its claims rests on, and what the slide does not show. */
export function notesOf(part: Part, context: SlideContext, shown: ReadonlySet<string> = NOTHING): string[] {
  const { value, label } = part;
  const items = itemsIn(value);
  const lines = items
    ? items.map((item) => {
        const support = supportWords(item.support, context.catalog);
        const rest = item.notes.filter(({ name, value: note }) => !shown.has(name) || note.type === 'items');
        const said = [
          ...(support ? [`${ended(support)}`] : []),
          ...rest.map((note) => noteWords(note, context)),
        ].join(' ');
        return said ? `– ${textOf(runsOf(item.head, context))}: ${said}` : '';
      })
    : (value.type === 'list' ? value.values : [value]).map((one) => {
        if (one.type !== 'claim') return '';
        const support = supportWords(one.support, context.catalog);
        return support ? `– ${one.text}: ${ended(support)}` : '';
      });
  const told = lines.filter((line) => line !== '');
  return told.length > 0 ? [label, ...told] : [];
}
