import type { Entry } from '../model/entry.ts';
import type { Relation } from '../model/fields.ts';
import { toId } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import { didYouMean, kindLabel, withArticle } from './naming.ts';
import type { Subject } from './rule.ts';

/** What is wrong with an id that something names: the message goes on from who names it. */
export interface TargetProblem {
  /** ``names persona `x`, which does not exist``. */
  said: string;
  hint: string;
}

const initials = (id: string): string => id.replace(/([a-z0-9])[a-z0-9]*-?/g, '$1');

/** The id that a word was most likely meant for: that of an entry whose title, alias or initials it is, else the nearest. */
function suggest(word: string, candidates: readonly Entry[]): string | undefined {
  const wanted = toId(word);
  const known = candidates.find(
    ({ id, data }) =>
      [data.title, ...(data.aliases ?? [])].some((name) => toId(name) === wanted) ||
      (wanted.length > 1 && initials(id) === wanted),
  );
  return (
    known?.id ??
    nearest(
      word,
      candidates.map(({ id }) => id),
    )[0]
  );
}

/** Says what is wrong with an id that names an entry of some kinds; nothing where it is that of a file that could not be read. */
export function targetProblem(
  to: string,
  kinds: Relation['to'],
  { catalog, broken }: Pick<Subject, 'catalog' | 'broken'>,
): TargetProblem | undefined {
  const wanted = kinds === '*' ? 'entry' : kinds.map(kindLabel).join(' or ');
  const target = catalog.get(to);
  if (target)
    return kinds === '*' || kinds.includes(target.kind)
      ? undefined
      : {
          said: `names \`${to}\` as ${wanted}, but it is ${withArticle(kindLabel(target.kind))}`,
          hint: `Write the id of ${withArticle(wanted)}`,
        };
  if (broken.has(to)) return undefined;
  const moved = catalog.find(to);
  if (moved)
    return { said: `names ${wanted} \`${to}\`, which is now \`${moved.id}\``, hint: `Write \`${moved.id}\`` };
  const candidates = kinds === '*' ? catalog.entries : kinds.flatMap((kind) => catalog.ofKind(kind));
  return {
    said: `names ${wanted} \`${to}\`, which does not exist`,
    hint: didYouMean(
      suggest(to, candidates),
      `Write the id of ${withArticle(wanted)}: the name of its file without \`.mdx\``,
    ),
  };
}
