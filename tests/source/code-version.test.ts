import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeVersion, siteVersion } from '../../src/source/code-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'code-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const version = (): string => codeVersion(join(folder, 'draw.ts'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the version of code', () => {
  it('changes with a module, and with what it uses by way of others, in whichever form', () => {
    write('draw.ts', "import {\n  ink,\n} from './ink.ts';\nimport './round.ts';");
    write('ink.ts', "export { colour } from './colour.ts';");
    write('round.ts', "import '../draw.ts';\nconst later = () => import('./late.ts');");
    write('colour.ts', 'export const colour = 1;');
    write('late.ts', 'export const late = 1;');
    write('other.ts', 'export const other = 1;');
    const before = version();
    expect(version()).toBe(before);
    write('other.ts', 'export const other = 2;');
    expect(version()).toBe(before);
    const later = ['colour', 'late', 'draw'].map((name) => {
      write(`${name}.ts`, 'export const changed = 2;');
      return version();
    });
    expect(new Set([before, ...later]).size).toBe(4);
  });
});

describe('the version of a site', () => {
  it('changes with any file of its code, pages and styles as well, and with its name', () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'pages'), { recursive: true });
    const put = (name: string, text: string): string => {
      writeFileSync(join(site, name), text);
      return siteVersion(site);
    };
    const first = put('pages/learn.astro', '<h1>Learn</h1>');
    expect(siteVersion(site)).toBe(first);
    const others = [
      put('pages/learn.astro', '<h1>Learn it</h1>'),
      put('learn.css', 'a{}'),
      put('worker.mjs', 'a{}'),
      put('worker.mjs', ''),
    ];
    renameSync(join(site, 'learn.css'), join(site, 'learned.css'));
    expect(new Set([first, ...others, siteVersion(site)]).size).toBe(6);
  });
});
