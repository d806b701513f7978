import { countFindings, type Finding } from '../../model/finding.ts';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `2 errors and 1 warning`. */
export function countWords(findings: readonly Finding[]): string {
  const { error, warning } = countFindings(findings);
  return `${plural(error, 'error')} and ${plural(warning, 'warning')}`;
}

/** Findings for people: place, severity, what is wrong, what to do, rule. */
export function reportText(findings: readonly Finding[]): string {
  const blocks = findings.map(({ file, line, column, severity, message, hint, rule }) => {
    const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
    return `${place}\n  ${severity}: ${message}\n  ${hint}  [${rule}]\n`;
  });
  return findings.length === 0 ? 'No findings.\n' : `${blocks.join('\n')}\n${countWords(findings)}.\n`;
}
