import { permalinksCommand } from '../src/cli/commands/permalinks.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(permalinksCommand);
