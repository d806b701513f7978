import { describe, expect, it } from 'vitest';
import { checkDeckCommand } from '../../src/cli/commands/check-deck.ts';
import { openZip, writeZip } from '../../src/share/office/zip.ts';
import { libraryFiles } from '../model/library.ts';
import { document, presentation, run as runOf, shape, withParts, workbook } from '../share/decks/made.ts';
import { bytesOf, compound, textOf } from '../share/office/hostile.ts';
import { memoryHost } from './memory-host.ts';

const SITE = 'https://buyers.example/kb/';

const CONTENT = libraryFiles(
  {
    'personas/purser': { title: 'Purser', formerIds: ['bursar'], audience: 'public' },
    'personas/pilot': { title: 'Pilot' },
    'criteria/price': {
      title: 'Price',
      status: 'retired',
      retired: '2026-05-01',
      retiredBecause: 'Nobody asks',
    },
  },
  { siteUrl: 'https://buyers.example', basePath: '/kb' },
);

const deckOf = (...targets: readonly string[]): Uint8Array =>
  presentation({
    shapes:
      shape(runOf('Who decides'), true) +
      shape(targets.map((_, index) => runOf(`link ${index + 1}`, `rId${index + 1}`)).join('')),
    refers: targets.map((target, index) => [`rId${index + 1}`, 'hyperlink', target] as const),
  });

const MOVED = deckOf(`${SITE}p/bursar/#decision`, `${SITE}p/pilot/`, 'https://elsewhere.example/');
const FINE = deckOf(`${SITE}p/purser/`);

function check(argv: string[], more: Record<string, Uint8Array> = {}, env: Record<string, string> = {}) {
  const { host, files, printed } = memoryHost({ ...CONTENT, 'decks/moved.pptx': MOVED, ...more }, env);
  return { code: checkDeckCommand(argv, host), ...printed, files };
}

