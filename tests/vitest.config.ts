import { defineConfig } from 'vitest/config';

const CI = process.env['CI'] !== undefined;

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: CI ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{model,source,checks,share,cli,repository,bench}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          // Both cores: one alone takes a third longer.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          environment: 'node',
          globalSetup: [
            'tests/site/setup.ts',
            'tests/site/nginx.ts',
            'tests/site/office.ts',
            'tests/site/office-programs.ts',
            'tests/site/poppler.ts',
            'tests/browser/setup.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A busy machine takes its time; one second is the default.
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
