import { describe, expect, it } from 'vitest';
import { publishedAt, readEnvironment } from '../../src/cli/environment.ts';

const problems = (env: Record<string, string>): string[] => {
  const read = readEnvironment(env);
  return read.ok ? [] : read.problems;
};

describe('the environment', () => {
  it('has a default for every variable', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      value: {
        contentDir: 'content',
        outDir: 'dist',
        siteUrl: undefined,
        basePath: undefined,
        audience: 'internal',
        today: undefined,
        port: 4321,
      },
    });
  });

  it('takes `kb`, `/kb` and `/kb/` for the same base path', () => {
    for (const path of ['kb', '/kb', '/kb/', '//kb//'])
      expect(readEnvironment({ BASE_PATH: path })).toMatchObject({ value: { basePath: '/kb/' } });
    expect(readEnvironment({ BASE_PATH: '/' })).toMatchObject({ value: { basePath: '/' } });
  });

  it('refuses base paths that could lead elsewhere', () => {
    for (const path of ['/../kb', '/a b', '/kb?x', '/kb#x', '/kb/./x', '/k\\b'])
      expect(problems({ BASE_PATH: path })).toHaveLength(1);
  });

  it('refuses a misspelt or empty audience', () => {
    expect(problems({ AUDIENCE: 'Public' })).toMatchInlineSnapshot(`
      [
        "AUDIENCE is \`Public\`, which is no audience. Did you mean \`public\`?",
      ]
    `);
    expect(problems({ AUDIENCE: '' })).toMatchInlineSnapshot(`
      [
        "AUDIENCE is \`\`, which is no audience. Write public, partner or internal.",
      ]
    `);
  });

  it('says everything that is wrong at once', () => {
    expect(
      problems({ SITE_URL: 'https://a.example/kb', BASE_PATH: '..', TODAY: '2026-02-30', PORT: '99999' }),
    ).toMatchInlineSnapshot(`
      [
        "SITE_URL is \`https://a.example/kb\`, which is no address such as https://buyers.example.org. A path belongs in BASE_PATH.",
        "BASE_PATH is \`..\`, which is no path such as /kb. Leave out spaces, \`..\`, \`?\` and \`#\`.",
        "TODAY is \`2026-02-30\`, which is no day of the calendar. Write it as YYYY-MM-DD.",
        "PORT is \`99999\`, which is no port. Write a number from 1 to 65535.",
      ]
    `);
  });

  it('counts empty variables as unset', () => {
    expect(problems({ SITE_URL: '', BASE_PATH: ' ', TODAY: '', PORT: '', CONTENT_DIR: '' })).toEqual([]);
  });

  it('wins over `site.yaml`, which wins over this machine', () => {
    const site = { siteUrl: 'https://buyers.example/', basePath: '/kb' };
    expect(publishedAt({ siteUrl: undefined, basePath: undefined }, {})).toEqual({
      siteUrl: 'http://localhost:4321',
      basePath: '/',
    });
    expect(publishedAt({ siteUrl: undefined, basePath: undefined }, site)).toEqual({
      siteUrl: 'https://buyers.example',
      basePath: '/kb/',
    });
    expect(publishedAt({ siteUrl: 'https://x.example', basePath: '/' }, site)).toEqual({
      siteUrl: 'https://x.example',
      basePath: '/',
    });
  });
});
