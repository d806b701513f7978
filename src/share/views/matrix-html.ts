import { dayWords } from '../../model/day.ts';
import type { Seen } from '../../model/seen.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../../model/views/matrix.ts';
import { type Html, html, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, scrolled, setter, type ViewContext, viewPart } from './frame.ts';

const VERDICTS: Readonly<Record<MatrixRow['verdict'], string>> = {
  shared: 'Shared',
  conflicting: 'In conflict',
  partial: 'Of some',
};

const percent = (share: number): string => String(Math.round(share * 100));

/** What the record says of one weight, with its sample and how sure that is. */
function seenWords(weight: number, { asked, decisive, last, low, high, illustrative }: Seen): string {
  const said = weight > 0 ? `We say ${weight}` : 'We do not name it';
  const when = last ? `, last on ${dayWords(last)}` : '';
  const sure = `; 80 % interval ${percent(low)} to ${percent(high)} %`;
  const made =
    illustrative === asked ? ', all illustrative' : illustrative > 0 ? `, ${illustrative} illustrative` : '';
  return `${said}; decisive in ${decisive} of ${counted(asked, 'record')}${made}${when}${sure}`;
}

const MARKS: Readonly<Record<'heavier' | 'lighter', { sign: string; words: string }>> = {
  heavier: { sign: '▲', words: 'The record weighs it heavier' },
  lighter: { sign: '▼', words: 'The record weighs it lighter' },
};

function seenHtml(seen: Seen | undefined): Part {
  if (!seen) return '';
  const mark = seen.verdict === 'heavier' || seen.verdict === 'lighter' ? MARKS[seen.verdict] : undefined;
  return html`<span class="seen"${mark && html` data-contradicts`}>${mark && html`<span aria-hidden="true">${mark.sign} </span><span class="unseen">${mark.words}: </span>`}<span class="unseen">decisive in </span>${seen.decisive}<span aria-hidden="true">/</span><span class="unseen"> of </span>${seen.asked}</span>`;
}

function cellHtml({ weight, mustHave, seen }: MatrixCell): Html {
  if (weight === 0 && !seen) return html`<td class="none"><span class="unseen">not named</span></td>`;
  const said =
    weight > 0
      ? html`<span class="weight" data-score="${weight}">${weight}</span>${mustHave && html`<span class="must">must</span>`}`
      : html`<span class="none"><span class="unseen">not named</span></span>`;
  return html`<td>${said}${seenHtml(seen)}</td>`;
}

function tableHtml({ personas, rows }: Matrix, sort: string | undefined, { base }: ViewContext): Html {
  const heads = personas.map(
    ({ ref, decision }) =>
      html`<th scope="col" data-tint="${decision}"${sort === ref.id && html` aria-sort="descending"`}>${refHtml(ref, base)}${setter('sort', ref.id, html`Sort<span class="unseen"> by ${ref.title}</span>`, sort === ref.id)}</th>`,
  );
  const body = rows.map(
    (row) =>
      html`<tr id="criteria-${row.ref.id}"><th scope="row">${refHtml(row.ref, base)}${setter('sort', row.ref.id, html`Sort<span class="unseen"> personas by ${row.ref.title}</span>`, sort === row.ref.id)}</th>${row.cells.map(cellHtml)}<td class="sum">${row.joint}</td><td class="verdict"><span class="tag" data-verdict="${row.verdict}">${VERDICTS[row.verdict]}</span></td></tr>`,
  );
  return html`<table class="grid matrix"><caption class="unseen">Weights by criterion and persona, 1 hardly to 5 decides</caption><thead><tr><th scope="col">Criterion</th>${heads}<th scope="col">Sum</th><th scope="col">Verdict</th></tr></thead><tbody>${body}</tbody></table>`;
}

function agreementHtml(
  rows: readonly MatrixRow[],
  verdict: MatrixRow['verdict'],
  { base }: ViewContext,
): Part {
  const found = rows.filter((row) => row.verdict === verdict);
  if (found.length === 0) return '';
  return html`<h3>${VERDICTS[verdict]} <span class="sort">${found.length}</span></h3><ul class="worded">${found.map((row) => html`<li>${refHtml(row.ref, base)} <span>${row.words}</span></li>`)}</ul>`;
}

function againstHtml({ contradicted, looked, personas }: Matrix, { base }: ViewContext): Html {
  const refs = new Map(personas.map(({ ref }) => [ref.id, ref]));
  if (looked === 0)
    return html`<p>No record says yet what decided. Findings in evidence entries fill this part.</p>`;
  const rows = contradicted.map(({ row, cell }) => {
    const persona = refs.get(cell.persona);
    const word = cell.seen.verdict === 'heavier' ? MARKS.heavier.words : MARKS.lighter.words;
    return html`<tr><th scope="row">${persona && refHtml(persona, base)}: ${refHtml(row.ref, base)}</th><td>${word}</td><td>${seenWords(cell.weight, cell.seen)}</td></tr>`;
  });
  const held = looked - contradicted.length;
  return html`${
    rows.length > 0 &&
    scrolled(
      'Weights that the record contradicts',
      html`<table class="grid"><caption class="unseen">Weights that the record contradicts</caption><thead><tr><th scope="col">Weight</th><th scope="col">Verdict</th><th scope="col">What the record says</th></tr></thead><tbody>${rows}</tbody></table>`,
    )
  }<p class="foot-note">${counted(held, 'other weight')} with findings ${held === 1 ? 'is' : 'are'} borne out, or rest on too few of them to say. A weight of 4 or 5 is contradicted where the criterion decides in less than half of the records even at the high end of the 80 % interval; a weight of 2 or less, where it decides in more than a quarter even at the low end; and only from three records on.</p>`;
}

/** The criteria matrix as HTML: the table, agreement and conflict in words, what the record says. */
export function matrixHtml(view: Matrix, sort: string | undefined, context: ViewContext): Html {
  if (view.rows.length === 0)
    return html`<p class="nothing">No criterion fits this choice. Take a filter away.</p>`;
  const cut =
    view.total > view.rows.length &&
    html`<p class="foot-note">The ${view.rows.length} heaviest of ${view.total} criteria are shown; choose a category or a decision to see the others.</p>`;
  return html`${viewPart(
    'weights',
    'Who weighs what',
    html`From 1, hardly, to 5, decides. “Must” marks what ends a deal where it is missing; the small figures say in how many records of that persona it decided.`,
    html`${scrolled('Criteria by persona', tableHtml(view, sort, context))}${cut}`,
  )}${viewPart(
    'agreement',
    'Where they agree, and where they do not',
    '',
    html`${agreementHtml(view.rows, 'conflicting', context)}${agreementHtml(view.rows, 'shared', context)}${agreementHtml(view.rows, 'partial', context)}`,
  )}${viewPart('seen', 'Said against seen', 'What we say of a buyer, held against what interviews and deal reviews found.', againstHtml(view, context))}`;
}
