import type { Finding } from '../../model/finding.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Findings as annotations of a pull request, one a line; `fromRoot` makes a path relative to the repository's root. */
export function reportGithub(findings: readonly Finding[], fromRoot: (path: string) => string): string {
  return findings
    .map(({ rule, severity, file, line, column, message, hint }) => {
      const place = line === null ? [] : [`line=${line}`, ...(column === null ? [] : [`col=${column}`])];
      const properties = [
        `file=${escapeProperty(fromRoot(file))}`,
        ...place,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${properties.join(',')}::${escapeData(`${message}\n${hint}`)}\n`;
    })
    .join('');
}
