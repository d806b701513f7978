import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site being served. */
export interface Served {
  server: Server;
  /** Where: address with base path. */
  url: string;
  port: number;
}

/** How many ports are tried, one after the other, before giving up. */
const TRIES = 20;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** Serves a built site below its base path; where the port is taken, the next free one. Port 0 takes any. */
export async function serve(folder: string, base: string, port: number): Promise<Served> {
  const files = sirv(folder, { etag: true, dotfiles: false });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const path = request.url ?? '/';
    if (base !== '/' && `${path.split('?')[0]}/` === base) {
      response.writeHead(301, { Location: base });
      response.end();
    } else if (path.startsWith(base)) {
      request.url = `/${path.slice(base.length)}`;
      files(request, response, miss);
    } else miss();
  });
  for (let tries = 0; ; tries++) {
    try {
      const taken = await listen(server, port === 0 ? 0 : port + tries);
      return { server, port: taken, url: `http://localhost:${taken}${base}` };
    } catch (error) {
      if (!isTaken(error) || tries >= TRIES || port === 0) throw error;
    }
  }
}
