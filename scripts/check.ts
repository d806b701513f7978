import { check } from '../src/checks/run.ts';
import { reportText } from '../src/cli/reporters/text.ts';
import { folderFiles } from '../src/source/files.ts';
import { readContent } from '../src/source/read.ts';

const content = readContent(folderFiles(process.argv[2] ?? 'content'));
const { findings } = check(content, '2026-11-23');
process.stdout.write(reportText(findings));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
