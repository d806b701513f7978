import { existsSync, readFileSync } from 'node:fs';

/** What is read of Vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'numPassedTests' in value && 'numFailedTests' in value;

const file = process.argv[2] ?? 'test-results.json';
const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
if (isReport(report)) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  // A file that fails before its first test counts as a failure too.
  const broken = failed === 0 ? report.numFailedTestSuites : 0;
  process.stdout.write(`${passed} passed, ${failed + broken} failed, ${skipped} skipped\n`);
  process.exitCode = failed + broken > 0 || passed === 0 ? 1 : 0;
} else {
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
