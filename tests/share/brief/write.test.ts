import { describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../../src/model/brief/brief.ts';
import { readBrief } from '../../../src/model/brief/choice.ts';
import { BriefSource } from '../../../src/model/brief/gather.ts';
import { briefIndex } from '../../../src/model/brief/index-data.ts';
import type { Fields } from '../../../src/model/plain.ts';
import type { Choice } from '../../../src/model/views/choice.ts';
import { briefAddress } from '../../../src/share/brief/address.ts';
import { briefDoc } from '../../../src/share/brief/document.ts';
import { changesSince, readRevision, revisionOf } from '../../../src/share/brief/revision.ts';
import { emptyHtml, sinceHtml } from '../../../src/share/brief/write-around.ts';
import { documentPage } from '../../../src/share/brief/write-document.ts';
import { briefDocx } from '../../../src/share/brief/write-docx.ts';
import { briefHtml, restHtml } from '../../../src/share/brief/write-html.ts';
import { planCsv } from '../../../src/share/brief/write-plan.ts';
import { gapTasks } from '../../../src/share/brief/write-tasks.ts';
import { briefMarkdown, briefText } from '../../../src/share/brief/write-text.ts';
import { csvOf, readRecords } from '../../../src/share/csv.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { HARBOUR } from '../../model/brief/harbour.ts';
import { library } from '../../model/library.ts';

const indexOf = (more: Readonly<Record<string, Fields>> = {}) => briefIndex(library({ ...HARBOUR, ...more }));

function briefFor(asked: Choice, more: Readonly<Record<string, Fields>> = {}): Brief {
  const catalog = library({ ...HARBOUR, ...more });
  const { choice } = readBrief(asked, briefIndex(catalog));
  return briefOf(choice, new BriefSource(catalog).data(choice));
}

const CHOICE = { group: ['crew'], stage: ['choice'] };
const doc = briefDoc(briefFor(CHOICE));
const linkTo = ({ id }: { id: string }): string => `https://site.example/p/${id}/`;

const HEADINGS = [
  'Goal and aim',
  'Who decides together',
  'What they weigh together',
  'What starts them',
  'What they will hold it against',
  'What to say',
  'What they will object',
  'What to send, and who can speak',
  'Where they will meet it',
  'What success is, and how they check it',
  'Under way with the same people',
  'Hand to sales: ask',
  'What is missing',
  'How we know',
  'Before sending',
];

describe('a brief as Markdown', () => {
  const text = briefMarkdown(doc, linkTo, 'https://site.example/briefs/?group=crew');

  it('has every part, in order, with links that last', () => {
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(text).toContain('| [Trust](https://site.example/p/trust/)');
    expect(text.trimEnd().endsWith('Permanent link: <https://site.example/briefs/?group=crew>')).toBe(true);
  });

  it('shows signs of Markdown as they stand', () => {
    const odd = briefFor(CHOICE, {
      'criteria/trust': { title: '*Trust* | <b>', question: 'Is [it] so?' },
    });
    expect(briefMarkdown(briefDoc(odd), linkTo)).toContain('[\\*Trust\\* \\| \\<b\\>]');
  });
});

describe('a brief as text and as HTML', () => {
  it('says the same in plain text, with the heads of tables beside their cells', () => {
    const text = briefText(doc);
    for (const heading of HEADINGS) expect(text).toContain(`\n${heading.toUpperCase()}\n`);
    expect(text).toContain('- Trust [they disagree] [illustrative]\n    Joint weight: 2.5');
  });

  it('is a page of its own with headings, a table and links, and escapes what it is given', () => {
    const odd = briefDoc(briefFor(CHOICE, { 'criteria/trust': { title: '<script>' } }));
    const page = documentPage(odd, 'en', linkTo);
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)]).toHaveLength(HEADINGS.length);
    expect(page).toContain('<th>Joint weight</th>');
    expect(page).toContain('>&lt;script&gt;</a>');
    expect(page).not.toContain('<script>');
  });

  it('stands on two pages, and folds the rest', () => {
    const page = briefHtml(doc, { linkTo }).markup;
    expect(page.match(/<section class="sheet"/g)).toHaveLength(2);
    expect(page).not.toContain('style=');
    expect(restHtml(doc, { linkTo }).markup).not.toContain('<section class="sheet"');
  });
});

