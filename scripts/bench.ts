import { runAsProcess } from '../src/cli/host.ts';
import { benchCommand } from '../tests/bench/command.ts';

await runAsProcess((argv, { out, err }) =>
  benchCommand(argv, { out, err, watched: process.stderr.isTTY === true }),
);
