import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openZip } from '../../src/share/office/zip.ts';

const PATIENCE = 60_000;

describe('npm run dev', () => {
  const content = join(inject('workshop'), 'dev-content');
  const file = join(content, 'personas/cfo.mdx');
  let server: ChildProcess;
  let url = '';
  let good = '';

  /** The page at an address, as a browser asks for it. */
  const page = async (address: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(url + address, { headers: { Accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };

  /** Asks again until a page says something; gives what it said last where it never does. */
  async function until(address: string, says: string): Promise<{ status: number; text: string }> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const last = await page(address);
      if (last.text.includes(says) || Date.now() > end) return last;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  beforeAll(async () => {
    cpSync('content', content, { recursive: true });
    good = readFileSync(file, 'utf8');
    const { PATH, HOME, TMPDIR } = process.env;
    const env = { PATH, HOME, TMPDIR, TODAY: '2026-11-23', CONTENT_DIR: content, PORT: '4871' };
    server = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString('utf8');
        const found = /live at (\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      };
      server.stdout?.on('data', listen);
      server.stderr?.on('data', listen);
      server.on('exit', () => reject(new Error(said)));
    });
  });
  afterAll(() => {
    server?.kill();
    rmSync(content, { recursive: true, force: true });
  });

  it('serves pages, short links and images', async () => {
    expect((await page('personas/cfo/')).status).toBe(200);
    expect((await page('p/cfo/')).text).toContain('href="/personas/cfo/"');
    expect((await fetch(`${url}images/logo.svg`)).headers.get('content-type')).toBe('image/svg+xml');
    for (const path of ['card.png', 'personas/cfo/card.png', 'personas/cfo/slide.png']) {
      const picture = await fetch(url + path);
      expect(picture.headers.get('content-type'), path).toBe('image/png');
      expect(Buffer.from(await picture.arrayBuffer()).toString('latin1', 1, 4), path).toBe('PNG');
    }
    expect((await page('personas/nobody/card.png')).status).toBe(404);
    for (const path of ['personas/cfo/slide.pptx', 'matrix/slide.pptx', 'decks/base.pptx']) {
      const bytes = new Uint8Array(await (await fetch(url + path)).arrayBuffer());
      expect(openZip(bytes).names, path).toContain('ppt/presentation.xml');
    }
    expect(JSON.parse((await page('decks/slides/cfo.json')).text)).toMatchObject({ of: 'cfo' });
    expect((await page('personas/nobody/slide.pptx')).status).toBe(404);
  });

  it('shows a saved edit, on the page and wherever the entry is named', async () => {
    writeFileSync(file, good.replace(/^title: .*/m, 'title: Keeper of the purse'));
    expect((await until('personas/cfo/', '<h1>Keeper of the purse</h1>')).text).toContain(
      '<h1>Keeper of the purse</h1>',
    );
    expect((await page('personas/')).text).toContain('Keeper of the purse');
  });

  it('shows an error as a page with place and remedy instead of every page, and heals when the file is mended', async () => {
    writeFileSync(file, good.replace('decision: financial', 'decision: finacial'));
    const { status, text } = await until('', 'to mend');
    expect(status).toBe(500);
    expect(text).toMatch(/personas\/cfo\.mdx:\d+:\d+/);
    expect(text).toContain('Did you mean <code>financial</code>?');
    writeFileSync(file, good);
    expect((await until('', 'hero')).status).toBe(200);
  });

  it('shows a new entry, draft or not', async () => {
    const draft = good
      .replace(/^title: .*/m, 'title: Second purse\nstatus: draft')
      .replace(/^aliases:.*\n(?: {2}- .*\n)*/m, '');
    writeFileSync(join(content, 'personas/second-purse.mdx'), draft);
    expect((await until('personas/', 'Second purse')).text).toContain('Second purse');
    expect((await until('personas/second-purse/', '<h1>Second purse</h1>')).status).toBe(200);
  });
});
