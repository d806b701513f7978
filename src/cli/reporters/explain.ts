import type { Rule } from '../../checks/rule.ts';
import { nearest } from '../../model/nearest.ts';

function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const rows = rules.map(
    ({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`,
  );
  return `${rows.join('\n')}\n\n\`npm run check -- --explain <rule>\` says more about one of them.\n`;
}

function explainRule({ id, severity, summary, explain, examples }: Rule): string {
  const accepted = examples.filter(({ findings }) => findings.length === 0);
  const refused = examples.filter(({ findings }) => findings.length > 0);
  return [
    `${id} (${severity}): ${summary}`,
    '',
    explain,
    '',
    'Accepted:',
    ...accepted.map(({ name }) => `  - ${name}`),
    '',
    'Reported:',
    ...refused.flatMap(({ name, findings }) => [`  - ${name}`, ...findings.map((one) => `      ${one}`)]),
    '',
  ].join('\n');
}

/** What a rule means and how to mend what it finds; without a rule, all of them in a line each. */
export function reportExplanation(
  id: string,
  rules: readonly Rule[],
): { ok: true; text: string } | { ok: false; problem: string } {
  if (id === '') return { ok: true, text: listRules(rules) };
  const rule = rules.find((one) => one.id === id);
  if (rule) return { ok: true, text: explainRule(rule) };
  const [near] = nearest(
    id,
    rules.map((one) => one.id),
  );
  const hint = near ? `Did you mean \`${near}\`?` : '`npm run check -- --explain` lists them.';
  return { ok: false, problem: `No rule is called \`${id}\`. ${hint}` };
}
