import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { causeway } from './src/site/integration.ts';
import { currentSettings } from './src/site/settings.ts';

const { siteUrl, base } = currentSettings();

export default defineConfig({
  site: siteUrl,
  base,
  publicDir: './src/public',
  outDir: process.env['OUT_DIR'] ?? 'dist',
  trailingSlash: 'always',
  // The default eats spaces at line breaks in templates.
  compressHTML: true,
  build: { format: 'directory', assets: '_a', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Editors complete and explain front matter from what this writes.
  experimental: { contentIntellisense: true },
  integrations: [mdx(), causeway()],
  // No script in a page, so that its policy needs no list of them: Base.astro writes it.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: { assetFileNames: '_a/[hash][extname]' },
      },
    },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '_a/[hash].js' } } },
    // Astro would put the whole name of a component and its script into each page.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_a/[hash].js',
              chunkFileNames: '_a/[hash].js',
            },
          },
        },
      },
    },
  },
});
