import { briefCommand } from '../src/cli/commands/brief.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(briefCommand);
