import { RULES } from '../../checks/index.ts';
import { check } from '../../checks/run.ts';
import { isDay } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import { readContent } from '../../source/read.ts';
import { type Args, chosen, type Grammar, readArgs, usage } from '../args.ts';
import { dayProblem, readEnvironment } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { reportExplanation } from '../reporters/explain.ts';
import { reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import { countWords, reportText } from '../reporters/text.ts';

const FORMATS = ['text', 'json', 'github'] as const;

const GRAMMAR: Grammar = {
  command: 'npm run check',
  about: 'Checks a content folder and prints everything that is wrong with it.',
  args: ['[folder]'],
  options: ['format', 'out', 'today', 'explain'],
};

const REPORTERS: Record<
  (typeof FORMATS)[number],
  (findings: readonly Finding[], host: Host, colour: boolean) => string
> = {
  text: (findings, _host, colour) => reportText(findings, colour),
  json: (findings) => reportJson(findings),
  github: (findings, { fromRoot }) => reportGithub(findings, fromRoot),
};

/** The day to check by: `--today`, else `TODAY`, else the calendar's; or the sentence that refuses it. */
function dayFor({ options }: Args, fromEnvironment: string | undefined, host: Host) {
  const asked = options.get('today');
  if (asked !== undefined && !isDay(asked))
    return { ok: false, problem: dayProblem(asked, '`--today`') } as const;
  return { ok: true, value: asked ?? fromEnvironment ?? host.today } as const;
}

/** Checks a content folder, or explains the rules; gives the exit code. */
export function checkCommand(argv: readonly string[], host: Host): number {
  const refuse = (...problems: readonly string[]): number => {
    for (const problem of problems) host.err(`${problem}\n`);
    return EXIT.wrong;
  };
  const read = readArgs(argv, GRAMMAR);
  if (!read.ok) return refuse(read.problem);
  const { args, options } = read.value;
  if (options.has('help')) {
    host.out(usage(GRAMMAR));
    return EXIT.fine;
  }
  const rule = options.get('explain');
  if (rule !== undefined) {
    const explanation = reportExplanation(rule, RULES);
    if (!explanation.ok) return refuse(explanation.problem);
    host.out(explanation.text);
    return EXIT.fine;
  }
  const environment = readEnvironment(host.env);
  if (!environment.ok) return refuse(...environment.problems);
  const format = chosen(read.value, 'format', FORMATS);
  if (!format.ok) return refuse(format.problem);
  const today = dayFor(read.value, environment.value.today, host);
  if (!today.ok) return refuse(today.problem);

  const content = readContent(host.files(args[0] ?? environment.value.contentDir));
  const { findings } = check(content, today.value);
  const file = options.get('out');
  const report = REPORTERS[format.value](findings, host, host.colour && file === undefined);
  if (file === undefined) host.out(report);
  else {
    host.write(file, report);
    host.err(`Wrote ${file}: ${countWords(findings)}.\n`);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}
