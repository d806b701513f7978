import { beforeAll, describe, expect, it } from 'vitest';
import type { Checked } from '../../src/checks/run.ts';
import { permalinksCommand } from '../../src/cli/commands/permalinks.ts';
import { renameCommand } from '../../src/cli/commands/rename.ts';
import { retireCommand } from '../../src/cli/commands/retire.ts';
import { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import { publishedPaths, resolves } from '../../src/model/permalinks.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { recordText } from '../../src/source/permalinks-record.ts';
import { readContent } from '../../src/source/read.ts';
import { memoryHost } from '../cli/memory-host.ts';
import {
  type Changes,
  checkAfter,
  lossesIn,
  mended,
  pathOf,
  type Start,
  silentlyLost,
  type Texts,
} from './mutated.ts';

/** The sample, read once: everything below works on copies in memory. */
function sample(): Start & { catalog: Catalog } {
  const files = folderFiles('content');
  const paths = files.list().filter((path) => /\.(mdx|yaml)$/.test(path));
  const texts = new Map(paths.map((path) => [path, new TextDecoder().decode(files.read(path))]));
  const content = readContent(files);
  const catalog = new Catalog(content.entries, content.site);
  const recorded = [...new Set([...(content.permalinks ?? []), ...publishedPaths(catalog)])].sort();
  return { texts, content, catalog, recorded };
}

const start = sample();
const { texts, catalog } = start;

/** What somebody did to the content. */
interface Mutation {
  name: string;
  changes: Changes;
  /** Whether links must live on without anybody mending anything. */
  keeps?: true;
  /** Whether nothing is lost where both had the same places. */
  sometimes?: true;
  /** Whether what the findings say to type brings every link back. */
  mends?: true;
}

const textOf = (entry: Entry): string => texts.get(pathOf(entry)) ?? '';
const edited = (entry: Entry, edit: (text: string) => string): Changes => ({
  [pathOf(entry)]: edit(textOf(entry)),
});
const withField = (text: string, line: string): string => text.replace(/\n---\n/, `\n${line}\n---\n`);

/** The first entries, kind by kind, for which something can be made; one of each kind until there are enough. */
function some<T>(most: number, of: (entry: Entry) => T | undefined): T[] {
  const found = KINDS.flatMap(({ name }) => {
    for (const entry of catalog.ofKind(name)) {
      const made = of(entry);
      if (made !== undefined) return [made];
    }
    return [];
  });
  return found.slice(0, most);
}

const every = (of: (entry: Entry) => Mutation | undefined): Mutation[] => some(KINDS.length, of);

/** What the parser makes of an item of a list: the line that gives its id. */
const ITEM_ID = /([-{,] *)id: ([a-z0-9-]+)/;

const renamedFiles = every((entry) => ({
  name: `renames the file of ${entry.kind} ${entry.id}`,
  changes: { [pathOf(entry)]: undefined, [pathOf({ ...entry, id: 'of-another-name' })]: textOf(entry) },
  mends: true,
}));

const deletedFiles = every((entry) => ({
  name: `deletes ${entry.kind} ${entry.id}`,
  changes: { [pathOf(entry)]: undefined },
}));

const retitled = some(
  6,
  (entry): Mutation => ({
    name: `retitles ${entry.kind} ${entry.id}`,
    changes: edited(entry, (text) => text.replace(/^title: .*$/m, 'title: Something else altogether')),
    keeps: true,
  }),
);

const rewordedHeadings = some(8, (entry): Mutation | undefined =>
  /\n## /.test(textOf(entry))
    ? {
        name: `rewords a heading of ${entry.kind} ${entry.id}`,
        changes: edited(entry, (text) => text.replace(/\n## .*/, '\n## In words that nobody used before')),
        mends: true,
      }
    : undefined,
);

const droppedHeadings = some(4, (entry): Mutation | undefined =>
  /\n## /.test(textOf(entry))
    ? {
        name: `makes a heading of ${entry.kind} ${entry.id} bold text instead`,
        changes: edited(entry, (text) => text.replace(/\n## (.*)/, '\n**$1**')),
        mends: true,
      }
    : undefined,
);

const itemIds = some(8, (entry): Mutation | undefined =>
  ITEM_ID.test(textOf(entry))
    ? {
        name: `changes the id of an item of ${entry.kind} ${entry.id}`,
        changes: edited(entry, (text) => text.replace(ITEM_ID, '$1id: called-otherwise')),
        mends: true,
      }
    : undefined,
);

const emptied = some(6, (entry): Mutation | undefined => {
  const field = /\n(example|notToConfuse|caveats|wins|wordsToUse|inPractice|publisher|period): .*(?=\n\w)/;
  return field.test(textOf(entry))
    ? {
        name: `empties a field of ${entry.kind} ${entry.id}`,
        changes: edited(entry, (text) => text.replace(field, '')),
        mends: true,
      }
    : undefined;
});

/** Entries whose reading would fail under other words: files with a fault. */
const unreadable = some(
  3,
  (entry): Mutation => ({
    name: `breaks the front matter of ${entry.kind} ${entry.id}`,
    changes: edited(entry, (text) => text.replace('\ntitle: ', '\ntitle: [')),
  }),
);

const drafts = some(
  4,
  (entry): Mutation => ({
    name: `makes ${entry.kind} ${entry.id} a draft again`,
    changes: edited(entry, (text) => withField(text, 'status: draft')),
  }),
);

const harmless = some(
  3,
  (entry): Mutation => ({
    name: `saves ${entry.kind} ${entry.id} with other line ends and a mark before it`,
    changes: edited(entry, (text) => `\u{feff}${text.replaceAll('\n', '\r\n')}`),
    keeps: true,
  }),
);

const hidden = some(
  3,
  (entry): Mutation => ({
    name: `keeps ${entry.kind} ${entry.id} to ourselves`,
    changes: edited(entry, (text) => withField(text.replace(/\naudience: .*/, ''), 'audience: internal')),
    keeps: true,
  }),
);

/** The same two entries of a kind: the second of each. */
const twoOf = (kind: string): [Entry, Entry] | undefined => {
  const [one, other] = catalog.ofKind(kind);
  return one && other ? [one, other] : undefined;
};

const merged = KINDS.flatMap(({ name }) => {
  const two = twoOf(name);
  return two ? [two] : [];
})
  .slice(0, 8)
  .map(
    ([kept, gone]): Mutation => ({
      name: `makes one of ${kept.kind} ${kept.id} and ${gone.id}`,
      changes: {
        [pathOf(gone)]: undefined,
        ...edited(kept, (text) => withField(text, `formerIds: [${gone.id}]`)),
      },
      sometimes: true,
      mends: true,
    }),
  );

/** Splits the passage below a heading off into an entry of its own. */
const splitOff = some(5, (entry): Mutation | undefined => {
  const text = textOf(entry);
  const at = text.indexOf('\n## ');
  if (at < 0) return undefined;
  const head = text
    .slice(0, text.indexOf('\n---\n', 4) + 5)
    .replace(/^title: .*$/m, 'title: The part of its own');
  return {
    name: `splits ${entry.kind} ${entry.id} in two`,
    changes: {
      [pathOf(entry)]: text.slice(0, at + 1),
      [pathOf({ ...entry, id: 'part-of-its-own' })]: head + text.slice(at),
    },
    mends: true,
  };
});

const wordOf = ({ data }: Entry): string =>
  `---\ntitle: ${JSON.stringify(data.title)}\nsummary: ${JSON.stringify(data.summary)}\nowner: ${data.owner}\nreviewed: ${data.reviewed}\ndefinition: What it is called among us, in so many words\n---\n`;

const movedKinds = every((entry) =>
  entry.kind === 'term'
    ? undefined
    : {
        name: `makes a term of ${entry.kind} ${entry.id}`,
        changes: { [pathOf(entry)]: undefined, [`terms/${entry.id}.mdx`]: wordOf(entry) },
        mends: true,
      },
).slice(0, 8);

const cased = [
  ...some(
    3,
    (entry): Mutation => ({
      name: `writes the file of ${entry.kind} ${entry.id} with a capital`,
      changes: {
        [pathOf(entry)]: undefined,
        [pathOf({ ...entry, id: entry.id.charAt(0).toUpperCase() + entry.id.slice(1) })]: textOf(entry),
      },
    }),
  ),
  ...some(2, (entry): Mutation | undefined =>
    ITEM_ID.test(textOf(entry))
      ? {
          name: `writes the id of an item of ${entry.kind} ${entry.id} with a capital`,
          changes: edited(entry, (text) => text.replace(ITEM_ID, (_, sign) => `${sign}id: Capital`)),
        }
      : undefined,
  ),
  ...some(2, (entry): Mutation | undefined =>
    /\n## [A-Z]/.test(textOf(entry))
      ? {
          name: `writes a heading of ${entry.kind} ${entry.id} in capitals`,
          changes: edited(entry, (text) => text.replace(/\n## .*/, (line) => line.toUpperCase())),
          keeps: true,
        }
      : undefined,
  ),
  {
    name: 'writes the folder of the terms with a capital',
    changes: Object.fromEntries(
      catalog.ofKind('term').flatMap((entry) => [
        [pathOf(entry), undefined],
        [pathOf(entry).replace('terms/', 'Terms/'), textOf(entry)],
      ]),
    ),
  },
];

const wholeKinds = some(
  3,
  (entry): Mutation => ({
    name: `deletes all of kind ${entry.kind}`,
    changes: Object.fromEntries(catalog.ofKind(entry.kind).map((one) => [pathOf(one), undefined])),
  }),
);

/** A new entry takes the place of one that is gone, under its id but as another kind. */
const reused = some(3, (entry): Mutation | undefined =>
  entry.kind === 'term'
    ? undefined
    : {
        name: `gives the id of ${entry.kind} ${entry.id}, which is gone, to a new term`,
        changes: {
          [pathOf(entry)]: undefined,
          [`terms/${entry.id}.mdx`]: wordOf(entry).replace(/title: .*/, 'title: Quite another thing'),
        },
        mends: true,
      },
);

const MUTATIONS: readonly Mutation[] = [
  ...renamedFiles,
  ...deletedFiles,
  ...retitled,
  ...rewordedHeadings,
  ...droppedHeadings,
  ...itemIds,
  ...emptied,
  ...unreadable,
  ...drafts,
  ...harmless,
  ...hidden,
  ...merged,
  ...splitOff,
  ...movedKinds,
  ...cased,
  ...wholeKinds,
  ...reused,
];

/** The recorded addresses that lead nowhere. */
const lostIn = (checked: Checked): string[] =>
  start.recorded.filter((path) => !resolves(path, checked.catalog));

describe('the addresses of the sample', () => {
  beforeAll(() => {
    expect(lossesIn(checkAfter(start, {}))).toEqual([]);
    expect(start.recorded.length).toBeGreaterThan(1000);
    expect(MUTATIONS.length).toBeGreaterThan(60);
  });

  it.each(MUTATIONS)(
    'are not lost in silence when somebody $name',
    ({ changes, keeps, sometimes, mends }) => {
      const checked = checkAfter(start, changes);
      expect(silentlyLost(start, checked)).toEqual([]);
      if (keeps) expect(lostIn(checked)).toEqual([]);
      else if (!sometimes) expect(lostIn(checked).length).toBeGreaterThan(0);
      if (!mends) return;
      // What the findings say to type is all that it takes to bring every link back.
      const after = mended(start, changes, checked);
      expect(lossesIn(after)).toEqual([]);
      expect(lostIn(after)).toEqual([]);
    },
  );

  it.each([
    ['dots for hyphens', (slug: string) => slug.replaceAll('-', '.')],
    ['a prefix', (slug: string) => `h-${slug}`],
    ['only the first word', (slug: string) => slug.split('-')[0] ?? ''],
  ])('are not lost in silence when headings are slugged otherwise: %s', (_how, reslug) => {
    const checked = checkAfter(start, {}, (entry) => ({
      ...entry,
      headings: entry.headings.map((heading) => ({ ...heading, slug: reslug(heading.slug) })),
    }));
    expect(silentlyLost(start, checked)).toEqual([]);
    expect(lossesIn(checked).length).toBeGreaterThan(20);
  });
});

describe('the commands', () => {
  const files: Record<string, string> = {
    ...Object.fromEntries(texts),
    'permalinks.json': recordText(start.recorded),
  };
  const [entry] = some(1, (one) => (catalog.to(one.id).length > 3 ? one : undefined));
  const id = entry?.id ?? '';
  const other = twoOf(entry?.kind ?? '')?.find((one) => one.id !== id)?.id ?? '';

  /** The files that differ after a command. */
  function changesOf(
    command: typeof renameCommand,
    argv: readonly string[],
  ): { code: number; changes: Changes; now: Texts } {
    const { host, files: after } = memoryHost(files);
    const code = command(argv, host);
    const now = new Map([...after].map(([path, text]) => [path, String(text)]));
    const paths = new Set([...Object.keys(files), ...now.keys()]);
    const changed = [...paths].filter((path) => files[path] !== now.get(path) && path.endsWith('.mdx'));
    return { code, changes: Object.fromEntries(changed.map((path) => [path, now.get(path)])), now };
  }

  it.each([
    ['rename', renameCommand, [id, 'by-another-name']],
    ['retire for another', retireCommand, [id, '--replaced-by', other]],
    ['retire for a reason', retireCommand, [id, '--because', 'Nobody asks for it']],
  ])('%s keep every address', (_name, command, argv) => {
    const { code, changes } = changesOf(command, argv);
    expect(code).toBe(0);
    const checked = checkAfter(start, changes);
    expect(lossesIn(checked)).toEqual([]);
    expect(lostIn(checked)).toEqual([]);
  });

  it.each([
    ['what is there', {}],
    [
      'entries that are new',
      { 'terms/unheard-of.mdx': entry ? wordOf(entry).replace(/title: .*/, 'title: Unheard of') : '' },
    ],
    ['what is gone', { [entry ? pathOf(entry) : '']: undefined }],
    [
      'nothing at all',
      Object.fromEntries(
        [...texts.keys()].filter((path) => path.endsWith('.mdx')).map((path) => [path, undefined]),
      ),
    ],
  ])('permalinks --accept takes no address away, whatever it finds: %s', (_what, changes: Changes) => {
    const now = Object.entries({ ...files, ...changes }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const { host, files: after } = memoryHost(Object.fromEntries(now));
    permalinksCommand(['--accept'], host);
    const kept = new Set<string>(JSON.parse(String(after.get('permalinks.json'))));
    expect(start.recorded.filter((path) => !kept.has(path))).toEqual([]);
  });
});
