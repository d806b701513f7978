import { spawnSync } from 'node:child_process';

// Astro's check as it is, but silent towards its makers.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'check', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  },
);
process.exitCode = status ?? 1;
