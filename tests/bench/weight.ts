import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kindIn } from '../../src/model/table.ts';

/** What one page costs a reader who has nothing cached. */
export interface PageWeight {
  /** Its path below the site's root. */
  path: string;
  /** HTML, styles and scripts after gzip, in bytes; fonts and images apart. */
  bytes: number;
  html: number;
  css: number;
  js: number;
  /** Scripts that hold up the page while they load. */
  blocking: readonly string[];
}

/** The entry pages of a site, weighed. */
export interface SiteWeight {
  pages: number;
  largest: PageWeight;
  median: PageWeight;
  /** Every script that holds up some entry page. */
  blocking: readonly string[];
}

/** What a folder holds. */
export interface FolderSize {
  files: number;
  bytes: number;
  /** The search index alone, in bytes. */
  search: number;
}

const LINK = /<link\b[^>]*>/gi;
const SCRIPT = /<script\b[^>]*>/gi;
const IMPORT = /(?:\bimport\s*(?:[^'"();]*?\bfrom\s*)?|\bexport\s[^'"();]*?\bfrom\s*)["']([^"']+)["']/g;
const CSS_IMPORT = /@import\s+(?:url\()?["']?([^"')\s;]+)/g;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=>])`, 'i').test(tag);

/** Weighs pages of one site; what pages share is read once. */
class Scales {
  readonly #site: string;
  readonly #known = new Map<string, { bytes: number; needs: readonly string[] }>();

  constructor(site: string) {
    this.#site = site;
  }

  #asset(address: string): { bytes: number; needs: readonly string[] } {
    const known = this.#known.get(address);
    if (known) return known;
    const path = join(this.#site, address);
    const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const found = [...content.toString('utf8').matchAll(address.endsWith('.css') ? CSS_IMPORT : IMPORT)];
    const needs = found.flatMap(([, target = '']) => this.#resolved(target, address));
    const asset = { bytes: content.length > 0 ? gzipSync(content).length : 0, needs };
    this.#known.set(address, asset);
    return asset;
  }

  #resolved(target: string, from: string): string[] {
    const { origin, pathname } = new URL(target, new URL(from, 'http://site.example'));
    return origin === 'http://site.example' ? [pathname] : [];
  }

  #sum(addresses: readonly string[]): number {
    const all = new Set(addresses);
    for (const address of all) for (const need of this.#asset(address).needs) all.add(need);
    return [...all].reduce((sum, address) => sum + this.#asset(address).bytes, 0);
  }

  /** Weighs the page at a path. */
  weigh(path: string): PageWeight {
    const content = readFileSync(join(this.#site, path));
    const text = content.toString('utf8');
    const links = [...text.matchAll(LINK)].map(([tag]) => tag);
    const named = (rel: RegExp): string[] =>
      links
        .filter((tag) => rel.test(attribute(tag, 'rel') ?? ''))
        .flatMap((tag) => this.#resolved(attribute(tag, 'href') ?? '', path));
    const scripts = [...text.matchAll(SCRIPT)].map(([tag]) => tag).filter((tag) => attribute(tag, 'src'));
    const sources = (tags: readonly string[]): string[] =>
      tags.flatMap((tag) => this.#resolved(attribute(tag, 'src') ?? '', path));
    const held = scripts.filter(
      (tag) => attribute(tag, 'type') !== 'module' && !has(tag, 'defer') && !has(tag, 'async'),
    );
    const html = gzipSync(content).length;
    const css = this.#sum(named(/^stylesheet$/i));
    const js = this.#sum([...sources(scripts), ...named(/^modulepreload$/i)]);
    return { path, bytes: html + css + js, html, css, js, blocking: sources(held) };
  }
}

/** Weighs one page of a site that is served at its root. */
export const weighPage = (site: string, path: string): PageWeight => new Scales(site).weigh(path);

/** Weighs every entry page of a site that is served at its root. */
export function weighSite(site: string): SiteWeight {
  const scales = new Scales(site);
  const folders = readdirSync(site).filter((name) => kindIn(name));
  const paths = folders.flatMap((folder) =>
    readdirSync(join(site, folder))
      .map((id) => `${folder}/${id}/index.html`)
      .filter((path) => existsSync(join(site, path)) && !path.startsWith(`${folder}/more/`)),
  );
  const pages = paths.map((path) => scales.weigh(path)).sort((a, b) => a.bytes - b.bytes);
  const [largest, median] = [pages.at(-1), pages[Math.floor((pages.length - 1) / 2)]];
  if (!largest || !median) throw new Error(`No entry page in ${site}`);
  return {
    pages: pages.length,
    largest,
    median,
    blocking: [...new Set(pages.flatMap((page) => page.blocking))],
  };
}

/** Adds up the files of a folder. */
export function sizeOf(folder: string): FolderSize {
  const size = { files: 0, bytes: 0, search: 0 };
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const { size: bytes } = statSync(path);
    size.files++;
    size.bytes += bytes;
    if (path.startsWith(join(folder, 'pagefind'))) size.search += bytes;
  }
  return size;
}
