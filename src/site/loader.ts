import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reportText } from '../cli/reporters/text.ts';
import { KINDS } from '../model/table.ts';
import { publish } from './board.ts';
import { handedOver } from './handed.ts';
import { type Knowledge, learn, learnChecked } from './knowledge.ts';
import { currentSettings, today } from './settings.ts';

/** The collection that holds what is not an entry: `site.yaml`, and what changed. */
const SITE_COLLECTION = 'site';

/** Everything that is loaded together: one read of the content for all collections. */
class Load {
  readonly #contexts = new Map<string, LoaderContext>();
  #knowledge: Promise<Knowledge> | undefined;
  #watching = false;
  #timer: NodeJS.Timeout | undefined;

  /** Fills a collection, reading the content for the first one that asks. */
  async fill(collection: string, context: LoaderContext): Promise<void> {
    this.#contexts.set(collection, context);
    this.#knowledge ??= this.#read(context);
    this.#store(collection, context, await this.#knowledge);
    if (context.watcher) this.#watch(context);
  }

  async #read({ watcher, logger }: LoaderContext): Promise<Knowledge> {
    const handed = handedOver();
    const knowledge = handed
      ? await learnChecked(currentSettings(), handed)
      : learn(currentSettings(), today(), watcher !== undefined);
    publish(knowledge);
    if (!knowledge.broken) return knowledge;
    if (!watcher) throw new Error(`The content has errors.\n\n${reportText(knowledge.findings)}`);
    logger.error(`\n${reportText(knowledge.findings)}`);
    return knowledge;
  }

  #store(collection: string, { store, config }: LoaderContext, knowledge: Knowledge): void {
    const { catalog, audience } = knowledge;
    store.clear();
    if (collection === SITE_COLLECTION) {
      store.set({ id: SITE_COLLECTION, data: { ...catalog.site, audience } });
      return;
    }
    const root = fileURLToPath(config.root);
    for (const entry of catalog.ofKind(collection)) {
      store.set({
        id: entry.id,
        data: { ...entry.data },
        filePath: relative(root, resolve(entry.file)).replaceAll('\\', '/'),
        rendered: {
          html: entry.html ?? '',
          metadata: {
            headings: [...entry.headings],
            mentions: entry.mentions ?? [],
            imagePaths: [],
            frontmatter: {},
          },
        },
      });
    }
  }

  #watch({ watcher }: LoaderContext): void {
    if (this.#watching || !watcher) return;
    this.#watching = true;
    const folder = resolve(currentSettings().contentDir);
    watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (!resolve(path).startsWith(folder)) return;
      clearTimeout(this.#timer);
      // Editors save in bursts; one read serves them all.
      this.#timer = setTimeout(() => void this.#refresh(), 30);
    });
  }

  async #refresh(): Promise<void> {
    const [first] = this.#contexts.values();
    if (!first) return;
    const read = this.#read(first);
    const knowledge = await read;
    // With errors the last good content stays; the page of findings stands in front of it.
    if (knowledge.broken) return;
    this.#knowledge = read;
    for (const [collection, context] of this.#contexts) this.#store(collection, context, knowledge);
  }
}

const load = new Load();

const loaderFor = (collection: string): Loader => ({
  name: 'causeway',
  load: (context) => load.fill(collection, context),
});

/** A loader for `site.yaml` and one for every kind, by collection. */
export const loaders: readonly { collection: string; loader: Loader }[] = [
  SITE_COLLECTION,
  ...KINDS.map(({ name }) => name),
].map((collection) => ({ collection, loader: loaderFor(collection) }));
