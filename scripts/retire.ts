import { retireCommand } from '../src/cli/commands/retire.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(retireCommand);
