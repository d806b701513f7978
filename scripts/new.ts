import { newCommand } from '../src/cli/commands/new.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(newCommand);
