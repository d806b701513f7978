import { parseArgs } from 'node:util';
import { BUILD_SIZE, barsFor, CHECK_SIZE } from './bars.ts';
import { generateContent } from './content.ts';
import { reportJson, reportSize } from './report.ts';
import { type Measured, measureSize } from './rounds.ts';
import { spreadOf } from './spread.ts';

/** Where a command writes. */
export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether somebody watches standard error. */
  watched: boolean;
}

const USAGE = `Generates libraries of buyer knowledge and measures check, build and pages beside a bare Astro build of the same bodies.

  npm run bench -- [options]

  --sizes N,N      Entries of each library; 1000 unless given, with --bars 1000 and 3000
  --rounds N       How often everything is measured, by turns; 3 unless given
  --seed N         The same seed generates the same library; 1 unless given
  --bars           Fail where a bar is missed
  --format NAME    text or json
  --write FOLDER   Only write the library of the first size into a folder, replacing it
  --help           Show this

Exit codes: 0 fine, 1 a bar is missed, 2 wrong use or could not run.
`;

interface Options {
  sizes: readonly number[];
  rounds: number;
  seed: number;
  bars: boolean;
  json: boolean;
  write: string | undefined;
}

const isCount = (text: string): boolean => /^\d{1,6}$/.test(text) && Number(text) > 0;

function read(argv: readonly string[]): { options: Options } | { problem: string } | { help: true } {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(argv);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (given.help) return { help: true };
  const sizes = (given.sizes ?? (given.bars ? `${CHECK_SIZE},${BUILD_SIZE}` : String(CHECK_SIZE))).split(',');
  const { rounds, seed, format, write, bars } = given;
  const wrong = [...sizes, rounds, seed].find((text) => !isCount(text));
  if (wrong !== undefined) return { problem: `\`${wrong}\` is no whole number from 1 to 999999.` };
  if (format !== 'text' && format !== 'json')
    return { problem: `\`--format\` is \`${format}\`. Write text or json.` };
  const options = { sizes: sizes.map(Number), rounds: Number(rounds), seed: Number(seed) };
  try {
    for (const size of options.sizes) spreadOf(size);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return { options: { ...options, bars, json: format === 'json', write } };
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      bars: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      write: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;

/** Measures, or writes a library; gives the exit code. */
export async function benchCommand(argv: readonly string[], output: Output): Promise<number> {
  const asked = read(argv);
  if ('help' in asked) {
    output.out(USAGE);
    return 0;
  }
  if ('problem' in asked) {
    output.err(`${asked.problem}\n`);
    return 2;
  }
  const { sizes, rounds, seed, bars, json, write } = asked.options;
  const [first = CHECK_SIZE] = sizes;
  if (write !== undefined) {
    generateContent(write, { entries: first, seed });
    output.err(`Wrote ${first} entries into ${write}.\n`);
    return 0;
  }
  const progress = (text: string): void => {
    if (output.watched) output.err(`\r\u001b[K${text}`);
  };
  const all: Measured[] = [];
  for (const entries of sizes) {
    const measured = await measureSize({ entries, seed, rounds, progress }).catch((error: unknown) => {
      output.err(`\n${error instanceof Error ? error.message : String(error)}\n`);
    });
    if (!measured) return 2;
    progress('');
    all.push(measured);
    if (!json) output.out(`${reportSize(measured)}\n`);
  }
  if (json) output.out(reportJson(all, seed));
  return bars && all.flatMap(barsFor).some(({ holds }) => !holds) ? 1 : 0;
}
