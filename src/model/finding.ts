/** How bad a finding is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A place in a file, 1-based, columns in UTF-16 code units. */
export interface Position {
  /** 1-based line. */
  line: number;
  /** 1-based column in UTF-16 code units. */
  column: number;
}

/** One thing that is wrong with the content, and what to do about it. */
export interface Finding {
  /** Id of the rule that reports it. */
  rule: string;
  /** Whether it stops the build. */
  severity: Severity;
  /** Path of the file as it was read. */
  file: string;
  /** 1-based line, `null` where there is no position. */
  line: number | null;
  /** 1-based column in UTF-16 code units, `null` where there is no position. */
  column: number | null;
  /** What is wrong, the value in backticks, no full stop. */
  message: string;
  /** What to do, with the nearest match. */
  hint: string;
}

/** Where a value stands in an entry's front matter: field names and list indexes from the top. */
export type Path = readonly (string | number)[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders findings by file, line, column and rule, so that every report reads the same. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    byText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const error = findings.filter((finding) => finding.severity === 'error').length;
  return { error, warning: findings.length - error };
}
