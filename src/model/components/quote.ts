import { z } from 'zod';
import type { Catalog } from '../catalog.ts';
import { dayWords } from '../day.ts';
import { addressOf, type Entry } from '../entry.ts';
import { ref } from '../fields.ts';
import { defineComponent } from './component.ts';
import { element, type Html, htmlText } from './html.ts';

type EvidenceRecord = Entry<'evidence'>;

function recordOf(id: string | undefined, catalog: Catalog): EvidenceRecord | undefined {
  const entry = catalog.find(id ?? '');
  return entry?.kind === 'evidence' ? entry : undefined;
}

/** Who said it and when, as far as the record knows: `a finance director, 4 March 2026`. */
function byline({ data }: EvidenceRecord): string {
  const when = data.date ? dayWords(data.date) : data.period;
  return [data.publisher ?? data.sample?.who, when].filter(Boolean).join(', ');
}

/** What a reader must know before believing it. */
const warnings = ({ data }: EvidenceRecord): string[] => [
  ...(data.illustrative === true ? ['illustrative'] : []),
  ...(data.contested ? ['contested'] : []),
];

/** What the record says, for a quote without words of its own. */
const said = (record: EvidenceRecord | undefined): string => record?.data.says[0]?.text ?? '';

/** Words from a record, with who said them and when. */
export const quote = defineComponent({
  name: 'Quote',
  about: 'Quotes a record of evidence, and says who said it, when, and whether the record is illustrative.',
  example: '<Quote evidence="interview-cfo-01">\n\nNobody told us what leaving would cost.\n\n</Quote>',
  block: true,
  inline: false,
  attributes: z.strictObject({
    evidence: ref('evidence', 'quotes', 'quoted by', 'The id of the record that is quoted.'),
  }),
  toHtml: ({ attributes, children, inline, catalog, address }) => {
    if (inline) return children;
    const record = recordOf(attributes['evidence'], catalog);
    type Part = Html<(typeof children)[number]>;
    const words: readonly Part[] =
      children.length > 0 ? children : [element('p', {}, [htmlText(said(record))])];
    const quoted = element('blockquote', {}, words);
    if (!record) return [quoted];
    const title = [htmlText(record.data.title)];
    const about: Part[] = [element('a', { href: address(addressOf(record)) }, title)];
    if (byline(record)) about.push(htmlText(`, ${byline(record)}`));
    for (const warning of warnings(record)) about.push(htmlText(' '), element('em', {}, [htmlText(warning)]));
    return [element('figure', { className: ['quote'] }, [quoted, element('figcaption', {}, about)])];
  },
  toText: ({ attributes, children, inline, catalog }) => {
    const record = recordOf(attributes['evidence'], catalog);
    const words = children.join('') || said(record);
    if (inline || !record) return words;
    const about = [record.data.title, byline(record)].filter(Boolean).join(', ');
    return `${words}\n\n— ${[about, ...warnings(record)].join(', ')}`;
  },
  toMarkdown: ({ attributes, children, inline, catalog, address }) => {
    if (inline) return children;
    const record = recordOf(attributes['evidence'], catalog);
    const words =
      children.length > 0
        ? children
        : [{ type: 'paragraph', children: [{ type: 'text', value: said(record) }] }];
    if (!record) return [{ type: 'blockquote', children: [...words] }];
    const title = [{ type: 'text', value: record.data.title }];
    const rest = [byline(record) && `, ${byline(record)}`, ...warnings(record).map((one) => `, ${one}`)];
    const about = [
      { type: 'text', value: '— ' },
      { type: 'link', url: address(addressOf(record)), children: title },
      { type: 'text', value: rest.join('') },
    ];
    return [{ type: 'blockquote', children: [...words, { type: 'paragraph', children: about }] }];
  },
});
