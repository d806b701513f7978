import { takeScreenshots } from '../tests/browser/screenshots.ts';

const HELP = `Takes pictures of every template of the built site into screenshots/.

  npm run screenshots -- [options]

  --readme  Only the one that the README shows
  --help    Show this
`;

if (process.argv.includes('--help')) process.stdout.write(HELP);
else
  await takeScreenshots(process.argv.includes('--readme')).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
