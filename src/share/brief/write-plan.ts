import type { Brief } from '../../model/brief/brief.ts';
import { TOP, taskOf } from '../../model/brief/gaps.ts';
import { BYTE_ORDER_MARK, csvCell } from '../csv.ts';

const HEADS = [
  'persona',
  'persona id',
  'stage',
  'stage id',
  'part',
  'criterion',
  'criterion id',
  'weight',
  'must have',
  'basis',
  'question',
  'message',
  'proof',
  'source',
  'gap',
  'owner',
] as const;

/** The rows of one person at one stage: one for each of their heaviest criteria, or one that says that there is none. */
function rowsOf(brief: Brief): string[][] {
  const [one] = brief.people;
  const [stage] = brief.stages;
  if (!one || !stage) return [];
  const { ref } = one.person;
  const [source] = brief.sources;
  const start = [ref.title, ref.id, stage.ref.title, stage.ref.id, one.part ?? ''];
  const general = brief.gaps.filter(({ criterion }) => criterion === undefined);
  const rows = brief.criteria.slice(0, TOP).map(({ criterion, joint, musts, weights }, place) => {
    const mark = weights[0]?.mark;
    const speaks = brief.messages.find(({ message }) => message.criteria.includes(criterion.ref.id));
    const message = speaks ?? brief.messages[0];
    const proof = [...brief.assets, ...brief.references].find(({ item }) =>
      item.criteria.includes(criterion.ref.id),
    );
    // What is missing at the whole stage stands once, beside the heaviest.
    const gaps = [
      ...brief.gaps.filter((gap) => gap.criterion?.id === criterion.ref.id),
      ...(place === 0 ? general : []),
    ];
    return [
      ...start,
      criterion.ref.title,
      criterion.ref.id,
      joint.toFixed(0),
      musts > 0 ? 'yes' : 'no',
      mark?.basis ?? '',
      mark?.question ?? criterion.question,
      message?.message.short ?? message?.message.says.text ?? '',
      proof?.item.ref.title ?? '',
      source?.source.ref.title ?? '',
      gaps.map(taskOf).join('; '),
      [...new Set(gaps.map(({ owner }) => brief.data.teams[owner] ?? owner))].join('; '),
    ];
  });
  if (rows.length > 0) return rows;
  const owners = [...new Set(general.map(({ owner }) => brief.data.teams[owner] ?? owner))];
  return [
    [
      ...start,
      ...Array.from({ length: 8 }, () => ''),
      source?.source.ref.title ?? '',
      general.map(taskOf).join('; '),
      owners.join('; '),
    ],
  ];
}

/** The start of a content plan as comma-separated values: a row for each persona, stage and heavy criterion, from a brief for each pair. */
export function planCsv(briefs: Iterable<Brief>): string {
  const lines = [[...HEADS]].map((row) => row.join(','));
  for (const brief of briefs)
    for (const row of rowsOf(brief))
      lines.push(row.map((cell) => csvCell(cell.replace(/\s+/g, ' ').trim(), ',')).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
