import { type BodyNode, walkBody } from './body.ts';

/** An address that a body names: of a link or of an image. */
export interface BodyTarget {
  url: string;
  image: boolean;
  /** The link, the image, or the definition behind it. */
  node: BodyNode;
}

/** Every address that a body names, in order; a definition counts as an image where an image refers to it. */
export function targetsIn(body: BodyNode): BodyTarget[] {
  const found: BodyTarget[] = [];
  const pictured = new Set<string>();
  walkBody(body, (node) => {
    if (node.url !== undefined) found.push({ url: node.url, image: node.type === 'image', node });
    else if (node.type === 'imageReference') pictured.add(node.identifier ?? '');
  });
  if (pictured.size === 0) return found;
  return found.map((target) => ({
    ...target,
    image: target.image || (target.node.type === 'definition' && pictured.has(target.node.identifier ?? '')),
  }));
}

/** An address as a browser reads it, blanks and control characters dropped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers drop.
const bare = (url: string): string => url.replace(/[\u0000-\u0020]/g, '');

/** The scheme of an address in lower case; nothing hides it that would not hide it from a browser. */
export const schemeOf = (url: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(bare(url))?.[1]?.toLowerCase();

/** True for an address that names a host without a scheme: `//example.org`, with whichever slashes. */
export const isProtocolRelative = (url: string): boolean => /^[\\/]{2}/.test(bare(url));
