import { renameCommand } from '../src/cli/commands/rename.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(renameCommand);
