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
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
