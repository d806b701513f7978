import { checkCommand } from '../src/cli/commands/check.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(checkCommand);
