import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, replaceFolder, stageFolder } from '../../src/source/output.ts';

let folder = '';
const at = (path: string): string => join(folder, path);
const text = (path: string): string => readFileSync(at(path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
  writeFileSync(at('one.txt'), 'one');
  writeFileSync(at('two.txt'), 'two');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a group of changes', () => {
  it('writes, replaces and removes, and leaves nothing else behind', () => {
    applyChanges([
      { path: at('two.txt'), remove: true },
      { path: at('one.txt'), write: 'ONE' },
      { path: at('deep/er/three.txt'), write: 'three', isNew: true },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['deep', 'one.txt']);
    expect(readdirSync(at('deep/er'))).toEqual(['three.txt']);
    expect([text('one.txt'), text('deep/er/three.txt')]).toEqual(['ONE', 'three']);
  });

  it('never replaces a file that should be new', () => {
    expect(() => applyChanges([{ path: at('one.txt'), write: 'ONE', isNew: true }])).toThrow('EEXIST');
    expect(text('one.txt')).toBe('one');
    expect(readdirSync(folder).sort()).toEqual(['one.txt', 'two.txt']);
  });

  it('takes back what it has done when a later change fails', () => {
    mkdirSync(at('taken'));
    const changes = [
      { path: at('one.txt'), write: 'ONE' },
      { path: at('three.txt'), write: 'three', isNew: true },
      { path: at('taken'), write: 'a folder stands here' },
      { path: at('two.txt'), remove: true as const },
    ];
    expect(() => applyChanges(changes)).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['one.txt', 'taken', 'two.txt']);
    expect([text('one.txt'), text('two.txt')]).toEqual(['one', 'two']);
  });

  it('takes back a removal that succeeded before one that cannot', () => {
    const changes = [
      { path: at('one.txt'), remove: true as const },
      { path: at('missing.txt'), remove: true as const },
    ];
    expect(() => applyChanges(changes)).toThrow('ENOENT');
    expect(readdirSync(folder).sort()).toEqual(['one.txt', 'two.txt']);
    expect(text('one.txt')).toBe('one');
  });
});

describe('a folder that replaces another', () => {
  it('takes its place as a whole', () => {
    mkdirSync(at('dist'));
    writeFileSync(at('dist/old.html'), 'old');
    const staged = stageFolder(at('dist'));
    writeFileSync(join(staged, 'new.html'), 'new');
    expect(readdirSync(at('dist'))).toEqual(['old.html']);
    replaceFolder(staged, at('dist'));
    expect(readdirSync(at('dist'))).toEqual(['new.html']);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'one.txt', 'two.txt']);
  });

  it('comes into being where there was none', () => {
    const staged = stageFolder(at('deep/dist'));
    replaceFolder(staged, at('deep/dist'));
    expect(readdirSync(at('deep'))).toEqual(['dist']);
  });

  it('leaves the last good one where there is nothing to put in its place', () => {
    mkdirSync(at('dist'));
    expect(() => replaceFolder(at('nowhere'), at('dist'))).toThrow('ENOENT');
    expect(existsSync(at('dist'))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('never takes the place of the folder that one works in, or of one around it', () => {
    const staged = stageFolder(at('dist'));
    for (const target of [process.cwd(), '/'])
      expect(() => replaceFolder(staged, target)).toThrow('holds the working directory');
  });
});