describe('a brief as .docx', () => {
  const bytes = briefDocx(doc, { linkTo, address: 'https://site.example/briefs/?a=1&b=2', language: 'en' });
  const zip = openZip(bytes);
  const partOf = (name: string): string => {
    const part = zip.read(name);
    return part ? new TextDecoder().decode(part) : '';
  };
  const main = partOf('word/document.xml');

  it('is the same to the byte each time', () => {
    const again = briefDocx(doc, { linkTo, address: 'https://site.example/briefs/?a=1&b=2', language: 'en' });
    expect(again).toEqual(bytes);
  });

  it('has real headings, lists, tables and links', () => {
    const headings = main.match(/<w:pStyle w:val="Heading1"\/>/g);
    expect(headings).toHaveLength(HEADINGS.length);
    expect(main).toContain('<w:pStyle w:val="ListBullet"/>');
    expect(main).toContain('<w:tblHeader/>');
    const used = [...main.matchAll(/<w:hyperlink r:id="([^"]+)"/g)].map(([, id]) => id);
    const relations = partOf('word/_rels/document.xml.rels');
    for (const id of used) expect(relations).toContain(`Id="${id}"`);
    expect(relations).toContain('Target="https://site.example/briefs/?a=1&amp;b=2"');
  });

  it('uses only styles and lists that it defines', () => {
    const styles = partOf('word/styles.xml');
    for (const [, id] of main.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
    expect(partOf('word/numbering.xml')).toContain('<w:num w:numId="2">');
  });

  it('holds signs that XML cannot write without them', () => {
    const odd = briefDoc(briefFor(CHOICE, { 'criteria/trust': { title: 'A\u0001B & <C>' } }));
    const file = openZip(briefDocx(odd, { linkTo, language: 'en' })).read('word/document.xml');
    expect(file && new TextDecoder().decode(file)).toContain('>AB &amp; &lt;C&gt;<');
  });
});

describe('a content plan', () => {
  const pairs = ['search', 'choice'].map((stage) => briefFor({ personas: ['master'], stage: [stage] }));

  it('has a row for each persona, stage and heavy criterion', () => {
    const rows = [...readRecords(csvOf(planCsv(pairs)))].map(({ cells }) => cells);
    const [heads = []] = rows;
    const at = (row: readonly string[], ...names: string[]) => names.map((name) => row[heads.indexOf(name)]);
    expect(
      rows.slice(1).map((row) => at(row, 'persona id', 'stage id', 'criterion id', 'weight', 'source')),
    ).toEqual([
      ['master', 'search', 'trust', '5', 'Peers'],
      ['master', 'search', 'price', '2', 'Peers'],
      ['master', 'choice', 'trust', '5', 'Peers'],
      ['master', 'choice', 'price', '2', 'Peers'],
    ]);
    expect(at(rows[1] ?? [], 'message', 'must have')).toEqual(['Nights are quiet', 'yes']);
  });

  it('has no cell that could start a formula, whatever entries are called', () => {
    for (const sign of ['=', '+', '-', '@']) {
      const odd = briefFor(
        { personas: ['master'], stage: ['search'] },
        {
          'criteria/trust': { title: `${sign}SUM(A1)`, question: `${sign}cmd|' /C calc'!A0` },
          'sources/peers': { title: ` ${sign}1+1`, reach: 5, trust: 5 },
          'messages/calm': { says: `\t${sign}1`, because: ['So'], criteria: ['trust'] },
        },
      );
      for (const { cells } of readRecords(csvOf(planCsv([odd]))))
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
  });
});

describe('gaps as tasks', () => {
  it('are grouped by who would do them', () => {
    const text = gapTasks(briefFor({ personas: ['lone'], stage: ['after'] }), 'https://site.example/');
    expect(text).toBe(
      [
        'What is missing for the brief “Lone: after”',
        '',
        'The team:',
        '- [ ] Write what to say (Lone, After): no message is recorded (5 of 5)',
        '- [ ] Make something to send (Lone, After): no material is made for them there (5 of 5)',
        '- [ ] Find out where they look (Lone, After): no source is recorded (5 of 5)',
        '- [ ] Find out what they ask (Lone, After): no question is recorded (5 of 5)',
        '',
        'https://site.example/',
        '',
      ].join('\n'),
    );
  });
});

describe('the revision of a brief', () => {
  it('is the same where nothing has changed, and says so', () => {
    const since = readRevision(revisionOf(doc), doc);
    expect(since && changesSince(doc, since)).toEqual([]);
    expect(sinceHtml(doc, since).markup).toContain('Nothing has changed');
  });

  it('tells items apart whose keys share their signs: of hundreds none seems changed', () => {
    const items = Array.from({ length: 400 }, (_, place) => ({
      key: `item ${place}`,
      cells: [[`text ${place}`]],
    }));
    const [first, ...others] = doc.sections;
    const many = {
      ...doc,
      sections: first ? [{ ...first, blocks: [{ type: 'list' as const, items }] }, ...others] : [],
    };
    const since = readRevision(revisionOf(many), many);
    expect(since && changesSince(many, since)).toEqual([]);
  });

  it('tells what is new, changed and gone, by part', () => {
    const word = revisionOf(doc);
    const later = briefDoc(
      briefFor(CHOICE, {
        'criteria/care': {},
        'objections/dear': { says: 'Too dear', behind: ['So'], answer: 'Another answer' },
        'personas/master': {
          ...HARBOUR['personas/master'],
          criteria: [
            { criterion: 'trust', weight: 5, mustHave: true, evidence: ['talk'] },
            { criterion: 'care', weight: 3 },
          ],
          sources: [{ source: 'press', stages: ['choice'] }],
        },
      }),
    );
    const since = readRevision(word, later);
    const changes = since ? changesSince(later, since) : [];
    const of = (heading: string) => changes.find((change) => change.heading === heading);
    expect(of('What they will object')).toMatchObject({ added: 0, changed: 1, gone: 0 });
    expect(of('What they weigh together')).toMatchObject({ added: 1, changed: 1, gone: 0 });
    expect(of('Where they will meet it')).toMatchObject({ added: 1, gone: 1 });
    expect(since && briefHtml(later, { linkTo, since }).markup).toContain(
      'data-mark="changed">changed</span>',
    );
  });

  it('is nothing where a link carries something else', () => {
    expect(readRevision('abc', doc)).toBeUndefined();
    expect(sinceHtml(doc, undefined).markup).toContain('says nothing');
  });

  it('stands in the address with the whole choice', () => {
    const brief = briefFor({ ...CHOICE, region: ['north'], goal: ['cycle'], trigger: ['lease'] });
    const address = briefAddress(brief, briefDoc(brief), indexOf());
    const params = new URL(address, 'https://site.example').searchParams;
    expect(Object.fromEntries(params)).toMatchObject({
      group: 'crew',
      stage: 'choice',
      goal: 'cycle',
      trigger: 'lease',
      region: 'north',
      v: revisionOf(briefDoc(brief)),
    });
  });
});

describe('where there is no brief', () => {
  it('says where they do take part, and keeps the rest of the choice', () => {
    const index = indexOf();
    const { choice, notes } = readBrief({ personas: ['lone'], stage: ['search'] }, index);
    const page = emptyHtml(
      choice,
      index,
      notes,
      '/briefs/',
      '?personas=lone&stage=search&region=north',
    ).markup;
    expect(page).toContain('Lone: nobody takes part here.');
    expect(page).toContain('href="/briefs/?personas=lone&amp;stage=after&amp;region=north"');
  });
});
