import { dirname, resolve } from 'node:path';
import { toAudience } from '../../model/audience.ts';
import { membersOf } from '../../model/insights/group.ts';
import { nearest } from '../../model/nearest.ts';
import { entriesWithSlides, houseOf, type SlideSource, slidesOf } from '../../model/slides/site-slides.ts';
import type { SlideSet } from '../../model/slides/slide.ts';
import { Unreadable } from '../../share/office/unreadable.ts';
import { composeDeck } from '../../share/slides/deck.ts';
import { deckBase } from '../../share/slides/deck-base.ts';
import { type DeckChoice, planDeck } from '../../share/slides/plan.ts';
import { addressAt } from '../../share/slides/site-decks.ts';
import type { Content } from '../../source/read.ts';
import type { Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { refreshCommand } from '../deck-refresh.ts';
import { Refused, sourceFor } from '../deck-source.ts';
import { entryFor } from '../entries.ts';
import { audienceProblem, publishedAt } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';

const GRAMMAR: Grammar = {
  command: 'npm run deck',
  about:
    'Makes a deck of slides of personas, or of a buying group with its members; or brings an old one up to date.',
  args: [],
  options: ['personas', 'group', 'stage', 'audience', 'refresh', 'format', 'out'],
};

const ids = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** The slides of the entry that somebody named. */
function setFor(id: string, source: SlideSource, content: Content): SlideSet {
  const entry = entryFor(id, source.catalog, content);
  if (typeof entry === 'string') throw new Refused(entry);
  const set = entriesWithSlides(source.catalog).includes(entry) ? slidesOf(entry, source) : undefined;
  if (!set) throw new Refused(`Of \`${id}\` no slides are made.`);
  return set;
}

/** The stages that `s` or `s..t` names, in the order of the cycle. */
function stagesFor(given: string | undefined, { catalog }: SlideSource): DeckChoice['stages'] {
  if (given === undefined) return [];
  const stages = catalog.of('stage').map(({ id, data }) => ({ id, title: data.title }));
  const placeOf = (id: string): number => {
    const place = stages.findIndex((stage) => stage.id === id);
    if (place >= 0) return place;
    const [near] = nearest(
      id,
      stages.map((stage) => stage.id),
    );
    const hint = near
      ? `Did you mean \`${near}\`?`
      : `Stages are ${stages.map((stage) => `\`${stage.id}\``).join(', ')}.`;
    throw new Refused(`\`--stage\` is \`${given}\`, but there is no stage \`${id}\`. ${hint}`);
  };
  const [from = '', to = from] = given.split('..');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first > last)
    throw new Refused(`\`--stage\` is \`${given}\`, but \`${from}\` comes after \`${to}\`. Turn them round.`);
  return stages.slice(first, last + 1);
}

function choiceFor({ options }: Begun, source: SlideSource, content: Content): DeckChoice {
  const groupId = options.get('group');
  const named = ids(options.get('personas'));
  const entry = groupId === undefined ? undefined : entryFor(groupId, source.catalog, content);
  if (typeof entry === 'string') throw new Refused(entry);
  if (entry && entry.kind !== 'buying-group')
    throw new Refused(
      `\`--group\` is \`${entry.id}\`, which is no buying group. Use \`--personas ${entry.id}\`.`,
    );
  const members = entry ? membersOf(entry, source.catalog) : [];
  const isWanted = (id: string): boolean => named.length === 0 || named.includes(id);
  const inGroup = new Set(members.map(({ persona }) => persona.id));
  return {
    ...(entry ? { group: setFor(entry.id, source, content) } : {}),
    members: members
      .filter(({ persona }) => isWanted(persona.id))
      .map(({ persona }) => setFor(persona.id, source, content)),
    chosen: named.filter((id) => !inGroup.has(id)).map((id) => setFor(id, source, content)),
    stages: stagesFor(options.get('stage'), source),
  };
}

/** Makes a deck and writes it; gives the exit code. */
async function make(begun: Begun, host: Host): Promise<number> {
  const { options, environment } = begun;
  const old = options.get('refresh');
  if (old !== undefined) return refreshCommand(old, begun, host);
  const out = options.get('out');
  const asked = options.get('audience');
  const audience = asked === undefined ? environment.audience : toAudience(asked);
  if (audience === undefined) return refuse(host, audienceProblem(asked ?? '', '`--audience`'));
  if (!options.has('group') && ids(options.get('personas')).length === 0)
    return refuse(host, 'Say whose slides: `--personas a,b`, or `--group g` with its members.');
  if (out === undefined) return refuse(host, 'Say where to: `--out FILE.pptx`.');
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const files = host.files(environment.contentDir);
  if (resolve(dirname(out)) === resolve(environment.contentDir))
    return refuse(host, '`--out` lies in the content folder. Name a file elsewhere.');
  const source = sourceFor(audience, content);
  const place = publishedAt(environment, content.site);
  const plan = planDeck(choiceFor(begun, source, content), houseOf(source));
  if (plan.slides.length === 0)
    return refuse(host, 'Nothing is known of them at that stage, so there is nothing to show.');
  const context = {
    house: houseOf(source),
    address: addressAt({ siteUrl: place.siteUrl, base: place.basePath }),
  };
  const deck = composeDeck(await deckBase(files, content.site), plan, context);
  host.apply([{ path: out, write: deck }]);
  host.err(`Wrote ${out}: “${plan.title}”, for ${audience} readers.\n`);
  return EXIT.fine;
}

/** Makes a deck of slides; gives the exit code. */
export async function deckCommand(argv: readonly string[], host: Host): Promise<number> {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  try {
    return await make(begun, host);
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreadable) return refuse(host, error.message);
    throw error;
  }
}
