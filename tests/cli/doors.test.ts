import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What a script prints for `--help`, run by Node as npm runs it. */
const help = (script: string): string =>
  execFileSync(process.execPath, [`scripts/${script}.ts`, '--help'], { encoding: 'utf8' });

describe('the scripts for writing', () => {
  it('run under Node as they are, and explain themselves', () => {
    expect(['new', 'rename', 'permalinks', 'schemas'].map(help).join('\n')).toMatchInlineSnapshot(`
      "Writes a new entry with every field that must be filled; never overwrites one.

        npm run new -- <kind> "<title>" [options]

        --id ID             The id, where it should differ from the title
        --owner TEAM        The team of \`site.yaml\` that keeps it true
        --today YYYY-MM-DD  The day that counts as today
        --help              Show this

      Exit codes: 0 fine, 1 findings, 2 wrong use or could not run.

      Gives an entry a new id, in its file and wherever it is named; old links keep working.

        npm run rename -- <id> <new-id> [options]

        --dry-run  Say what would be done, and write nothing
        --help     Show this

      Exit codes: 0 fine, 1 findings, 2 wrong use or could not run.

      Lists the addresses that are recorded, new and lost, and the entries that changed since they were recorded; with \`--accept\` it records what is new: of entries that are not recorded yet all that git knows, each state of the day on which it was committed, and the rest as of today.

        npm run permalinks -- [options]

        --accept            Write what was found
        --format NAME       Format of the output
        --today YYYY-MM-DD  The day that counts as today
        --help              Show this

      Exit codes: 0 fine, 1 findings, 2 wrong use or could not run.

      Writes the JSON Schemas of all kinds and of \`site.yaml\`, for editors; run it after a change of fields.

        npm run schemas -- [options]

        --help  Show this

      Exit codes: 0 fine, 1 findings, 2 wrong use or could not run.
      "
    `);
  }, 60_000);
});
