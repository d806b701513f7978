import { STATUSES, type Verdict } from '../../model/deck/judge.ts';
import type { CheckedDeck, CheckedLink } from '../../share/decks/check.ts';
import { STATUS_LABELS, verdictText, wordsShown } from '../../share/decks/verdict-text.ts';

/** A file that was looked at: its links, or the sentence that says why it could not be read. */
export type CheckedFile = { file: string } & ({ deck: CheckedDeck; out?: string } | { problem: string });

const many = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

function linkLines({ address, text, verdict, mended }: CheckedLink, isWritten: boolean): string[] {
  const words = text === '' || text === address ? '' : ` on “${wordsShown(text)}”`;
  const said = verdictText(verdict);
  return [
    `    ${STATUS_LABELS[verdict.status]}: ${address}${words}`,
    ...(said === '' ? [] : [`      ${said}${mended && isWritten ? ' (mended)' : ''}`]),
  ];
}

function deckText(
  file: string,
  { links, others, counts, mended, signed }: CheckedDeck,
  out: string | undefined,
): string {
  const wrong = links.filter(({ verdict }) => verdict.status !== 'current');
  const places = Map.groupBy(
    wrong,
    ({ where }) => where.label + (where.slide !== undefined && where.title ? `: ${where.title}` : ''),
  );
  const sorts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${counts[status]} ${STATUS_LABELS[status].toLowerCase()}`,
  );
  const summary =
    links.length === 0
      ? 'no links to this site'
      : `${many(links.length, 'link')} to this site: ${sorts.join(', ')}`;
  return [
    `${file}: ${summary}${others > 0 ? `; ${many(others, 'other link')} not looked at` : ''}`,
    ...[...places].flatMap(([place, of]) => [
      `  ${place}`,
      ...of.flatMap((one) => linkLines(one, out !== undefined)),
    ]),
    ...(out === undefined
      ? []
      : [
          `  Wrote ${out}${mended === 0 ? ', the same byte for byte: nothing was to be mended' : `, with ${many(mended, 'link')} mended`}.`,
        ]),
    ...(signed && mended > 0 && out !== undefined
      ? ['  The file carries a digital signature, which holds for the original alone.']
      : []),
  ].join('\n');
}

const text = (files: readonly CheckedFile[]): string =>
  `${files.map((one) => ('problem' in one ? `${one.file}: ${one.problem}` : deckText(one.file, one.deck, one.out))).join('\n\n')}\n`;

function verdictJson({ status, isPiece, entry, to, place, changed, retired, seenBy }: Verdict) {
  return {
    status,
    isPiece: isPiece ?? false,
    entry: entry ?? null,
    to: to ?? null,
    anchor: place ?? null,
    changed: changed ?? [],
    retired: retired ?? null,
    seenBy: seenBy ?? null,
  };
}

const json = (files: readonly CheckedFile[]): string => {
  const all = files.map((one) => {
    if ('problem' in one) return { file: one.file, problem: one.problem };
    const { format, links, counts, others, mended } = one.deck;
    return {
      file: one.file,
      format,
      out: one.out ?? null,
      counts: { ...counts, others, mended },
      links: links.map(({ where, address, text: words, verdict, mended: isMended }) => ({
        address,
        place: where.label,
        slide: where.slide ?? null,
        title: where.title ?? null,
        text: words,
        ...verdictJson(verdict),
        mended: isMended && one.out !== undefined,
      })),
    };
  });
  return `${JSON.stringify({ files: all }, undefined, 2)}\n`;
};

/** How the links of files are reported. */
export const CHECK_DECK_REPORTERS = { text, json };
