import { checkDeckCommand } from '../src/cli/commands/check-deck.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(checkDeckCommand);
