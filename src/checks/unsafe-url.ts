import { type BodyTarget, isProtocolRelative, schemeOf } from '../model/body-targets.ts';
import { nearest } from '../model/nearest.ts';
import { didYouMean } from './naming.ts';
import type { Said } from './unsafe-node.ts';
import { clipped } from './wording.ts';

const SAFE_SCHEMES = ['https', 'http', 'mailto', 'tel'];

function linkProblem(url: string): Said | undefined {
  const scheme = schemeOf(url);
  if (scheme !== undefined && !SAFE_SCHEMES.includes(scheme))
    return {
      message: `Link with the scheme \`${scheme}:\``,
      hint: 'Write an address that begins with `https://`, `mailto:`, `tel:` or `/`',
    };
  if (isProtocolRelative(url))
    return { message: `Link \`${clipped(url)}\` has no scheme`, hint: 'Begin it with `https://`' };
  return url.trim() === ''
    ? { message: 'Link without an address', hint: 'Write where it leads, or take it out' }
    : undefined;
}

function imageProblem(url: string, images: ReadonlySet<string>): Said | undefined {
  if (images.has(url)) return undefined;
  if (schemeOf(url) !== undefined || isProtocolRelative(url))
    return {
      message: `Image \`${clipped(url)}\` is not ours`,
      hint: 'Save it in `images/` and write `![what it shows](/images/name.png)`',
    };
  const [near] = nearest(url, images);
  const message = url.startsWith('/images/')
    ? `Image \`${clipped(url)}\` does not exist`
    : `Image \`${clipped(url)}\` is not in \`images/\``;
  return {
    message,
    hint: didYouMean(near, 'Save it in `images/` and write `![what it shows](/images/name.png)`'),
  };
}

/** Says what is wrong with an address that a body names: it runs something, or shows what is not ours. */
export const urlProblem = ({ url, image }: BodyTarget, images: ReadonlySet<string>): Said | undefined =>
  image ? imageProblem(url, images) : linkProblem(url);
