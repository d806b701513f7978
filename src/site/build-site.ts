import { build } from 'astro';
import { expectHanded } from './handed.ts';

/** Has Astro write the pages into a folder of its own, with a cache that no other build shares. */
export async function buildSite(outDir: string, cacheDir: string): Promise<void> {
  await build({ outDir, cacheDir, logLevel: 'error', force: true });
}

const [outDir, cacheDir] = process.argv.slice(2);
if (outDir && cacheDir) {
  if (process.connected) expectHanded();
  await buildSite(outDir, cacheDir).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
  // Else a build that failed before it was handed anything would wait for it for ever.
  if (process.connected) process.disconnect();
}
