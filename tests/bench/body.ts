import type { Making } from './front-matter.ts';

const heading = ({ prose }: Making, level: number): string => `${'#'.repeat(level)} ${prose.phrase(2, 5)}`;

function table({ prose, random }: Making): string {
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(prose.phrase(1, 2), prose.phrase(1, 2), prose.phrase(1, 2)),
    '| --- | --- | --- |',
    ...Array.from({ length: random.whole(3, 5) }, () =>
      row(prose.phrase(1, 2), prose.phrase(2, 4), prose.line(3, 7)),
    ),
  ].join('\n');
}

function list({ prose, random }: Making): string {
  return Array.from(
    { length: random.whole(3, 5) },
    () => `- **${prose.phrase(1, 2)}**: ${prose.line(6, 13)}`,
  ).join('\n');
}

function callout(making: Making): string {
  const { prose, random } = making;
  const kind = random.pick(['note', 'tip', 'warning']);
  return `<Callout kind="${kind}" title="${prose.phrase(2, 4)}">\n\n${prose.paragraph(2)}\n\n</Callout>`;
}

/** A body of about 2 kB: three sections, a table, a list, a block component and links of every sort. */
export function bodyFor(making: Making, addressOf: (id: string) => string): string {
  const { prose, random, targets } = making;
  const [mentioned, linked] = targets('*', 2);
  const [term] = targets(['term'], 1);
  const [record] = random.chance(0.2) ? targets(['evidence'], 1) : [];
  const ref = mentioned
    ? ` ${prose.line(3, 6)} <Ref to="${mentioned}" /> ${prose.line(3, 6).toLowerCase()}.`
    : '';
  const link = linked ? ` ${prose.line(3, 6)} [${prose.phrase(2, 3)}](${addressOf(linked)}).` : '';
  const word = term
    ? ` ${prose.line(3, 5)} <Term id="${term}">${prose.phrase(1, 1).toLowerCase()}</Term>.`
    : '';
  const quote = record ? [`<Quote evidence="${record}">\n\n${prose.paragraph(1)}\n\n</Quote>`] : [];
  return [
    prose.paragraph(3) + ref,
    heading(making, 2),
    prose.paragraph(2) + word,
    table(making),
    heading(making, 2),
    prose.paragraph(2) + link,
    callout(making),
    ...quote,
    heading(making, 3),
    list(making),
    prose.paragraph(2),
  ].join('\n\n');
}
