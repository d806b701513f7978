import { describe, expect, it } from 'vitest';
import { stubAt, stubFiles } from '../../src/share/extras.ts';
import { capWarnings, redirectFiles, redirectNotes, redirectsOf } from '../../src/share/redirects.ts';
import { library } from '../model/library.ts';

const LONG = `a${'-long-id'.repeat(7)}`;

const catalog = library({
  'terms/word': { formerIds: ['term', LONG], formerFolders: ['criteria'], audience: 'public' },
  'terms/other': { formerIds: ['secret'] },
});
const at = (base: string): Record<string, string> =>
  Object.fromEntries(redirectFiles(catalog.for('public'), { base }).map(({ path, text }) => [path, text]));

describe('redirects', () => {
  it('are written for each host, below the base path, in order', () => {
    const files = at('/kb/');
    expect(files['_redirects']).toMatchInlineSnapshot(`
      "# Addresses that entries had before. Read by Netlify, Cloudflare Pages and GitLab Pages.
      /kb/criteria/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/ /kb/terms/word/ 302
      /kb/criteria/term/ /kb/terms/word/ 302
      /kb/criteria/word/ /kb/terms/word/ 302
      /kb/p/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/ /kb/terms/word/ 302
      /kb/p/term/ /kb/terms/word/ 302
      /kb/terms/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/ /kb/terms/word/ 302
      /kb/terms/term/ /kb/terms/word/ 302
      "
    `);
    expect(files['nginx-redirects.conf']).toMatchInlineSnapshot(`
      "# Addresses that entries had before. Include this file within \`http\`, and write within \`server\`:
      #   absolute_redirect off;
      #   if ($causeway_to) { return 302 $causeway_to$is_args$args; }
      map_hash_bucket_size 128;
      map $uri $causeway_to {
          default "";
          "/kb/criteria/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/" "/kb/terms/word/";
          "/kb/criteria/term/" "/kb/terms/word/";
          "/kb/criteria/word/" "/kb/terms/word/";
          "/kb/p/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/" "/kb/terms/word/";
          "/kb/p/term/" "/kb/terms/word/";
          "/kb/terms/a-long-id-long-id-long-id-long-id-long-id-long-id-long-id/" "/kb/terms/word/";
          "/kb/terms/term/" "/kb/terms/word/";
      }
      "
    `);
    expect(JSON.parse(files['vercel.json'] ?? '')).toMatchObject({
      redirects: expect.arrayContaining([
        { source: '/kb/p/term/', destination: '/kb/terms/word/', permanent: false },
      ]),
    });
  });

  it('are those of the stubs of former addresses, and no others', () => {
    const place = { siteUrl: 'https://a.example', base: '/' };
    const stubs = stubFiles(catalog, place).map(({ path }) => `/${path.replace(/index\.html$/, '')}`);
    const current = catalog.entries.map(({ id }) => `/p/${id}/`);
    expect(redirectsOf(catalog).map(({ from }) => from)).toEqual(
      stubs.filter((address) => !current.includes(address)).sort(),
    );
    for (const { from, to } of redirectsOf(catalog)) {
      expect(stubAt(from, catalog, place)).toContain(`<a id="to" href="${to}">`);
      expect(stubAt(to, catalog, place)).toBeUndefined();
    }
  });

  it('are files that a host can include even where there are none', () => {
    const files = Object.fromEntries(
      redirectFiles(library({ 'terms/word': {} }), { base: '/' }).map((file) => [file.path, file.text]),
    );
    expect(JSON.parse(files['vercel.json'] ?? '')).toEqual({ redirects: [] });
    expect(files['nginx-redirects.conf']).toContain('map $uri $causeway_to {\n    default "";\n}\n');
    expect(files['nginx-redirects.conf']).not.toContain('map_hash_bucket_size');
  });

  it('are not written below a base path that hosts would read otherwise, and the build says so', () => {
    expect(redirectFiles(catalog, { base: '/a(b)/' })).toEqual([]);
    expect(redirectNotes(catalog, { base: '/a(b)/' })).toEqual([
      'The base path `/a(b)/` holds signs that hosts read in their own way: no redirects were written, the stub pages alone lead on.',
    ]);
    expect(redirectNotes(catalog, { base: '/kb/' })).toEqual([]);
  });

  it('warn from 80 % of what a host reads', () => {
    expect(capWarnings(799)).toEqual([]);
    expect(capWarnings(800)).toEqual([
      '800 redirects are 80 % of the 1,000 that GitLab Pages reads; beyond, the stub pages alone lead on.',
    ]);
    expect(capWarnings(1600)).toEqual([
      '1,600 redirects are 160 % of the 1,000 that GitLab Pages reads; for the rest the stub pages alone lead on.',
      '1,600 redirects are 80 % of the 2,000 that Cloudflare Pages reads; beyond, the stub pages alone lead on.',
    ]);
  });
});
