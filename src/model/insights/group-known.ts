import type { Catalog } from '../catalog.ts';
import { claimsOf, countBases } from '../claims.ts';
import { gradeOf } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { humanise } from '../shape.ts';
import { type Cell, type Item, refTo, type Value } from '../value.ts';
import { membersOf, plain } from './group.ts';

const count = (name: string, label: string, number: number): Cell => ({
  name,
  label,
  value: { type: 'number', number, text: String(number) },
});

function itemOf(entry: Entry, anchor: string, head: Value, catalog: Catalog): Item {
  const grade = gradeOf(entry, catalog);
  const bases = countBases(claimsOf(entry));
  return {
    anchors: [anchor],
    head,
    cells: [
      { name: 'grade', label: 'Grade', value: { type: 'word', word: grade, label: humanise(grade) } },
      count('evidence', 'On record', bases.evidence),
      count('house-view', 'House view', bases['house-view']),
      count('assumption', 'Assumed', bases.assumption),
    ],
    notes: [],
    scope: [],
  };
}

/** How well a buying group and each of its members are known: grades, and what their claims rest on. */
export function groupKnown(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'known') return [];
  const members = membersOf(entry, catalog).map(({ persona }) =>
    itemOf(persona, `known-${persona.id}`, { type: 'ref', ref: refTo(persona) }, catalog),
  );
  return [
    {
      anchor: 'how-well-known',
      label: 'How well known',
      about: 'What the claims of this page and of those of its members rest on.',
      value: {
        type: 'items',
        items: [itemOf(entry, `known-${entry.id}`, plain('This group'), catalog), ...members],
      },
    },
  ];
}
