import type { OfficePackage } from '../office/package.ts';

/** What is read for links; pictures and films are not. */
const READ = /\.(xml|vml)$/i;

/** The parts that a part refers to, and what those refer to in turn, each once and with the type of the reference; those in `seen` are passed over, and those that are met are added to it. */
export function* partsBelow(
  pkg: OfficePackage,
  first: string,
  seen: Set<string>,
  isSkipped: (type: string) => boolean,
): Generator<{ part: string; type: string }> {
  const waiting = [first];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop())
    for (const { target: part, type, external } of pkg.relationships(from)) {
      if (external || seen.has(part) || isSkipped(type) || !READ.test(part)) continue;
      seen.add(part);
      yield { part, type };
      waiting.push(part);
    }
}

/** What a part beside the text is, as people call it; `undefined` for what has no name of its own. */
export function aspectOf(type: string): string | undefined {
  if (/^chart/.test(type)) return 'chart';
  if (/^diagram/.test(type)) return 'SmartArt';
  return /comments?$/i.test(type) ? 'comments' : undefined;
}
