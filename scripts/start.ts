import { startCommand } from '../src/cli/commands/start.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(startCommand);
