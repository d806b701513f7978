import type { Column, TableCell } from '../../slides/slide.ts';
import { type CompareCell, compare, MOST_COMPARED } from '../compare.ts';
import { compareData, kindsWithPage } from '../compare-data.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

function cellOf(told: CompareCell): TableCell {
  if (!told) return cell({ text: '–', soft: true });
  if (told.score !== undefined) return { score: { score: told.score, of: 5 } };
  return words(told.facts.length > 0 ? told.facts.join(', ') : (told.lines[0] ?? ''));
}

/** The first entries of each kind that is compared, side by side: what differs in a score or a word. */
export const compareSlides: ViewSlides = (context) =>
  kindsWithPage(context.catalog).flatMap((kind) => {
    const data = compareData(kind, context.catalog);
    const chosen = data.entries.slice(0, MOST_COMPARED).map(({ ref }) => ref.id);
    const { entries, sections, differing, rows: all } = compare(data, { [data.folder]: chosen });
    const columns: Column[] = [
      { label: 'Question', width: 28 },
      ...entries.map(({ title }): Column => ({ label: title, width: 72 / entries.length })),
    ];
    const rows = sections
      .flatMap((section) => section.rows)
      .filter(({ verdict }) => verdict === 'differs' || verdict === 'some')
      .filter(({ cells }) => cells.some((one) => one?.score !== undefined || (one?.facts.length ?? 0) > 0))
      .map(({ label, about, cells }) => [
        about ? cell(...named(about, context)) : words(label),
        ...cells.map(cellOf),
      ]);
    return tableSlide(
      context,
      `compare-${data.folder}`,
      {
        title: `${data.label} side by side`,
        lead: `What differs between ${entries.map(({ title }) => title).join(', ')}: ${differing} of ${all} lines.`,
        at: `${context.view.address}?${data.folder}=${chosen.join(',')}`,
      },
      columns,
      rows,
    );
  });
