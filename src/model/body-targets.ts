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
  const pictured = new Set<string>();
  walkBody(body, ({ type, identifier }) => {
    if (type === 'imageReference' && identifier !== undefined) pictured.add(identifier);
  });
  const found: BodyTarget[] = [];
  walkBody(body, (node) => {
    if (node.url === undefined) return;
    const image =
      node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier ?? ''));
    found.push({ url: node.url, image, node });
  });
  return found;
}

/** An address as a browser reads it, blanks and control characters dropped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers drop.
const bare = (url: string): string => url.replace(/[\u0000-\u0020]/g, '');

/** The scheme of an address in lower case; nothing hides it that would not hide it from a browser. */
export const schemeOf = (url: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(bare(url))?.[1]?.toLowerCase();

/** True for an address that names a host without a scheme: `//example.org`, with whichever slashes. */
export const isProtocolRelative = (url: string): boolean => /^[\\/]{2}/.test(bare(url));
