import { buildCommand } from '../src/cli/commands/build.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(buildCommand);
