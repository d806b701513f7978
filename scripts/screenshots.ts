import { takeScreenshots } from '../tests/browser/screenshots.ts';

await takeScreenshots(process.argv.includes('--readme')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
