import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Program, provideProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of nginx; empty where there is none. */
    nginx: string;
  }
}

const NGINX: Program = {
  name: 'nginx',
  places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  packages: ['nginx-light'],
  missing: 'No nginx was found: install nginx.',
};

/** Looks for nginx once a run. */
export default function setup(project: TestProject): void {
  provideProgram(project, 'nginx', NGINX);
}

/** A site behind nginx. */
export interface Nginx {
  /** Where it answers, with the base path. */
  url: string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** How a reader of the README would set nginx up: the include within `http`, and the two lines that it names within `server`. */
const configuration = (site: string, base: string, port: number, folder: string): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  types { text/html html; }
  include ${site}/nginx-redirects.conf;
  server {
    listen 127.0.0.1:${port};
    absolute_redirect off;
    if ($causeway_to) { return 302 $causeway_to$is_args$args; }
    location ${base} { alias ${site}/; }
  }
}
`;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Serves a built site with a real nginx that keeps everything in `folder`; fails with what nginx says of its configuration. */
export async function startNginx(nginx: string, site: string, base: string, folder: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(site, base, port, folder));
  const args = ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
  const { status, stderr } = spawnSync(nginx, [...args, '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const server: ChildProcess = spawn(nginx, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100 && !(await answers(url)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
