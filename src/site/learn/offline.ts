/** The pages that a worker may keep, and where it stands. */
const scopeOf = (base: string): string => `${base}learn/`;

const familyOf = (base: string): string => `causeway-learn ${base} `;

/** Takes away what an earlier build kept, where this one asks for nothing to be kept. */
async function stop(base: string): Promise<void> {
  const scope = new URL(scopeOf(base), location.origin).href;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.filter((one) => one.scope === scope).map((one) => one.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith(familyOf(base)));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** When the copy of this page was made; nothing where none is kept. */
async function copyOf(): Promise<Date | undefined> {
  const name = location.origin + location.pathname;
  const answer = await caches.match(name);
  const kept = answer?.headers.get('x-kept');
  return kept ? new Date(kept) : undefined;
}

const momentWords = (moment: Date): string =>
  `${moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}, ${moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;

/** After how long without an answer a reader hears of it, how long the network may take to say what is newest, and after how long it is asked again where it said nothing, in milliseconds. */
const REST = { silence: 1000, patience: 5000, again: 15_000 } as const;

/** The version that the network has; nothing where there is no network, or one too slow to tell. */
async function newest(base: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(REST.patience);
    const answer = await fetch(`${scopeOf(base)}version.json`, { cache: 'no-store', signal });
    const { version } = (await answer.json()) as { version: string };
    return answer.ok ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Lets a page of learning go on without a network, where the site asks for it, and says whenever what is shown is not the newest. */
export class Offline {
  readonly #page: HTMLElement;
  readonly #base: string;
  readonly #version: string | undefined;
  readonly #more = new Set<string>();
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#base = page.dataset['base'] ?? '/';
    this.#version = page.dataset['offline'];
  }

  /** Whether this site asks for pages to be kept, and the browser can. */
  get isAsked(): boolean {
    return this.#version !== undefined && 'serviceWorker' in navigator;
  }

  /** Starts the worker, or takes an old one away. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    if (this.#version === undefined) {
      await stop(this.#base).catch(() => undefined);
      return;
    }
    addEventListener('online', () => void this.#check());
    addEventListener('offline', () => void this.#check());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#check();
    });
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (typeof data?.kept === 'number' && data.kept === data.of)
        this.#say('kept', 'Kept on this machine: it goes on without a network.');
    });
    // What was handed to the worker of an older version goes with it.
    navigator.serviceWorker.addEventListener('controllerchange', () => void this.keep());
    // What is shown may be a copy: that is said before anything else is fetched.
    void this.#check();
    try {
      const address = `${scopeOf(this.#base)}worker.js?v=${this.#version}`;
      await navigator.serviceWorker.register(address, { scope: scopeOf(this.#base), updateViaCache: 'none' });
    } catch {
      // Without a worker the page works as long as there is a network.
    }
  }

  /** Keeps everything that this page has loaded so far, and more files that it needs. */
  async keep(more: readonly string[] = []): Promise<void> {
    if (!this.isAsked) return;
    for (const file of more) this.#more.add(new URL(file, location.href).href);
    // Loaded only once a question is answered; without a network that would be too late.
    await import('../../share/learn/schedule.ts').catch(() => undefined);
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const all = new Set([location.origin + location.pathname, ...loaded, ...this.#more]);
    const isWanted = (url: string): boolean =>
      url.startsWith(location.origin) && !/version\.json|worker\.js/.test(url);
    active?.postMessage({ keep: [...all].filter(isWanted) });
  }

  async #check(): Promise<void> {
    clearTimeout(this.#again);
    const copy = await copyOf();
    const slow = setTimeout(() => this.#sayMaybe(copy), REST.silence);
    const version = await newest(this.#base);
    clearTimeout(slow);
    if (version === this.#version) {
      this.#say('copy', '');
      return;
    }
    const day = copy ? momentWords(copy) : momentWords(new Date());
    if (version === undefined) {
      // No event tells that a server is back.
      this.#again = setTimeout(() => void this.#check(), REST.again);
      this.#say(
        'copy',
        copy
          ? `No network: this is the copy of ${day}. What you answer is kept.`
          : 'No network, and no copy of this page is kept.',
      );
      return;
    }
    this.#say('copy', `This is the copy of ${day}, and a newer one is there. `);
    const note = this.#page.querySelector('[data-part="copy"]');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Load the newer one';
    button.addEventListener('click', () => location.reload());
    note?.append(button);
  }

  /** What is shown may be a copy, as long as nobody answers. */
  #sayMaybe(copy: Date | undefined): void {
    const note = this.#page.querySelector<HTMLElement>('[data-part="copy"]');
    if (note?.hidden && copy)
      this.#say('copy', `The network is slow to answer: this may be the copy of ${momentWords(copy)}.`);
  }

  #say(part: 'copy' | 'kept', text: string): void {
    const note = this.#page.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!note) return;
    note.textContent = text;
    note.hidden = text === '';
  }
}
