import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reportText } from '../cli/reporters/text.ts';
import { KINDS } from '../model/table.ts';
import { publish } from './board.ts';
import { type Knowledge, learn } from './knowledge.ts';
import { currentSettings, today } from './settings.ts';

/** The collection that holds what is not an entry: `site.yaml`, and what changed. */
export const SITE_COLLECTION = 'site';

/** What changed, within that collection: an entry of its own, since Astro walks through an entry's data each time that a page asks for it. */
export const HISTORY_ENTRY = 'history';

/** The revisions of all entries, kept there for the same reason. */
export const PASTS_ENTRY = 'pasts';

/** Everything that is loaded together: one read of the content for all collections. */
class Load {
  readonly #contexts = new Map<string, LoaderContext>();
  #knowledge: Knowledge | undefined;
  #reads = 0;
  #watching = false;
  #timer: NodeJS.Timeout | undefined;

  /** Fills a collection, reading the content for the first one that asks. */
  async fill(collection: string, context: LoaderContext): Promise<void> {
    this.#contexts.set(collection, context);
    this.#knowledge ??= this.#read(context);
    this.#store(collection, context, this.#knowledge);
    if (context.watcher) this.#watch(context);
  }

  #read({ watcher, logger }: LoaderContext): Knowledge {
    this.#reads++;
    const knowledge = learn(currentSettings(), today(), watcher !== undefined);
    publish(knowledge);
    if (!knowledge.broken) return knowledge;
    if (!watcher) throw new Error(`The content has errors.\n\n${reportText(knowledge.findings)}`);
    logger.error(`\n${reportText(knowledge.findings)}`);
    return knowledge;
  }

  #store(collection: string, { store, config }: LoaderContext, knowledge: Knowledge): void {
    const { catalog, audience, history, pasts } = knowledge;
    store.clear();
    if (collection === SITE_COLLECTION) {
      const data = { ...catalog.site, audience };
      store.set({ id: SITE_COLLECTION, data, digest: String(this.#reads) });
      store.set({ id: HISTORY_ENTRY, data: { history } });
      store.set({ id: PASTS_ENTRY, data: { pasts: [...pasts] } });
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
      this.#timer = setTimeout(() => this.#refresh(), 30);
    });
  }

  #refresh(): void {
    const [first] = this.#contexts.values();
    if (!first) return;
    const knowledge = this.#read(first);
    // With errors the last good content stays; the page of findings stands in front of it.
    if (knowledge.broken) return;
    this.#knowledge = knowledge;
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
