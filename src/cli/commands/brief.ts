import { toAudience } from '../../model/audience.ts';
import { type Brief, briefOf } from '../../model/brief/brief.ts';
import {
  BRIEF_NAMES,
  type BriefIndex,
  partiesOf,
  type ReadBrief,
  readBrief,
} from '../../model/brief/choice.ts';
import type { BriefRef } from '../../model/brief/data.ts';
import { BriefSource } from '../../model/brief/gather.ts';
import { briefIndex } from '../../model/brief/index-data.ts';
import { Catalog } from '../../model/catalog.ts';
import { nearest } from '../../model/nearest.ts';
import { pastsFor } from '../../model/past.ts';
import { SCOPE_PARAMETERS } from '../../model/views/choice.ts';
import { briefAddress } from '../../share/brief/address.ts';
import { briefDoc } from '../../share/brief/document.ts';
import { documentPage } from '../../share/brief/write-document.ts';
import { briefDocx } from '../../share/brief/write-docx.ts';
import { briefJson } from '../../share/brief/write-json.ts';
import { planCsv } from '../../share/brief/write-plan.ts';
import { briefMarkdown } from '../../share/brief/write-text.ts';
import { chosen, type Grammar, type OptionName } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { audienceProblem, publishedAt } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';

const FORMATS = ['md', 'html', 'json', 'docx', 'csv'] as const;

/** The options that choose, each the name of the address's parameter. */
const CHOOSING = [
  ...BRIEF_NAMES,
  ...Object.values(SCOPE_PARAMETERS),
] as const satisfies readonly OptionName[];

const GRAMMAR: Grammar = {
  command: 'npm run brief',
  about:
    'Writes a campaign brief for a buying group or up to five personas; `--format csv` a content plan over all of them.',
  args: [],
  options: [...CHOOSING, 'audience', 'today', 'format', 'out'],
  exits: '0 fine, 1 nobody of those chosen takes part, 2 wrong use or could not run',
};

/** What the command works with. */
interface Work {
  source: BriefSource;
  index: BriefIndex;
  read: ReadBrief;
  today: string;
  /** Where the site is published, with a slash at the end. */
  root: string;
  language: string;
}

const offeringOf = ({ choice: { scope } }: ReadBrief): string | undefined =>
  scope.offerings?.length === 1 ? scope.offerings[0] : undefined;

function compose({ source, read, today }: Work): Brief {
  const { choice } = read;
  const data = source.data({
    group: choice.group,
    personas: choice.personas,
    stages: choice.stages,
    offering: offeringOf(read),
  });
  return briefOf(choice, data, today);
}

/** A brief for each persona of the choice, or of all, at each stage at which it takes part. */
function* pairBriefs(work: Work): Generator<Brief> {
  const { index, read, source, today } = work;
  const { choice } = read;
  const members =
    choice.group === undefined ? undefined : new Set(compose(work).people.map(({ person }) => person.ref.id));
  const wanted = members ?? (choice.personas.length > 0 ? new Set(choice.personas) : undefined);
  for (const { id, stages } of index.personas) {
    if (wanted && !wanted.has(id)) continue;
    for (const stage of stages.filter((one) => choice.stages.includes(one))) {
      const data = source.data({ personas: [id], stages: [stage], offering: offeringOf(read) });
      const { group: _, ...rest } = choice;
      yield briefOf({ ...rest, personas: [id], stages: [stage], whole: false }, data, today);
    }
  }
}

function written(
  format: Exclude<(typeof FORMATS)[number], 'csv'>,
  brief: Brief,
  work: Work,
): string | Uint8Array {
  const { root, index, language } = work;
  const linkTo = ({ id, rev }: BriefRef): string => `${root}p/${id}/${rev ? `?v=${rev}` : ''}`;
  const doc = briefDoc(brief);
  const address = root + briefAddress(brief, doc, index);
  switch (format) {
    case 'md':
      return briefMarkdown(doc, linkTo, address);
    case 'html':
      return documentPage(doc, language, linkTo, address);
    case 'json':
      return `${JSON.stringify({ ...briefJson(brief, linkTo), address }, null, 2)}\n`;
    case 'docx':
      return briefDocx(doc, { linkTo, address, language });
  }
}

/** What is chosen on the command line, understood; gives the exit code where it names what is not there. */
function understand({ options }: Begun, index: BriefIndex, host: Host): ReadBrief | number {
  const asked = Object.fromEntries(
    CHOOSING.flatMap((name) => {
      const value = options.get(name);
      return value === undefined ? [] : [[name, value.split(',').filter(Boolean)] as const];
    }),
  );
  const read = readBrief(asked, index, nearest);
  if (read.lost) return refuse(host, ...read.notes.map((note) => note.replace(', so it was left out', '')));
  for (const note of read.notes) host.err(`${note}\n`);
  return read;
}

function prepare(begun: Begun, host: Host): Work | number {
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const word = begun.options.get('audience') ?? begun.environment.audience;
  const audience = toAudience(word);
  if (!audience) return refuse(host, audienceProblem(word, '`--audience`'));
  const whole = new Catalog(content.entries, content.site);
  const catalog = whole.for(audience);
  const pasts = pastsFor(whole, content.revisions ?? [], audience, catalog);
  const index = briefIndex(catalog);
  const read = understand(begun, index, host);
  if (typeof read === 'number') return read;
  const place = publishedAt(begun.environment, content.site);
  return {
    source: new BriefSource(catalog, audience === 'internal', (id) => pasts.get(id)?.revision),
    index,
    read,
    today: begun.today,
    root: place.siteUrl + place.basePath,
    language: content.site.language,
  };
}

/** Writes a campaign brief, or a content plan over all pairs; gives the exit code. */
export function briefCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const format = chosen(begun, 'format', FORMATS);
  if (!format.ok) return refuse(host, format.problem);
  const out = begun.options.get('out');
  if (format.value === 'docx' && out === undefined)
    return refuse(host, 'A .docx is not for the terminal: say where with `--out brief.docx`.');
  const work = prepare(begun, host);
  if (typeof work === 'number') return work;
  const print = (result: string | Uint8Array): number => {
    if (out !== undefined) {
      host.apply([{ path: out, write: result }]);
      host.err(`Wrote ${out}.\n`);
    } else host.out(typeof result === 'string' ? result : '');
    return EXIT.fine;
  };
  const parties = partiesOf(work.read.choice, work.index);
  if (parties.length === 0 && format.value !== 'csv')
    return refuse(
      host,
      'Say whom it is for: `--group g` or `--personas a,b`, with `--stage s` or `--stage s..t`. `--format csv` alone covers everybody.',
    );
  if (format.value === 'csv') return print(planCsv(pairBriefs(work)));
  const brief = compose(work);
  for (const note of brief.notes) host.err(`${note}\n`);
  if (brief.people.length > 0) return print(written(format.value, brief, work));
  const stages = parties.flatMap((party) => party.stages);
  host.err(
    `Nobody of those chosen takes part there. They take part in ${[...new Set(stages)].map((id) => `\`${id}\``).join(', ') || 'no stage that is recorded'}.\n`,
  );
  return EXIT.findings;
}
