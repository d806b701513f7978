import type { Entry } from '../entry.ts';
import { fieldsOf } from '../entry.ts';
import type { SlideCard } from '../kind.ts';
import type { Outline } from '../outline.ts';
import type { Cell, Item, Value } from '../value.ts';
import { cardBlock } from './card-slide.ts';
import { groupOf, itemsIn, placeOf, pointsOf } from './part-points.ts';
import { titleOf } from './section-slides.ts';
import type { Slide } from './slide.ts';
import { runsOf, type SlideContext, textOf } from './words.ts';

/** The fields that say at which stages something counts. */
const STAGE_FIELDS = ['stage', 'stages'] as const;

const namesIn = (value: Value): readonly string[] =>
  value.type === 'ref'
    ? [value.ref.id]
    : value.type === 'list'
      ? value.values.flatMap((one) => (one.type === 'ref' ? [one.ref.id] : []))
      : [];

/** The stages that an entry itself names. */
function stagesOfEntry(id: string, { catalog }: SlideContext): readonly string[] {
  const entry = catalog.get(id);
  if (!entry) return [];
  return STAGE_FIELDS.flatMap((field) => {
    const value = fieldsOf(entry)[field];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  });
}

/** The stages at which an item counts: its own, else those of the entry that it is about; none for all of them. */
function stagesOf({ cells, head }: Item, context: SlideContext): readonly string[] {
  const own = cells.filter(({ name }) => STAGE_FIELDS.some((field) => field === name));
  if (own.length > 0) return own.flatMap(({ value }) => namesIn(value));
  return head.type === 'ref' ? stagesOfEntry(head.ref.id, context) : [];
}

/** What an entry does at a stage, in the item that is about that stage. */
function ownItem(outline: Outline, stage: string): Item | undefined {
  const items = outline.sections.flatMap(({ parts }) => parts.flatMap(({ value }) => itemsIn(value) ?? []));
  return items.find(({ head }) => head.type === 'ref' && head.ref.id === stage);
}

/** What is held in turn by the item about the stage: the questions asked there, with what answers them; more of them stand where the item does. */
function innerCards(entry: Entry, item: Item | undefined, context: SlideContext) {
  return (item?.notes ?? []).flatMap(({ name, label, value }: Cell) => {
    const part = { anchor: name, label, about: '', value };
    return itemsIn(value)
      ? groupOf(label, pointsOf(part, entry.id, context)).map((group) => ({
          ...group,
          to: context.link(entry.id, item && placeOf(item, name)),
        }))
      : [];
  });
}

/** What matters of an entry at each stage; a stage at which nothing is known of it has no slide. */
export function stageSlides(
  entry: Entry,
  outline: Outline,
  columns: readonly (readonly SlideCard[])[],
  kicker: string,
  context: SlideContext,
): Record<string, Slide[]> {
  const slides: Record<string, Slide[]> = {};
  for (const stage of context.catalog.of('stage')) {
    const item = ownItem(outline, stage.id);
    const { cards, notes } = cardBlock(entry, outline, columns, context, {
      item: (one) => one !== item && stagesOf(one, context).includes(stage.id),
      backlink: (_group, id) => stagesOfEntry(id, context).includes(stage.id),
    });
    const inner = innerCards(entry, item, context);
    const all = [...(inner.length > 0 ? [inner] : []), ...cards];
    if (all.length === 0 || (!item && inner.length === 0 && cards.length < 2)) continue;
    const facts = (item?.cells ?? []).map((cell) => textOf(runsOf(cell.value, context)));
    slides[stage.id] = [
      {
        template: `stage-${stage.id}`,
        kicker,
        title: titleOf(entry, stage.data.title),
        lead: facts.length > 0 ? `${facts.join('; ')}. ${stage.data.summary}` : stage.data.summary,
        to: context.link(entry.id),
        blocks: [{ type: 'cards', cards: all }],
        notes,
      },
    ];
  }
  return slides;
}
