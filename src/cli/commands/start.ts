import { readSite } from '../../source/read.ts';
import { publishedAt, readEnvironment } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { serve } from '../serve.ts';
import { buildCommand } from './build.ts';

/** Checks, builds and serves the site, and says where; gives the exit code where it could not. */
export async function startCommand(argv: readonly string[], host: Host): Promise<number> {
  const code = await buildCommand(argv, host);
  const environment = readEnvironment(host.env);
  if (code !== EXIT.fine || !environment.ok || argv.length > 0) return code;
  const { outDir, port, contentDir } = environment.value;
  const { basePath } = publishedAt(environment.value, readSite(host.files(contentDir)).site);
  const served = await serve(outDir, basePath, port);
  if (served.port !== port) host.err(`Port ${port} is taken.\n`);
  host.out(`Causeway is at ${served.url} (Ctrl+C stops it)\n`);
  return EXIT.fine;
}
