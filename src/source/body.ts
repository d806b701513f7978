import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { type BodyNode, bodyText, walkBody } from '../model/body.ts';
import type { Position } from '../model/finding.ts';
import { excessOf, tooDeep } from './body-limits.ts';
import { settle } from './settle.ts';
import { tangleIn } from './tangle.ts';

/** A body as a tree, or the place at which it stops making sense, with what to do about it. */
export type ParsedBody =
  | { ok: true; body: BodyNode }
  | { ok: false; position: Position; message: string; hint: string };

const MEND = 'Close what is opened; write `\\<` and `\\{` where the signs themselves are meant';
const SPLIT = 'Write it flatter, or split it';

const LOCATED = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;

/** Gives every heading its anchor, the same words twice a number, and makes room above for the title of the page. */
function nameHeadings(body: BodyNode): void {
  const slugger = new Slugger();
  walkBody(body, (node) => {
    if (node.type !== 'heading') return;
    node.slug = slugger.slug(bodyText(node).trim());
    node.depth = Math.max(2, node.depth ?? 2);
  });
}

/** Turns the source of an entry (front matter included, so that positions are the file's) into a tree without its front matter. */
export function parseBody(source: string): ParsedBody {
  const excess = excessOf(source);
  if (excess) return { ok: false, ...excess, hint: SPLIT };
  try {
    const root: BodyNode = mdxToMdast(source, { features: { frontmatter: true } });
    const deep = tooDeep(root);
    if (deep) return { ok: false, ...deep, hint: SPLIT };
    const tangle = tangleIn(root, source);
    if (tangle) return { ok: false, ...tangle, message: `Broken MDX: ${tangle.message}`, hint: MEND };
    const body = settle({ ...root, children: (root.children ?? []).filter(({ type }) => type !== 'yaml') });
    nameHeadings(body);
    return { ok: true, body };
  } catch (error) {
    const [, line, column, said] = LOCATED.exec(error instanceof Error ? error.message : String(error)) ?? [];
    // Whatever else ends the parser, the author's text is what it could not read.
    if (said === undefined)
      return { ok: false, position: { line: 1, column: 1 }, message: 'Body cannot be read', hint: SPLIT };
    const position = { line: Number(line), column: Number(column) };
    const isComment = said.includes('to create a comment');
    return isComment
      ? {
          ok: false,
          position,
          message: 'Comment `<!-- … -->` in the body',
          hint: 'Take it out: bodies hold no comments',
        }
      : { ok: false, position, message: `Broken MDX: ${said}`, hint: MEND };
  }
}
