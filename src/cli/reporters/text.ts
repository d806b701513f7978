import { countFindings, type Finding } from '../../model/finding.ts';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `2 errors and 1 warning`. */
export function countWords(findings: readonly Finding[]): string {
  const { error, warning } = countFindings(findings);
  return `${plural(error, 'error')} and ${plural(warning, 'warning')}`;
}

/** A text from content, safe to print: characters that could steer a terminal are written as what they are. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (one) => {
    const code = one.charCodeAt(0);
    return one === '\n' || one === '\t' ? ' ' : `\\u${code.toString(16).padStart(4, '0')}`;
  });

const STYLES = { error: 31, warning: 33, place: 1, dim: 2 } as const;

/** Findings for people: place, severity, what is wrong, what to do, rule. */
export function reportText(findings: readonly Finding[], colour = false): string {
  const style = (name: keyof typeof STYLES, text: string): string =>
    colour ? `\u001b[${STYLES[name]}m${text}\u001b[0m` : text;
  const blocks = findings.map(({ file, line, column, severity, message, hint, rule }) => {
    const place = printable(file) + (line === null ? '' : `:${line}:${column ?? 1}`);
    const rest = `${style(severity, `${severity}:`)} ${printable(message)}\n  ${printable(hint)}`;
    return `${style('place', place)}\n  ${rest}  ${style('dim', `[${rule}]`)}\n`;
  });
  return findings.length === 0 ? 'No findings.\n' : `${blocks.join('\n')}\n${countWords(findings)}.\n`;
}
