import { countFindings, type Finding } from '../../model/finding.ts';

/** Findings for scripts: `{ findings, counts }`. */
export function reportJson(findings: readonly Finding[]): string {
  const rows = findings.map(({ rule, severity, file, line, column, message, hint }) => ({
    rule,
    severity,
    file,
    line,
    column,
    message,
    hint,
  }));
  return `${JSON.stringify({ findings: rows, counts: countFindings(findings) }, undefined, 2)}\n`;
}
