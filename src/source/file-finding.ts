import type { Finding, Path, Position } from '../model/finding.ts';

/** Where a value of a file stands. */
export type Locate = (path: Path, atKey: boolean) => Position;

/** Where a file begins. */
export const TOP: Position = { line: 1, column: 1 };

/** An error of reading a file, at a position where there is one. */
export const fileFinding = (
  rule: string,
  file: string,
  message: string,
  hint: string,
  position?: Position,
): Finding => ({
  rule,
  severity: 'error',
  file,
  line: position?.line ?? null,
  column: position?.column ?? null,
  message,
  hint,
});
