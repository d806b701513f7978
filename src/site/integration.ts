import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { stubAt } from '../share/extras.ts';
import { paperFileAt } from '../share/paper.ts';
import { lastKnowledge, onKnowledge } from './board.ts';
import { deckFileAt } from './dev-decks.ts';
import { drawnAt } from './dev-pictures.ts';
import { currentSettings } from './settings.ts';
import { troublePage } from './trouble-page.ts';

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

const MADE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.json': 'application/json; charset=utf-8',
};

const wantsPage = (request: IncomingMessage): boolean => (request.headers.accept ?? '').includes('text/html');

const HTML = 'text/html; charset=utf-8';

function send(response: ServerResponse, status: number, text: string | Uint8Array, type = HTML): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(text);
}

function sendImage(response: ServerResponse, contentDir: string, path: string): boolean {
  const file = join(contentDir, normalize(`/${path}`));
  const type = IMAGE_TYPES[extname(file).toLowerCase()];
  if (!type || !existsSync(file) || !statSync(file).isFile()) return false;
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  createReadStream(file).pipe(response);
  return true;
}

/** The path of a request below the base path, decoded; `undefined` for an address that is none. */
function pathOf(request: IncomingMessage, base: string): string | undefined {
  const [address = '/'] = (request.url ?? '/').split('?');
  try {
    return decodeURIComponent(address.startsWith(base) ? address.slice(base.length) : address.slice(1));
  } catch {
    return undefined;
  }
}

/** What a build writes beside the pages, made on request; and, while the content has errors, the page that lists them. */
function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { base, contentDir, siteUrl } = currentSettings();
  const path = pathOf(request, base) ?? '';
  const known = lastKnowledge();
  if (known?.broken && wantsPage(request)) {
    send(response, 500, troublePage(known.findings, base));
    return;
  }
  if (path.startsWith('images/') && sendImage(response, contentDir, path)) return;
  const place = { base, siteUrl };
  const made =
    known && (stubAt(`/${path}`, known.catalog, place) ?? paperFileAt(path, { ...known, ...place }));
  const drawn =
    known &&
    (drawnAt(path, { ...known, ...place }, contentDir) ?? deckFileAt(path, known, place, contentDir));
  if (drawn)
    drawn.then(
      (bytes) => (bytes ? send(response, 200, bytes, MADE_TYPES[extname(path)]) : next()),
      (error: unknown) => send(response, 500, String(error), 'text/plain'),
    );
  else if (made) send(response, 200, made, path.endsWith('.svg') ? IMAGE_TYPES['.svg'] : HTML);
  else next();
}

/** Reloads what is open as soon as the content has been read anew; Astro would do it a second later. */
const followKnowledge = (server: ViteDevServer): void =>
  onKnowledge(() => server.ws.send({ type: 'full-reload', path: '*' }));

/** What Causeway adds to Astro's dev server. */
export const causeway = (): AstroIntegration => ({
  name: 'causeway',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use(answer);
      followKnowledge(server);
    },
  },
});
