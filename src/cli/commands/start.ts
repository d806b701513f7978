import { readSite } from '../../source/read.ts';
import type { Grammar } from '../args.ts';
import { begin } from '../begin.ts';
import { publishedAt } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { serve } from '../serve.ts';
import { buildCommand } from './build.ts';

const GRAMMAR: Grammar = {
  command: 'npm start',
  about: 'Checks the content, builds the site, serves it and says where.',
  args: [],
  options: [],
};

/** Checks, builds and serves the site, and says where; gives the exit code where it could not. */
export async function startCommand(argv: readonly string[], host: Host): Promise<number> {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const { environment } = begun;
  const { outDir, port, contentDir } = environment;
  const code = await buildCommand([], host);
  if (code !== EXIT.fine) return code;
  const { basePath } = publishedAt(environment, readSite(host.files(contentDir)).site);
  const served = await serve(outDir, basePath, port);
  if (served.port !== port) host.err(`Port ${port} is taken.\n`);
  host.out(`Causeway is at ${served.url} (Ctrl+C stops it)\n`);
  return EXIT.fine;
}
