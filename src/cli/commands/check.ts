import { RULES } from '../../checks/index.ts';
import { check } from '../../checks/run.ts';
import type { Finding } from '../../model/finding.ts';
import { readContent } from '../../source/read.ts';
import { chosen, type Grammar } from '../args.ts';
import { begin, refuse } from '../begin.ts';
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

/** Says what a rule means, or lists all rules; gives the exit code. */
function explain(rule: string, host: Host): number {
  const explanation = reportExplanation(rule, RULES);
  if (!explanation.ok) return refuse(host, explanation.problem);
  host.out(explanation.text);
  return EXIT.fine;
}

/** Checks a content folder, or explains the rules; gives the exit code. */
export function checkCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const { args, options, environment, today } = begun;
  const rule = options.get('explain');
  if (rule !== undefined) return explain(rule, host);
  const format = chosen(begun, 'format', FORMATS);
  if (!format.ok) return refuse(host, format.problem);

  const { findings } = check(readContent(host.files(args[0] ?? environment.contentDir)), today);
  const file = options.get('out');
  const report = REPORTERS[format.value](findings, host, host.colour && file === undefined);
  if (file === undefined) host.out(report);
  else {
    host.write(file, report);
    host.err(`Wrote ${file}: ${countWords(findings)}.\n`);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}
