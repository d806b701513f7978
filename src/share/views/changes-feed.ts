import type { ChangeRow, Changes } from '../../model/views/changes.ts';
import { feedText } from '../atom.ts';
import { HAPPENINGS } from './changes-html.ts';
import { counted } from './frame.ts';

/** Gives a root-relative address its origin and base path. */
type Absolute = (address: string) => string;

function titleOf({ what, entry: { ref } }: ChangeRow): string {
  return what === 'changed' ? `${ref.title}: changed` : `${ref.title}: ${HAPPENINGS[what].toLowerCase()}`;
}

function summaryOf({ what, entry, fields, owner }: ChangeRow): string {
  const names = fields.map(({ label }) => label).join(', ');
  const said = what === 'changed' ? [] : [`${HAPPENINGS[what]}.`];
  const changed = names ? [`Changed: ${names}.`] : [];
  return [`${entry.kind}, kept by ${owner}.`, ...said, ...changed].join(' ');
}

/** What changed lately as a feed, newest first; an entry that changes on two days is two entries of it. */
export function changesFeed(view: Changes, organisation: string, absolute: Absolute): string {
  const page = absolute('/changes/');
  const rows = view.days.flatMap((day) => day.rows);
  const cut = view.shown < view.total ? `, the newest ${view.shown} of ${view.total}` : '';
  return feedText({
    title: `Changes: ${organisation} buyers`,
    subtitle: `What changed lately, by entry and field${cut}: ${counted(rows.length, 'change')}.`,
    self: `${page}feed.xml`,
    page,
    author: organisation,
    updated: rows[0]?.day ?? view.began?.day ?? '1970-01-01',
    entries: rows.map((row) => {
      const [field] = row.fields.length === 1 ? row.fields : [];
      return {
        id: `${page}#${row.day}-${row.entry.ref.id}`,
        title: titleOf(row),
        url: absolute(row.entry.ref.address) + (field?.anchor ? `#${field.anchor}` : ''),
        updated: row.day,
        summary: summaryOf(row),
        categories: [row.entry.ref.kind],
      };
    }),
  });
}
