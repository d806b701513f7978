import type { Card } from '../../model/quiz/card.ts';
import { partsOf } from '../../model/quiz/card.ts';
import { fileOf, placeOf } from '../../model/quiz/shard-place.ts';
import type { BuyerShard, Facts, LearnIndex, PathShard, Shard } from '../../model/quiz/shards.ts';

/** The questions of this site, fetched file by file as they are needed. */
export class Library {
  readonly #at: string;
  readonly #got = new Map<string, Promise<unknown>>();

  constructor(at: string) {
    this.#at = at;
  }

  /** Fetches a file once; a failure is forgotten, so that it can be tried again. */
  #get<Data>(file: string): Promise<Data> {
    const before = this.#got.get(file);
    if (before) return before as Promise<Data>;
    const asked = fetch(this.#at + file).then((answer) => {
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return answer.json() as Promise<Data>;
    });
    asked.catch(() => this.#got.delete(file));
    this.#got.set(file, asked);
    return asked;
  }

  index = (): Promise<LearnIndex> => this.#get('index.json');

  buyer = (id: string): Promise<BuyerShard> => this.#get(`buyers/${id}.json`);

  path = (id: string): Promise<PathShard> => this.#get(`${id}/cards.json`);

  /** Fingerprints of facts as they are today, those of some keys at least. */
  facts = async (keys: Iterable<string>): Promise<Facts> => {
    const { facts: count } = await this.index();
    const files = new Set([...keys].map((key) => fileOf(partsOf(key)?.home ?? '', count)));
    const got = await Promise.all([...files].map((file) => this.#get<Facts>(`facts/${file}.json`)));
    return Object.assign({}, ...got);
  };

  /** The file that has the cards of an entry. */
  async shardOf(home: string): Promise<Shard> {
    const place = placeOf(home, await this.index());
    return 'buyer' in place ? this.buyer(place.buyer) : this.#get<Shard>(`cards/${place.bucket}.json`);
  }

  /** The cards of several keys, in their order, and what became of those that are none today. */
  async cardsOf(keys: readonly string[]): Promise<Map<string, { card?: Card; now?: string }>> {
    const homes = new Set(keys.flatMap((key) => partsOf(key)?.home ?? []));
    const shards = new Map(
      await Promise.all([...homes].map(async (home) => [home, await this.shardOf(home)] as const)),
    );
    return new Map(
      keys.map((key) => {
        const shard = shards.get(partsOf(key)?.home ?? '');
        const card = shard?.cards.find((one) => one.key === key);
        const now = shard?.unasked.find((one) => one.key === key)?.says;
        return [key, { ...(card ? { card } : {}), ...(now === undefined ? {} : { now }) }];
      }),
    );
  }
}
