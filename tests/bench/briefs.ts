import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { briefOf } from '../../src/model/brief/brief.ts';
import { type BriefIndex, MOST_PERSONAS, type Party, readBrief } from '../../src/model/brief/choice.ts';
import { BriefSource } from '../../src/model/brief/gather.ts';
import { briefIndex, pairsOf } from '../../src/model/brief/index-data.ts';
import { bareOf } from '../../src/model/brief/texts.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Choice } from '../../src/model/views/choice.ts';
import { briefDoc } from '../../src/share/brief/document.ts';
import { compose } from '../../src/site/brief/compose.ts';
import { BriefFiles } from '../../src/site/brief/load.ts';
import { type Spread, spread } from './statistics.ts';
import { weighPage } from './weight.ts';

/** What the page of briefs costs a reader who has nothing cached, for one choice. */
export interface BriefWeight {
  /** Whom it is for, in words. */
  choice: string;
  /** The page, its styles and scripts, and what it loads for the choice, after gzip; fonts and images apart. */
  bytes: number;
  /** The page with its styles and scripts alone. */
  page: number;
  /** How many files it loads for the choice. */
  files: number;
}

/** What the briefs of a library cost. */
export interface BriefCost {
  /** The heaviest choices of each sort that the form can express. */
  weights: readonly BriefWeight[];
  /** Processor time of composing one brief, in milliseconds, over many choices. */
  cpu: Spread;
}

interface Named {
  name: string;
  asked: Choice;
}

const gzipped = (text: string | Buffer): number => gzipSync(text).length;

/** The heaviest choice of each sort: a group and as many personas as a brief takes, at one stage and over the whole cycle. */
function heaviest(source: BriefSource, index: BriefIndex): Named[] {
  const order = index.stages.map(({ id }) => id);
  const isGroup = new Set(index.groups.map(({ id }) => id));
  const ranked = (parties: readonly Party[], stages: readonly string[], most: number) => {
    const sizes = parties
      .filter((party) => party.stages.some((stage) => stages.includes(stage)))
      .map(({ id }) => {
        const wanted = isGroup.has(id) ? { personas: [], group: id } : { personas: [id] };
        return { id, size: gzipped(JSON.stringify(bareOf(source.part({ ...wanted, stages })))) };
      })
      .sort((a, b) => b.size - a.size)
      .slice(0, most);
    return { ids: sizes.map(({ id }) => id), size: sizes.reduce((sum, { size }) => sum + size, 0), stages };
  };
  return [
    { name: 'a group', parties: index.groups, most: 1, parameter: 'group' },
    { name: 'a persona', parties: index.personas, most: 1, parameter: 'personas' },
    {
      name: `${MOST_PERSONAS} personas`,
      parties: index.personas,
      most: MOST_PERSONAS,
      parameter: 'personas',
    },
  ].flatMap(({ name, parties, most, parameter }): Named[] => {
    const [one] = order.map((stage) => ranked(parties, [stage], most)).sort((a, b) => b.size - a.size);
    const whole = ranked(parties, order, most);
    return [
      ...(one ? [{ name: `${name} at one stage`, asked: { [parameter]: one.ids, stage: one.stages } }] : []),
      { name: `${name} over the whole cycle`, asked: { [parameter]: whole.ids } },
    ];
  });
}

/** Loads what a browser loads for a choice from the files of a built site, with the browser's own code. */
async function weigh(site: string, { name, asked }: Named): Promise<BriefWeight> {
  let [bytes, count] = [0, 0];
  const files = new BriefFiles('/', async (path) => {
    const content = readFileSync(join(site, path));
    bytes += gzipped(content);
    count++;
    return JSON.parse(content.toString('utf8'));
  });
  const index = await files.index(asked);
  const { choice } = readBrief(asked, index);
  const data = await files.dataFor(choice, index);
  if (!data) throw new Error(`Nothing is loaded for ${JSON.stringify(asked)}`);
  await compose(choice, data, files);
  const { bytes: page } = weighPage(site, 'briefs/index.html');
  return { choice: name, bytes: page + bytes, page, files: count };
}

/** Processor time of composing, in milliseconds: every pair of party and stage, and every party over the whole cycle. */
function cpuOf(source: BriefSource, index: BriefIndex): Spread {
  const order = index.stages.map(({ id }) => id);
  const choices: Choice[] = [
    ...pairsOf(index).map(({ id, stage }) => ({ id, stage: [stage] })),
    ...[...index.groups, ...index.personas].map(({ id }) => ({ id, stage: [] as string[] })),
  ].map(
    ({ id, stage }): Choice => ({
      [index.groups.some((group) => group.id === id) ? 'group' : 'personas']: [id],
      ...(stage.length > 0 ? { stage } : {}),
    }),
  );
  for (let at = 0; at + MOST_PERSONAS <= index.personas.length; at += MOST_PERSONAS)
    choices.push({ personas: index.personas.slice(at, at + MOST_PERSONAS).map(({ id }) => id) });
  return spread(
    choices.map((asked) => {
      const { choice } = readBrief(asked, index);
      const data = source.data({ ...choice, stages: choice.whole ? order : choice.stages });
      const before = process.cpuUsage();
      briefDoc(briefOf(choice, data));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** Measures the briefs of a built site, and composing them. */
export async function measureBriefs(site: string, catalog: Catalog): Promise<BriefCost> {
  const source = new BriefSource(catalog);
  const index = briefIndex(catalog);
  const weights: BriefWeight[] = [];
  for (const choice of heaviest(source, index)) weights.push(await weigh(site, choice));
  return { weights: weights.sort((a, b) => b.bytes - a.bytes), cpu: cpuOf(source, index) };
}
