import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MadeFile, makeFiles, placeFiles } from '../../src/cli/made-files.ts';
import { MadeStore } from '../../src/cli/made-store.ts';

let folder = '';
let made: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
  made = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);

const file = (path: string, key: string, text = `bytes of ${key}`): MadeFile => ({
  path,
  key,
  make: async () => {
    made.push(key);
    return new TextEncoder().encode(text);
  },
});

/** Makes files and puts them into a site of that name, as a build does. */
async function build(site: string, files: readonly MadeFile[], key = `${Math.random()}`): Promise<void> {
  const ready = await makeFiles({ key, list: () => files }, { store: at('store'), site });
  rmSync(at(site), { recursive: true, force: true });
  placeFiles(ready, at(site));
}

const kept = (): string[] => readdirSync(at('store/files'));

/** Makes everything that is kept look so many hours old. */
function age(hours: number): void {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const name of kept()) utimesSync(at(`store/files/${name}`), then, then);
}

describe('files that are kept between builds', () => {
  it('are made once, and stand in every later site as they were made', async () => {
    const files = [file('personas/cfo/card.png', 'cfo'), file('personas/cto/card.png', 'cto')];
    await build('site', files);
    await build('site', files);
    expect(made).toEqual(['cfo', 'cto']);
    expect(readFileSync(at('site/personas/cto/card.png'), 'utf8')).toBe('bytes of cto');
  });

  it('are made anew when their key changes, and only they', async () => {
    await build('site', [file('a', 'one'), file('b', 'two')]);
    await build('site', [file('a', 'one'), file('b', 'two, changed')]);
    expect(made).toEqual(['one', 'two', 'two, changed']);
    expect(readFileSync(at('site/b'), 'utf8')).toBe('bytes of two, changed');
  });

  it('are not even worked out where all that they depend on is as it was, and each of them whole', async () => {
    await build('site', [file('a', 'one'), file('deep/b c', 'two')], 'as it is');
    await build('site', [], 'as it is');
    expect(readFileSync(at('site/deep/b c'), 'utf8')).toBe('bytes of two');
    writeFileSync(at('site/a'), 'squeezed');
    await build('site', [file('a', 'one')], 'as it is');
    expect(readFileSync(at('site/a'), 'utf8')).toBe('bytes of one');
    expect(existsSync(at('site/deep'))).toBe(false);
  });

  it('are made once for two places that show the same', async () => {
    await build('site', [file('a', 'same'), file('deep/b', 'same')]);
    expect(made).toEqual(['same']);
    expect(readFileSync(at('site/deep/b'), 'utf8')).toBe('bytes of same');
  });

  it('take no space of their own in a site', async () => {
    await build('site', [file('a', 'one')]);
    expect(statSync(at('site/a')).nlink).toBe(2);
  });

  it('are made anew where somebody edits the site that shares them, or a disk was full', async () => {
    await build('site', [file('a', 'one')]);
    writeFileSync(at('site/a'), 'squeezed');
    await build('site', [file('a', 'one')]);
    expect(readFileSync(at('site/a'), 'utf8')).toBe('bytes of one');
    expect(made).toEqual(['one', 'one']);
  });

  it('come to nothing where one cannot be made', async () => {
    const broken = { path: 'b', key: 'broken', make: () => Promise.reject(new Error('no such font')) };
    await expect(build('site', [file('a', 'one'), broken])).rejects.toThrow('no such font');
    expect(existsSync(at('site'))).toBe(false);
    expect(kept()).toHaveLength(1);
  });

  it('are the same for two builds at once', async () => {
    const files = Array.from({ length: 40 }, (_, index) => file(`f${index}`, `key ${index}`));
    await Promise.all([build('one', files), build('two', files)]);
    for (const site of ['one', 'two'])
      expect(files.map(({ path }) => readFileSync(at(`${site}/${path}`), 'utf8'))).toEqual(
        files.map(({ key }) => `bytes of ${key}`),
      );
    expect(kept().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('go once no site needs them, yet not while a build may be about to', async () => {
    await build('site', [file('a', 'one'), file('b', 'two')]);
    await build('other', [file('a', 'one')]);
    await build('site', [file('b', 'two, changed')]);
    expect(kept()).toHaveLength(3);
    age(2);
    await build('site', [file('b', 'two, changed again')]);
    expect(kept()).toHaveLength(2);
    made = [];
    await build('other', [file('a', 'one')]);
    expect(made).toEqual([]);
  });

  it('say how far they are', async () => {
    const told: string[] = [];
    const onMade = (done: number, total: number) => told.push(`${done} of ${total}`);
    const list = () => [file('a', 'one'), file('b', 'two')];
    await makeFiles({ key: 'all', list }, { store: at('store'), site: 'site', onMade });
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });
});

describe('a value that is kept between builds', () => {
  const value = (site: string, key: string, result: unknown): unknown =>
    new MadeStore(at('store')).value(site, key, () => {
      made.push(key);
      return result;
    });
  const values = (): string[] => readdirSync(at('store/values'));

  it('is worked out once for each site and key, and anew once the key is another', () => {
    expect(value('site', 'one', { day: '2026-01-02' })).toEqual({ day: '2026-01-02' });
    expect(value('site', 'one', 'other')).toEqual({ day: '2026-01-02' });
    expect(value('elsewhere', 'one', 'elsewhere')).toBe('elsewhere');
    expect(value('site', 'two', 'later')).toBe('later');
    expect(made).toEqual(['one', 'one', 'two']);
    expect(values().length).toBe(2);
  });

  it('is worked out again where it is not what was written', () => {
    value('site', 'one', ['right']);
    const path = at(`store/values/${values()[0]}`);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -3));
    expect(value('site', 'one', ['right'])).toEqual(['right']);
    expect(value('site', 'one', 'other')).toEqual(['right']);
    expect(made).toEqual(['one', 'one']);
  });

  it('goes with its site', async () => {
    value('site', 'one', 1);
    value('gone', 'one', 1);
    await build('site', [file('a.png', 'a')]);
    expect(values().length).toBe(1);
    expect(value('site', 'one', 2)).toBe(1);
  });
});
