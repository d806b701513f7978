import { schemasCommand } from '../src/cli/commands/schemas.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(schemasCommand);
