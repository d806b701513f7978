import { strFromU8 } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { type CheckedDeck, checkDeck, readDeck } from '../../src/share/decks/check.ts';
import { openZip } from '../../src/share/office/zip.ts';
import { joined } from '../../src/share/office/zip-write.ts';
import { find, SITE, site } from '../share/decks/known.ts';
import { converted } from './office-programs.ts';

const NAMES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A document of a program, as one file that it reads. */
const flat = (mimetype: string, body: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${mimetype}">${more}<office:body><office:${mimetype}>${body}</office:${mimetype}></office:body></office:document>`;

const link = (target: string, words: string): string =>
  `<text:a xlink:type="simple" xlink:href="${target}">${words}</text:a>`;
const cell = (inside: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;
const box = (inside: string, kind = ''): string =>
  `<draw:frame ${kind} svg:x="1cm" svg:y="5cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>${inside}</text:p></draw:text-box></draw:frame>`;

const MASTER =
  '<office:automatic-styles><style:page-layout style:name="L"/></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>';

const MOVED = `${SITE}p/bursar/?v=abcd#decision`;
const TEXT = `${SITE}terms/price/`;

const PROGRAMS = [
  {
    program: 'impress',
    format: 'pptx',
    source: 'deck.fodp',
    text: flat(
      'presentation',
      `<draw:page draw:master-page-name="M">${box(`${link(MOVED, 'who pays')} or ${TEXT}.`)}<presentation:notes>${box(link(TEXT, 'cost'), 'presentation:class="notes"')}</presentation:notes></draw:page>`,
      MASTER,
    ),
    places: ['Slide 1', 'Slide 1', 'Slide 1, notes'],
  },
  {
    program: 'writer',
    format: 'docx',
    source: 'deck.fodt',
    text: flat(
      'text',
      `<text:h text:style-name="Heading_20_1" text:outline-level="1">Buyers</text:h><text:p>${link(MOVED, 'who pays')} or ${TEXT}.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${link(TEXT, 'cost')}</text:p></text:note-body></text:note></text:p>`,
      '<office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/></office:styles>',
    ),
    places: ['Under “Buyers”', 'Under “Buyers”', 'Footnotes'],
  },
  {
    program: 'calc',
    format: 'xlsx',
    source: 'deck.fods',
    text: flat(
      'spreadsheet',
      `<table:table table:name="Prices"><table:table-row>${cell(link(MOVED, 'who pays'))}${cell(`see ${TEXT}.`)}<table:table-cell table:formula="of:=HYPERLINK(&quot;${TEXT}&quot;;&quot;cost&quot;)" office:value-type="string"><text:p>cost</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    places: ['Sheet “Prices”, A1', 'Sheet “Prices”, B1', 'Sheet “Prices”, C1'],
  },
] as const;

describe.each(PROGRAMS)('a .$format that LibreOffice wrote', ({ program, format, source, text, places }) => {
  const check = (file: Uint8Array): { deck: CheckedDeck; copy: Uint8Array } => {
    const { deck, copy } = checkDeck(readDeck(file, site), site, find, 'internal');
    return { deck, copy: joined(copy) };
  };

  it.skipIf(inject(program) === '')(
    'has its moved links found, mended, and opened again by LibreOffice',
    () => {
      const workshop = inject('workshop');
      const file = converted(workshop, source, text, format);
      const { deck, copy } = check(file);
      expect(deck.links.map(({ where }) => where.label).sort()).toEqual([...places].sort());
      expect(deck.links.map(({ verdict, mended }) => [verdict.status, verdict.to, mended]).sort()).toEqual([
        ['moved', `${SITE}criteria/price/`, true],
        ['moved', `${SITE}criteria/price/`, true],
        ['moved', `${SITE}p/purser/?v=abcd#decision`, true],
      ]);
      const [before, after] = [openZip(file), openZip(copy)];
      expect(after.names).toEqual(before.names);
      for (const name of before.names) {
        const [was, is] = [
          strFromU8(before.read(name) ?? new Uint8Array()),
          strFromU8(after.read(name) ?? new Uint8Array()),
        ];
        if (was !== is) expect(was, name).toMatch(/bursar|terms\/price/);
      }
      const again = strFromU8(converted(workshop, `copy.${format}`, copy, source.split('.')[1] ?? ''));
      expect(again).toContain('/p/purser/?v=abcd#decision');
      expect(again).toContain(`${SITE}criteria/price/`);
      expect(again).not.toMatch(/bursar|terms\/price/);
    },
  );
});
