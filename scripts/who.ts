import { whoCommand } from '../src/cli/commands/who.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(whoCommand);
