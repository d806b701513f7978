import { describe, expect, it } from 'vitest';
import { deckCommand } from '../../src/cli/commands/deck.ts';
import { DeckPackage } from '../../src/share/slides/package.ts';
import { saidOn } from '../../src/share/slides/slide-lines.ts';
import { libraryFiles } from '../model/library.ts';
import { packageProblems } from '../share/slides/problems.ts';
import { memoryHost } from './memory-host.ts';

const ENTRIES = {
  'criteria/price': { audience: 'public' },
  'stages/search': { order: 1, audience: 'public' },
  'stages/trial': { order: 2, audience: 'public' },
  'personas/payer': {
    audience: 'public',
    criteria: [{ criterion: 'price', weight: 5, stages: ['trial'] }],
    vetoes: [{ id: 'secret', text: 'Something that insiders know', audience: 'internal' }],
    stages: [{ stage: 'trial', part: 'leads', questions: [{ id: 'much', text: 'How much is it?' }] }],
  },
  'personas/user': { decision: 'business' },
  'buying-groups/office': {
    members: [
      { persona: 'payer', role: 'approver' },
      { persona: 'user', role: 'champion' },
    ],
  },
};

async function run(
  argv: string[],
  {
    entries = {},
    more = {},
  }: { entries?: Parameters<typeof libraryFiles>[0]; more?: Record<string, Uint8Array> } = {},
) {
  const content = libraryFiles({ ...ENTRIES, ...entries }, { siteUrl: 'https://tidewater.example' });
  const { host, files, printed } = memoryHost({ ...content, ...more });
  const code = await deckCommand(argv, host);
  const deck = files.get('decks/out.pptx');
  return { code, ...printed, deck: deck instanceof Uint8Array ? deck : undefined };
}

const OUT = ['--out', 'decks/out.pptx'];

/** What a deck says, slide by slide. */
function said(deck: Uint8Array | undefined): string[] {
  const opened = new DeckPackage(deck ?? new Uint8Array());
  return opened.slides.map((part) => saidOn(opened.text(part)).join('\n'));
}

describe('npm run deck', () => {
  it('makes a deck of a buying group: its own slides, then each member at a glance', async () => {
    const { code, err, deck } = await run(['--group', 'office', ...OUT]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Wrote decks/out.pptx: “Office”, for internal readers.\n',
    });
    expect(packageProblems(deck ?? new Uint8Array())).toEqual([]);
    const titles = said(deck).map((text) => text.split('\n')[0]);
    expect(titles.slice(0, 3)).toEqual(['Office', 'Office', 'Office: who decides together']);
    expect(titles.slice(-2)).toEqual(['Payer', 'User']);
  });

  it('shows what matters at a stage, or at some in their order', async () => {
    const { deck } = await run(['--personas', 'payer', '--stage', 'search..trial', ...OUT]);
    const slides = said(deck);
    expect(slides).toHaveLength(2);
    expect(slides[1]).toContain('“How much is it?”');
    expect(slides[1]).toMatch(/^Payer: trial/);
  });

  it('shows an audience nothing that it may not see', async () => {
    expect(said((await run(['--personas', 'payer', ...OUT])).deck).join('\n')).toContain('insiders know');
    const { deck } = await run(['--personas', 'payer', '--audience', 'public', ...OUT]);
    expect(said(deck).join('\n')).not.toContain('insiders know');
    expect(await run(['--personas', 'user', '--audience', 'public', ...OUT])).toMatchObject({ code: 2 });
  });

  it.each([
    [['--personas', 'payr'], 'No entry has the id `payr`. Did you mean `payer`?'],
    [['--personas', 'trial'], 'Of `trial` no slides are made.'],
    [['--group', 'payer'], '`--group` is `payer`, which is no buying group. Use `--personas payer`.'],
    [['--personas', 'payer', '--stage', 'trail'], 'there is no stage `trail`. Did you mean `trial`?'],
    [['--personas', 'payer', '--stage', 'trial..search'], '`trial` comes after `search`. Turn them round.'],
    [['--personas', 'user', '--stage', 'search'], 'Nothing is known of them at that stage'],
    [[], 'Say whose slides: `--personas a,b`, or `--group g` with its members.'],
    [['--refresh', 'decks/none.pptx', '--group', 'office'], '`--group` does not go with `--refresh`'],
    [['--refresh', 'decks/out.pptx'], '`--out` is the deck itself.'],
  ])('refuses %j in a sentence', async (argv, sentence) => {
    const { code, err } = await run([...argv, ...OUT]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('brings an old deck up to date in a copy, each slide for whom it was made, and says what changed', async () => {
    const { deck: old } = await run(['--personas', 'payer', '--audience', 'public', ...OUT]);
    const entries = {
      'personas/payer': { ...ENTRIES['personas/payer'], criteria: [{ criterion: 'price', weight: 2 }] },
    };
    const argv = ['--refresh', 'decks/old.pptx', ...OUT];
    const more = { 'decks/old.pptx': old ?? new Uint8Array() };
    const { code, out, err, deck } = await run(argv, { entries, more });
    expect({ code, err }).toEqual({ code: 0, err: 'Wrote decks/out.pptx.\n' });
    expect(out).toContain('  - ●●●●● Price\n  + ●●○○○ Price');
    expect(said(deck).join('\n')).toContain('●●○○○');
    expect(said(deck).join('\n')).not.toContain('insiders know');
    expect(packageProblems(deck ?? new Uint8Array())).toEqual([]);
    const again = await run(argv, { entries, more: { 'decks/old.pptx': deck ?? new Uint8Array() } });
    expect(again).toMatchObject({ code: 0, deck: undefined });
    expect(again.out).toContain('None has changed since.');
  });

  it('gives the same as data, and ends with 1 where nothing was written', async () => {
    const { deck: old } = await run(['--personas', 'payer', ...OUT]);
    const entries = { 'personas/payer': { ...ENTRIES['personas/payer'], title: 'Purse' } };
    const more = { 'decks/old.pptx': old ?? new Uint8Array() };
    const { code, out, err } = await run(['--refresh', 'decks/old.pptx', '--format', 'json'], {
      entries,
      more,
    });
    expect(code).toBe(1);
    expect(err).toContain('Nothing was written');
    expect(JSON.parse(out)).toMatchObject({
      reports: expect.arrayContaining([expect.objectContaining({ state: 'changed' })]),
    });
  });

  it('says in a sentence what is wrong with a file', async () => {
    const more = { 'decks/old.pptx': new Uint8Array([80, 75, 3, 4]) };
    expect(await run(['--refresh', 'decks/old.pptx', ...OUT], { more })).toMatchObject({
      code: 2,
      err: expect.stringContaining('The file is damaged or was cut off.'),
    });
  });
});
