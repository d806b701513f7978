import {
  type BriefChoice,
  type BriefIndex,
  type Pick,
  partFor,
  partiesOf,
} from '../../model/brief/choice.ts';
import type { BriefCommon, BriefData, BriefOffering, BriefPart } from '../../model/brief/data.ts';
import { mergeParts } from '../../model/brief/merge.ts';
import { addressed, type BriefText, toldWith } from '../../model/brief/texts.ts';
import type { Choice } from '../../model/views/choice.ts';

/** Revisions of entries, by id. */
export type Revisions = Readonly<Record<string, string>>;

/** Reads a file of a site by its path. */
export type ReadJson = (path: string) => Promise<unknown>;

const fetchJson: ReadJson = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** The files that briefs are composed from, each loaded once. */
export class BriefFiles {
  readonly #base: string;
  readonly #read: ReadJson;
  readonly #loaded = new Map<string, Promise<unknown>>();

  /** `base` is the path of the site. */
  constructor(base: string, read: ReadJson = fetchJson) {
    this.#base = base;
    this.#read = read;
  }

  /** A file below the address of briefs; a failure is not kept, so that it can be tried again. */
  #json<Value>(name: string): Promise<Value> {
    const known = this.#loaded.get(name);
    if (known) return known as Promise<Value>;
    const got = this.#read(`${this.#base}briefs/${name}.json`) as Promise<Value>;
    this.#loaded.set(name, got);
    got.catch(() => this.#loaded.delete(name));
    return got;
  }

  /** What can be chosen: the offerings only where one is. */
  async index(asked: Choice): Promise<BriefIndex> {
    const index = this.#json<BriefIndex>('index');
    return asked['offering'] ? { ...(await index), offerings: await this.offerings() } : index;
  }

  /** Puts parts together by name, and one offering where a brief is for it; nothing where no part is named. */
  async data(names: readonly string[], offering?: string): Promise<BriefData | undefined> {
    if (names.length === 0) return undefined;
    const [common, parts, sold] = await Promise.all([
      this.#json<BriefCommon>('common'),
      Promise.all(names.map((name) => this.#json<BriefPart>(`parts/${name}`))),
      offering === undefined ? undefined : this.#json<BriefOffering>(`offers/${offering}`),
    ]);
    const [first, ...others] = parts;
    if (!first) return undefined;
    const part = addressed(mergeParts(first, ...others), common.folders);
    return { ...common, ...part, offerings: sold ? [sold] : [] };
  }

  /** What a choice is composed from. */
  dataFor(choice: BriefChoice, index: BriefIndex): Promise<BriefData | undefined> {
    const names = partiesOf(choice, index).flatMap((party) => partFor(party, choice.stages) ?? []);
    const { offerings } = choice.scope;
    return this.data(names, offerings?.length === 1 ? offerings[0] : undefined);
  }

  /** The present revisions of what briefs for some parties name, by id. */
  async revisions(parties: readonly string[]): Promise<Revisions> {
    const files = await Promise.all(parties.map((id) => this.#json<Revisions>(`revisions/${id}`)));
    return Object.assign({}, ...files);
  }

  /** The offerings that can be chosen. */
  offerings(): Promise<readonly Pick[]> {
    return this.#json('offerings');
  }

  /** The same data with what is read of some entries. */
  async told(data: BriefData, ids: readonly string[]): Promise<BriefData> {
    const texts = await Promise.all(
      ids.map(async (id) => [id, await this.#json<BriefText>(`texts/${id}`)] as const),
    );
    return toldWith(data, new Map(texts));
  }
}
