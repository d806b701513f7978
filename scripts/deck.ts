import { deckCommand } from '../src/cli/commands/deck.ts';
import { runAsProcess } from '../src/cli/host.ts';

await runAsProcess(deckCommand);
