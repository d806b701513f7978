import { dev } from 'astro';
import { currentEnvironment, currentSettings } from './settings.ts';

/** Serves the site live: a saved content file shows at once, an error as a page that says what to mend. */
export async function devSite(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { port } = currentEnvironment();
  const { address } = await dev({ server: { port }, logLevel: 'warn' });
  if (address.port !== port) process.stderr.write(`Port ${port} is taken.\n`);
  process.stdout.write(
    `Causeway is live at http://localhost:${address.port}${currentSettings().base} (Ctrl+C stops it)\n`,
  );
}
