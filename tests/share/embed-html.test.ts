import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/model/audience.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Fields } from '../../src/model/plain.ts';
import { embedHtml } from '../../src/share/embed-html.ts';
import { library } from '../model/library.ts';

const WORD = 'terms/word';

function embedOf(
  entries: Readonly<Record<string, Fields>>,
  { id = 'word', audience = 'internal' as Audience, site = {} as Fields } = {},
): string {
  const catalog: Catalog = library(entries, site).for(audience);
  const entry = catalog.get(id);
  if (!entry) throw new Error(`no entry is ${id}`);
  const pasts = new Map([['word', { revision: '8k2m4p6q' }]]);
  return embedHtml(entry, { catalog, audience, pasts, siteUrl: 'https://buyers.example', base: '/kb/' });
}

describe('the page of an entry for a frame', () => {
  it('shows the entry: its kind, title, summary, sections and body', () => {
    const page = embedOf({
      [WORD]: { aliases: ['Wort'], definition: 'What it "means"', body: 'At *length*.' },
    });
    expect(page).toContain('<p class="kicker"><a href="/kb/terms/">Term</a></p><h1>Word</h1>');
    expect(page).toContain('Also called Wort');
    expect(page).toContain('What it &quot;means&quot;');
    expect(page).toContain('<div class="prose"><p>At <em>length</em>.</p></div>');
  });

  it('shows nothing of the site around it: no menu, no search, no list of what links to it', () => {
    const page = embedOf({ [WORD]: {}, 'terms/other': { body: 'See <Ref to="word" />.' } });
    expect(page).not.toMatch(/<nav|<form|<script|class="top"|class="foot"|Other/);
  });

  it('leads every link out of the frame, and places of its own page within it', () => {
    const page = embedOf({ [WORD]: { body: '## A heading\n\nSee [home](/guide/).' } });
    expect(page).toContain('<base target="_blank">');
    expect(page).toContain('target="_self" href="#a-heading"');
    expect(page).toContain('<a href="/kb/guide/">home</a>');
  });

  it('ends with its permanent link as of its revision, when it was reviewed and by whom', () => {
    const page = embedOf({ [WORD]: {} });
    expect(page).toContain(
      '<a href="https://buyers.example/kb/p/word/?v=8k2m4p6q" target="_blank" rel="noopener">https://buyers.example/kb/p/word/</a>',
    );
    expect(page).toContain(
      'Reviewed <time datetime="2026-03-01">1 March 2026</time> by The team. Revision 8k2m4p6q. For internal use only.',
    );
  });

  it.each([
    ['internal', 'For internal use only.'],
    ['partner', 'For partners only.'],
  ] as const)('says for whom it is: %s', (audience, words) => {
    expect(embedOf({ [WORD]: { audience } }, { audience })).toContain(words);
  });

  it('says nothing of that to everybody, and shows them no passage for others', () => {
    const body = 'For all.\n\n<Only for="internal">Not for you</Only>';
    const page = embedOf({ [WORD]: { audience: 'public', body } }, { audience: 'public' });
    expect(page).toContain('<p>For all.</p>');
    expect(page).not.toMatch(/ only\.|Not for you/);
  });

  it('says what no longer holds, since when, and what to read instead', () => {
    const page = embedOf({
      [WORD]: { status: 'retired', retired: '2026-02-01', replacedBy: ['other'] },
      'terms/other': {},
    });
    expect(page).toContain('<strong>Retired on 1 February 2026.</strong>');
    expect(page).toContain('Read instead: <a href="/kb/terms/other/">Other</a>');
  });

  it('stays out of search engines, names the page that counts, and lets nothing run', () => {
    const page = embedOf({ [WORD]: {} });
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<link rel="canonical" href="https://buyers.example/kb/terms/word/">');
    const policy = /content-security-policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).not.toContain('script-src');
  });

  it('has the tint, the language and the colours of the house', () => {
    const page = embedOf(
      { 'personas/cfo': { decision: 'technical' } },
      { id: 'cfo', site: { language: 'de', brand: { accent: '#123456' } } },
    );
    expect(page).toContain('<html lang="de" data-tint="technical">');
    expect(page).toContain('href="/kb/embed.css"');
    expect(page).toContain('href="/kb/brand.css"');
  });

  it('says of a sample that it is one', () => {
    expect(embedOf({ [WORD]: {} }, { site: { sample: true } })).toContain('invented to show');
    expect(embedOf({ [WORD]: {} })).not.toContain('invented to show');
  });

  it('keeps the anchors of the page, former ones too', () => {
    const page = embedOf({
      [WORD]: { body: '## New words\n', formerAnchors: [{ from: 'old-words', to: 'new-words' }] },
    });
    expect(page).toContain('<h2 id="new-words"><span id="old-words"></span>New words</h2>');
  });
});
