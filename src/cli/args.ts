import { parseArgs } from 'node:util';
import { nearest } from '../model/nearest.ts';

/** An option of the one grammar that all commands share. */
interface Option {
  /** What its value is, as `--help` shows it; left out: it takes none. */
  value?: string;
  /** True where the value may be left out. */
  bare?: true;
  /** What it does, for `--help`. */
  about: string;
}

/** Every option of every command, so that a word means the same everywhere. */
const OPTIONS = {
  personas: { value: 'IDS', about: 'Only these personas, with commas between' },
  group: { value: 'ID', about: 'Only the personas of this buying group' },
  stage: { value: 'ID', about: 'Only this stage, or stages from..to' },
  goal: { value: 'ID', about: 'Only what serves this goal' },
  trigger: { value: 'ID', about: 'The trigger that it answers' },
  offering: { value: 'ID', about: 'Only what holds for this offering' },
  segment: { value: 'NAME', about: 'Only what holds in this segment' },
  region: { value: 'NAME', about: 'Only what holds in this region' },
  situation: { value: 'NAME', about: 'Only what holds in this situation' },
  audience: { value: 'NAME', about: 'As public, partner or internal readers see it' },
  today: { value: 'YYYY-MM-DD', about: 'The day that counts as today' },
  format: { value: 'NAME', about: 'Format of the output' },
  out: { value: 'FILE', about: 'Write into this file instead of standard output' },
  refresh: { value: 'FILE', about: 'An old deck, to be brought up to date in a copy' },
  csv: { value: 'FILE', about: 'A file of contacts, with headings in its first line' },
  column: { value: 'NAME', about: 'The column of that file, where its heading does not say so' },
  explain: { value: 'RULE', bare: true, about: 'Say what a rule means and how to mend what it finds' },
  accept: { about: 'Write what was found' },
  id: { value: 'ID', about: 'The id, where it should differ from the title' },
  owner: { value: 'TEAM', about: 'The team of `site.yaml` that keeps it true' },
  'dry-run': { about: 'Say what would be done, and write nothing' },
  'replaced-by': { value: 'IDS', about: 'Entries to read instead, with commas between' },
  because: { value: 'WHY', about: 'Why it no longer holds, where nothing replaces it' },
  help: { about: 'Show this' },
} as const satisfies Record<string, Option>;

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** What a command takes. */
export interface Grammar {
  /** How it is called: `npm run check`. */
  command: string;
  /** What it does, in one sentence. */
  about: string;
  /** Its arguments, as `--help` shows them: `[folder]`. */
  args: readonly string[];
  /** Its options, `help` aside. */
  options: readonly OptionName[];
  /** What its exit codes mean, where the usual words do not do. */
  exits?: string;
}

/** What the command line says. */
export interface Args {
  /** The arguments that are no options. */
  args: readonly string[];
  /** The options given, by name; the value is empty where there is none. */
  options: ReadonlyMap<OptionName, string>;
}

/** The command line, read, or the sentence that refuses it. */
export type ReadArgs = { ok: true; value: Args } | { ok: false; problem: string };

const optionNamed = (name: string): Option | undefined =>
  Object.entries(OPTIONS).find(([known]) => known === name)?.[1];

/** What `--help` prints. */
export function usage({ command, about, args, options, exits }: Grammar): string {
  const rows = [...options, 'help' as const].map((name): [string, string] => {
    const { value, bare, about: what }: Option = OPTIONS[name];
    const shown = value ? (bare ? ` [${value}]` : ` ${value}`) : '';
    return [`--${name}${shown}`, what];
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return [
    about,
    '',
    `  ${[command, '--', ...args, '[options]'].join(' ')}`,
    '',
    ...lines,
    '',
    `Exit codes: ${exits ?? '0 fine, 1 findings, 2 wrong use or could not run'}.`,
    '',
  ].join('\n');
}

/** Reads a command line by a command's grammar; `--name value` and `--name=value` are the same. */
export function readArgs(argv: readonly string[], grammar: Grammar): ReadArgs {
  const allowed: readonly OptionName[] = [...grammar.options, 'help'];
  const refuse = (problem: string): ReadArgs => ({ ok: false, problem });
  const takesValue = (name: OptionName): boolean => {
    const option = optionNamed(name);
    return option?.value !== undefined && option.bare === undefined;
  };
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      allowed.map((name) => [name, { type: takesValue(name) ? 'string' : 'boolean' }] as const),
    ),
  });
  const args: string[] = [];
  const options = new Map<OptionName, string>();
  let bare: OptionName | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (bare) options.set(bare, token.value);
      else args.push(token.value);
      bare = undefined;
      continue;
    }
    const name = allowed.find((known) => token.rawName === `--${known}`);
    if (!name) {
      const [near] = nearest(token.name, allowed);
      return refuse(
        `Unknown option \`${token.rawName}\`. ${near ? `Did you mean \`--${near}\`?` : `\`${grammar.command} -- --help\` lists the options.`}`,
      );
    }
    const option = optionNamed(name);
    if (options.has(name)) return refuse(`Option \`--${name}\` is given twice.`);
    if (takesValue(name) && (token.value === undefined || (!token.inlineValue && /^--./.test(token.value))))
      return refuse(`Option \`--${name}\` needs a value: \`--${name} ${option?.value ?? ''}\`.`);
    if (option?.value === undefined && token.value !== undefined)
      return refuse(`Option \`--${name}\` takes no value.`);
    options.set(name, token.value ?? '');
    bare = option?.bare && token.value === undefined ? name : undefined;
  }
  if (args.length > grammar.args.length)
    return refuse(
      `Unexpected argument \`${args[grammar.args.length] ?? ''}\`. \`${grammar.command} -- --help\` shows what it takes.`,
    );
  return { ok: true, value: { args, options } };
}

/** The word of a closed list that an option names, its default where it is not given, or the sentence that refuses it. */
export function chosen<const Word extends string>(
  { options }: Args,
  name: OptionName,
  words: readonly [Word, ...Word[]],
): { ok: true; value: Word } | { ok: false; problem: string } {
  const given = options.get(name);
  const word = given === undefined ? words[0] : words.find((one) => one === given);
  if (word !== undefined) return { ok: true, value: word };
  const [near] = nearest(given ?? '', words);
  const hint = near ? `Did you mean \`${near}\`?` : `Write one of ${words.join(', ')}.`;
  return { ok: false, problem: `\`--${name}\` is \`${given}\`, which it does not know. ${hint}` };
}
