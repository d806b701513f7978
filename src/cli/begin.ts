import { isDay } from '../model/day.ts';
import { type Content, readContent } from '../source/read.ts';
import { type Args, type Grammar, readArgs, usage } from './args.ts';
import { dayProblem, type Environment, readEnvironment } from './environment.ts';
import { EXIT, type Host } from './host.ts';

/** A command on its way: what it was called with. */
export interface Begun extends Args {
  environment: Environment;
  /** The day that counts as today: `--today`, else `TODAY`, else the calendar's. */
  today: string;
}

/** Says why a command will not do it; gives the exit code. */
export function refuse(host: Host, ...problems: readonly string[]): number {
  for (const problem of problems) host.err(`${problem}\n`);
  return EXIT.wrong;
}

/** Reads a command's arguments and environment; gives the exit code instead where that settles it, as with `--help`. */
export function begin(argv: readonly string[], host: Host, grammar: Grammar): Begun | number {
  const read = readArgs(argv, grammar);
  if (!read.ok) return refuse(host, read.problem);
  const { args, options } = read.value;
  if (options.has('help')) {
    host.out(usage(grammar));
    return EXIT.fine;
  }
  const environment = readEnvironment(host.env);
  if (!environment.ok) return refuse(host, ...environment.problems);
  const asked = options.get('today');
  if (asked !== undefined && !isDay(asked)) return refuse(host, dayProblem(asked, '`--today`'));
  return {
    args,
    options,
    environment: environment.value,
    today: asked ?? environment.value.today ?? host.today,
  };
}

/** Reads the content folder that a command works on; gives the exit code where there is none. */
export function contentOf({ environment }: Begun, host: Host): Content | number {
  const files = host.files(environment.contentDir);
  if (files.exists) return readContent(files);
  return refuse(
    host,
    `No content folder \`${files.folder}\`. Create it, or name another with \`CONTENT_DIR\`.`,
  );
}
