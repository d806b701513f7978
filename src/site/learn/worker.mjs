// Keeps pages of learning for times without a network: everything newest first, a kept copy only where there is none, and never in silence: the page says of what day its copy is. It stands below /learn/ and serves nothing else.

const asked = new URL(self.location.href);
const base = new URL('../', asked).pathname;
const scope = `${base}learn/`;
const family = `causeway-learn ${base} `;
const current = family + (asked.searchParams.get('v') ?? '');

/** How long the network may take before a kept copy is shown, and how long while it is known to hang, in milliseconds. */
const PATIENCE = { first: 4000, again: 300 };

/** How long a network that hung is taken to hang still, in milliseconds: a page has several files, and each would be waited for. */
const HANGS = 20_000;

/** Until when the network is taken to hang. */
let hangsUntil = 0;

/** After how long a file that does not come is given up, so that it holds up no other, in milliseconds. */
const GIVE_UP = 30_000;

/** Says that a newer version is there; never kept. */
const isProbe = (url) => url.pathname === `${scope}version.json`;

/** Files whose name changes with what is in them. */
const isLasting = (url) => url.pathname.startsWith(`${base}_a/`);

/** The caches of all versions of this site. */
const versions = async () => (await caches.keys()).filter((name) => name.startsWith(family));

/** A copy that says when it was made. */
async function dated(response) {
  const headers = new Headers(response.headers);
  headers.set('x-kept', new Date().toISOString());
  return new Response(await response.blob(), { status: 200, headers });
}

/** What a page is kept under: its address without what was chosen on it. */
function nameOf(url) {
  const name = new URL(url);
  name.search = '';
  name.hash = '';
  return name.href;
}

async function keep(name, url, response) {
  if (!response.ok || response.type !== 'basic' || response.redirected) return false;
  const cache = await caches.open(name);
  await cache.put(nameOf(url), await dated(response));
  return true;
}

async function kept(url) {
  const cache = await caches.open(current);
  const own = await cache.match(nameOf(url));
  if (own) return own;
  for (const name of await versions()) {
    const older = await (await caches.open(name)).match(nameOf(url));
    if (older) return older;
  }
  return undefined;
}

const fetchNew = (url) =>
  fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal: AbortSignal.timeout(GIVE_UP) });

/** Fetches anew all that the last version had kept; where the network fails on the way it throws, so that the last version stays whole. */
async function install() {
  const last = (await versions()).findLast((name) => name !== current);
  if (!last) return;
  const requests = await (await caches.open(last)).keys();
  const { failed } = await keepAll(requests.map(({ url }) => url).filter((url) => !isLasting(new URL(url))));
  if (failed > 0) throw new Error(`${failed} files could not be fetched`);
}

/** The scripts and styles that a page names, and the scripts that a script imports. */
function needsOf(text, url, type) {
  const names = type.includes('text/html')
    ? /(?:src|href)="([^"]+\.(?:js|css))"/g
    : type.includes('javascript')
      ? /["'](\.\/[\w.-]+\.js)["']/g
      : undefined;
  return names ? [...text.matchAll(names)].map(([, name]) => new URL(name, url).href) : [];
}

/** Keeps a file, unless this version has it already; says what it needs itself, and nothing where it could not be had. */
async function keepOne(url) {
  const before = await (await caches.open(current)).match(nameOf(url));
  const response = before ?? (await fetchNew(url));
  const text = await response.clone().text();
  if (!before && !(await keep(current, url, response))) return undefined;
  return needsOf(text, url, response.headers.get('content-type') ?? '');
}

/** Keeps files with all that they need; says how many of them it could keep, and for how many files the network failed. */
async function keepAll(urls) {
  const asked = new Set(urls);
  const waiting = [...asked];
  let [count, failed] = [0, 0];
  const seen = new Set(waiting);
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const { origin, pathname } = new URL(url);
    if (origin !== self.location.origin || !pathname.startsWith(base) || isProbe(new URL(url))) continue;
    const needs = await keepOne(url).catch(() => {
      failed++;
    });
    if (needs && asked.has(url)) count++;
    for (const need of needs ?? [])
      if (!seen.has(need)) {
        seen.add(need);
        waiting.push(need);
      }
  }
  return { count, failed };
}

/** The page where nothing was kept. */
const nothing = () =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No network</title><h1>No network</h1><p>This page was not opened here before, so no copy of it is kept. <a href="${scope}">What can be learned without a network</a></p></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );

async function answer(request) {
  const url = new URL(request.url);
  const copy = await kept(url.href);
  if (isLasting(url) && copy) return copy;
  // What the browser itself has kept for a while is asked for again, too. Nothing is waited for without end.
  const how = isLasting(url) ? {} : { cache: 'no-cache' };
  const answered = new AbortController();
  const fresh = fetch(request, { ...how, signal: AbortSignal.timeout(GIVE_UP) }).then(async (response) => {
    hangsUntil = 0;
    await keep(current, url.href, response.clone()).catch(() => false);
    // A server that is down is no newer page.
    return response.status >= 500 && copy ? copy : response;
  });
  try {
    return copy ? await Promise.race([fresh, late(copy, answered.signal)]) : await fresh;
  } catch (error) {
    if (copy) return copy;
    if (request.mode === 'navigate') return nothing();
    throw error;
  } finally {
    answered.abort();
  }
}

/** A kept copy, once the network has had its time without an answer. */
async function late(copy, answered) {
  const patience = Date.now() < hangsUntil ? PATIENCE.again : PATIENCE.first;
  await new Promise((resolve) => setTimeout(resolve, patience));
  if (!answered.aborted) hangsUntil = Date.now() + HANGS;
  return copy;
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    versions()
      .then((names) =>
        Promise.all(names.filter((name) => name !== current).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === self.location.origin && url.pathname.startsWith(base);
  if (event.request.method === 'GET' && isOurs && !isProbe(url)) event.respondWith(answer(event.request));
});

self.addEventListener('message', (event) => {
  const urls = event.data?.keep;
  if (Array.isArray(urls))
    event.waitUntil(
      keepAll(urls).then(({ count }) => event.source?.postMessage({ kept: count, of: urls.length })),
    );
});
