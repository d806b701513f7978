import { addressOf } from '../../model/entry.ts';
import { toId } from '../../model/id.ts';
import type { Kind } from '../../model/kind.ts';
import { nearest } from '../../model/nearest.ts';
import { neededFields, sketchOf } from '../../model/sketch.ts';
import { KINDS, kindIn, kindNamed } from '../../model/table.ts';
import type { Content } from '../../source/read.ts';
import type { Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { publishedAt } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { holdersOf, idRefusal } from '../ids.ts';

const GRAMMAR: Grammar = {
  command: 'npm run new',
  about: 'Writes a new entry with every field that must be filled; never overwrites one.',
  args: ['<kind>', '"<title>"'],
  options: ['id', 'owner', 'today'],
};

const KIND_NAMES = KINDS.map(({ name }) => name);

/** The kind that a word names, by its own name or that of its folder, or the sentence that refuses it. */
function kindFor(word: string): Kind | string {
  const kind = kindNamed(word.toLowerCase()) ?? kindIn(word.toLowerCase());
  if (kind) return kind;
  const [near] = nearest(word, [...KIND_NAMES, ...KINDS.map(({ folder }) => folder)]);
  return `\`${word}\` is no kind. ${near ? `Did you mean \`${near}\`?` : `Kinds are ${KIND_NAMES.join(', ')}.`}`;
}

/** The team that a new entry belongs to, or the sentence that refuses it. */
function ownerFor(asked: string | undefined, { site }: Content): { team: string } | string {
  const teams = site.teams.map(({ id }) => id);
  const team = asked === undefined ? teams[0] : teams.find((id) => id === asked);
  if (team !== undefined) return { team };
  const [near] = nearest(asked ?? '', teams);
  return `\`--owner\` is \`${asked}\`, which is no team. ${near ? `Did you mean \`${near}\`?` : `Teams are ${teams.join(', ')}.`}`;
}

function nextSteps(kind: Kind, id: string, file: string, { environment }: Begun, { site }: Content): string {
  const { basePath } = publishedAt(environment, site);
  const address = `http://localhost:${environment.port}${basePath.slice(0, -1)}${addressOf({ kind: kind.name, id })}`;
  return [
    `Wrote ${file}`,
    '',
    `  1. Fill what is empty, from \`summary\` on: ${neededFields(kind).length - 3} fields, each with its help above it.`,
    '  2. npm run check    says what is still missing, at its line',
    `  3. npm run dev      shows it at ${address}`,
    '',
  ].join('\n');
}

/** Writes the sketch of a new entry; gives the exit code. */
export function newCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const [word, given = ''] = begun.args;
  const title = given.replace(/\s+/g, ' ').trim();
  if (word === undefined)
    return refuse(
      host,
      `Say what to write: \`npm run new -- <kind> "<title>"\`. Kinds are ${KIND_NAMES.join(', ')}.`,
    );
  const kind = kindFor(word);
  if (typeof kind === 'string') return refuse(host, kind);
  if (title === '') return refuse(host, `Say how to call it: \`npm run new -- ${kind.name} "<title>"\`.`);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const owner = ownerFor(begun.options.get('owner'), content);
  if (typeof owner === 'string') return refuse(host, owner);
  const id = begun.options.get('id') ?? toId(title);
  if (id === '')
    return refuse(
      host,
      `\`${title}\` has no letters for an id. Add one with \`--id\`, such as \`--id my-entry\`.`,
    );
  const { contentDir } = begun.environment;
  const refusal = idRefusal(id, kind.name, holdersOf(host.files(contentDir).list(), content));
  if (refusal) return refuse(host, refusal);

  const path = `${kind.folder}/${id}.mdx`;
  const sketch = sketchOf(kind, {
    values: { title, owner: owner.team, reviewed: begun.today },
    site: content.site,
    idsOf: (name) => content.entries.filter((entry) => entry.kind === name).map((entry) => entry.id),
  });
  host.apply([{ path: `${contentDir}/${path}`, write: sketch, isNew: true }]);
  host.out(nextSteps(kind, id, `${content.folder}/${path}`, begun, content));
  return EXIT.fine;
}