describe('npm run check-deck', () => {
  it('says of each link where it stands and what became of it, and ends with 1', () => {
    const { code, out, err } = check(['decks/moved.pptx', '--audience', 'public']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "decks/moved.pptx: 3 links to this site: 1 not for them, 1 moved, 1 current; 1 other link not looked at
        Slide 1: Who decides
          Moved: https://buyers.example/kb/p/bursar/#decision on “link 1”
            Its address is now https://buyers.example/kb/p/purser/#decision
          Not for them: https://buyers.example/kb/p/pilot/ on “link 2”
            Only our own people can open this page.
      "
    `);
  });

  it('ends with 0 where all links are current, for those who will see the deck', () => {
    expect(check(['decks/fine.pptx'], { 'decks/fine.pptx': FINE })).toMatchObject({
      code: 0,
      out: 'decks/fine.pptx: 2 links to this site: 2 current\n',
    });
    expect(check(['decks/pilot.pptx'], { 'decks/pilot.pptx': deckOf(`${SITE}p/pilot/`) })).toMatchObject({
      code: 0,
    });
    expect(
      check(['decks/pilot.pptx'], { 'decks/pilot.pptx': deckOf(`${SITE}p/pilot/`) }, { AUDIENCE: 'partner' }),
    ).toMatchObject({ code: 1 });
  });

  it('writes a copy with moved links mended, which is then without moved links', () => {
    const { code, out, files } = check(['decks/moved.pptx', '--out', 'mended.pptx']);
    expect(code).toBe(1);
    expect(out).toContain('Its address is now https://buyers.example/kb/p/purser/#decision');
    expect(out).toContain('(mended)');
    expect(out).toContain('Wrote mended.pptx, with 1 link mended.');
    const copy = files.get('mended.pptx');
    if (!(copy instanceof Uint8Array)) throw new Error('no copy');
    expect(files.get('decks/moved.pptx')).toEqual(MOVED);
    expect(check(['decks/copy.pptx'], { 'decks/copy.pptx': copy }).code).toBe(0);
  });

  it('writes the same bytes where nothing is to be mended', () => {
    const { out, files } = check(['decks/fine.pptx', '--out', 'copy.pptx'], { 'decks/fine.pptx': FINE });
    expect(out).toContain('the same byte for byte: nothing was to be mended');
    expect(files.get('copy.pptx')).toEqual(FINE);
  });

  it('looks at every deck below a folder, and writes those that it mended to the same places', () => {
    const more = {
      'decks/deep/again.pptx': MOVED,
      'decks/fine.pptx': FINE,
      'decks/~$fine.pptx': FINE,
      'decks/notes.txt': FINE,
      'decks/done/moved.pptx': MOVED,
    };
    const { code, out, files } = check(['decks', '--out', 'decks/done'], more);
    expect(code).toBe(1);
    expect(out.match(/^decks\S+/gm)).toEqual([
      'decks/deep/again.pptx:',
      'decks/fine.pptx:',
      'decks/moved.pptx:',
    ]);
    expect([...files.keys()].filter((path) => path.startsWith('decks/done/')).sort()).toEqual([
      'decks/done/deep/again.pptx',
      'decks/done/moved.pptx',
    ]);
  });

  it('goes on behind a file that it cannot read, and ends with 2', () => {
    const { code, out } = check(['decks'], { 'decks/locked.pptx': compound('EncryptedPackage') });
    expect(code).toBe(2);
    expect(out).toContain('decks/locked.pptx: The file is protected with a password.');
    expect(out).toContain('decks/moved.pptx: 3 links to this site');
  });

  const OTHER =
    'The file is no .pptx, .docx or .xlsx. Save it as one of these in the program that made it, and try again.';
  const OLD =
    'The file is of the kind that Office wrote before 2007. Save it as .pptx, .docx or .xlsx, and try again.';
  const archive = (parts: Readonly<Record<string, string>>): Uint8Array =>
    writeZip(Object.entries(parts).map(([name, text]) => ({ name, data: bytesOf(text) })));
  const ODP = archive({
    mimetype: 'application/vnd.oasis.opendocument.presentation',
    'content.xml': `<office:document-content>${SITE}p/bursar/</office:document-content>`,
  });

  it('names every deck of another format in a folder and says what to do, other files aside', () => {
    const { code, out } = check(['decks'], {
      'decks/budget.xls': compound('Workbook'),
      'decks/deep/letter.DOC': compound('WordDocument'),
      'decks/keynote.key': archive({ 'Index/Document.iwa': 'x' }),
      'decks/folder.key/Index.zip': bytesOf('x'),
      'decks/folder.key/preview.pdf': bytesOf('%PDF-1.7'),
      'decks/open.odp': ODP,
      'decks/page.xls': bytesOf('<html><table></table></html>'),
      'decks/pitch.ppt': compound('PowerPoint Document'),
      'decks/print.pdf': bytesOf('%PDF-1.7'),
      'decks/~$pitch.ppt': bytesOf('somebody'),
      'decks/~$pitch.pptx': bytesOf('somebody'),
      'decks/.hidden.ppt': compound('PowerPoint Document'),
      'decks/notes.txt': bytesOf('notes'),
      'decks/logo.png': bytesOf('picture'),
    });
    expect(code).toBe(2);
    expect(
      out
        .trimEnd()
        .split('\n\n')
        .map((one) => one.split('\n')[0]),
    ).toEqual([
      `decks/budget.xls: ${OLD}`,
      `decks/deep/letter.DOC: ${OLD}`,
      `decks/folder.key/: ${OTHER}`,
      `decks/keynote.key: ${OTHER}`,
      'decks/moved.pptx: 3 links to this site: 1 moved, 2 current; 1 other link not looked at',
      `decks/open.odp: ${OTHER}`,
      `decks/page.xls: ${OTHER}`,
      `decks/pitch.ppt: ${OLD}`,
      'decks/print.pdf: The file is a PDF, which is not read. Take the .pptx, .docx or .xlsx that it was made from.',
    ]);
  });

  it('says the same of such a file that is given by name, and of a folder that holds nothing else', () => {
    const more = { 'old/pitch.ppt': compound('PowerPoint Document') };
    expect(check(['old/pitch.ppt'], more)).toMatchObject({
      code: 2,
      out: '',
      err: `old/pitch.ppt: ${OLD}\n`,
    });
    expect(check(['old'], more)).toMatchObject({ code: 2, out: `old/pitch.ppt: ${OLD}\n`, err: '' });
  });

  const text = document(`<w:p><w:r><w:t>${SITE}p/bursar/</w:t></w:r></w:p>`);
  const table = workbook('<c r="A1" t="s"><v>0</v></c>', '', [], [`${SITE}p/bursar/`]);
  it.each<[string, Uint8Array, string]>([
    ['pptm', MOVED, 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml'],
    ['ppsm', MOVED, 'application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml'],
    ['potm', MOVED, 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml'],
    ['ppsx', MOVED, 'application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml'],
    ['potx', MOVED, 'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml'],
    ['docm', text, 'application/vnd.ms-word.document.macroEnabled.main+xml'],
    ['dotm', text, 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
    ['dotx', text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
    ['xlsm', table, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['xltm', table, 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
    ['xltx', table, 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
  ])('reads and mends a .%s like its siblings', (ending, file, type) => {
    const types = textOf(openZip(file).read('[Content_Types].xml'));
    const sibling = withParts(file, {
      '[Content_Types].xml': types.replace(/ContentType="[^"]*"/, `ContentType="${type}"`),
    });
    const { code, out, files } = check(['given', '--out', 'mended'], { [`given/deck.${ending}`]: sibling });
    expect(code).toBe(1);
    expect(out).toContain(`Wrote mended/deck.${ending}, with 1 link mended.`);
    expect(files.get(`mended/deck.${ending}`)).toBeInstanceOf(Uint8Array);
  });

  it('refuses a workbook whose parts are no text', () => {
    const types = textOf(openZip(table).read('[Content_Types].xml'));
    const binary = withParts(table, {
      '[Content_Types].xml': types.replace(
        /ContentType="[^"]*"/,
        'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"',
      ),
    });
    expect(check(['given'], { 'given/table.xlsb': binary })).toMatchObject({
      code: 2,
      out: `given/table.xlsb: ${OTHER}\n`,
    });
  });

  it('prints JSON alone on standard output', () => {
    const { out, err } = check(['decks/moved.pptx', '--audience', 'public', '--format', 'json']);
    expect(err).toBe('');
    const { files } = JSON.parse(out) as { files: unknown[] };
    expect(files).toMatchObject([
      {
        file: 'decks/moved.pptx',
        format: 'pptx',
        out: null,
        counts: { moved: 1, internal: 1, current: 1, others: 1, mended: 1 },
        links: [
          {
            address: `${SITE}p/bursar/#decision`,
            slide: 1,
            title: 'Who decides',
            text: 'link 1',
            status: 'moved',
          },
          {
            address: `${SITE}p/pilot/`,
            status: 'internal',
            seenBy: 'internal',
            entry: { id: 'pilot' },
            mended: false,
          },
          { address: SITE, place: 'Layout “Title only”', slide: null, status: 'current' },
        ],
      },
    ]);
  });

  it.each([
    ['nothing', [], /^Say which file or folder: /],
    ['a file that is not there', ['decks/none.pptx'], /^decks\/none\.pptx: The file is empty\.\n$/],
    ['the file itself', ['decks/moved.pptx', '--out', './decks/moved.pptx'], /^`--out` is the file itself/],
    [
      'an unknown audience',
      ['decks/moved.pptx', '--audience', 'publik'],
      /^`--audience` is `publik`.*Did you mean `public`\?/,
    ],
    ['an unknown format', ['decks/moved.pptx', '--format', 'xml'], /which it does not know/],
    ['a folder without decks', ['personas'], /^Folder `personas` holds no \.pptx, \.docx or \.xlsx\./],
  ])('ends with 2 and a sentence for %s', (_what, argv, sentence) => {
    expect(check(argv)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  });

  it('says what it takes and how it ends', () => {
    const { out } = check(['--help']);
    expect(out).toContain('npm run check-deck -- FILE|FOLDER [options]');
    expect(out).toContain(
      'Exit codes: 0 all links current, 1 some are not, 2 wrong use, or a file could not be read.',
    );
  });
});
