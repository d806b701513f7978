import type { Entry } from '../model/entry.ts';
import type { Link } from '../model/links.ts';
import { nearest } from '../model/nearest.ts';
import { kindNamed } from '../model/table.ts';
import type { Report, Rule, Subject } from './rule.ts';

const kindLabel = (kind: string): string => (kindNamed(kind)?.label.one ?? kind).toLowerCase();
const naming = (entry: Entry): string => `${kindNamed(entry.kind)?.label.one ?? entry.kind} \`${entry.id}\``;

function report(link: Link, { catalog, broken }: Subject): Report | undefined {
  const { from, to, relation, path } = link;
  const target = catalog.get(to);
  const wanted = relation.to === '*' ? 'entry' : relation.to.map(kindLabel).join(' or ');
  const say = (message: string, hint: string): Report => ({ entry: from, path, message, hint });
  if (!target) {
    if (broken.has(to)) return undefined;
    const moved = catalog.find(to);
    if (moved)
      return say(
        `${naming(from)} names ${wanted} \`${to}\`, which is now \`${moved.id}\``,
        `Write \`${moved.id}\``,
      );
    const candidates =
      relation.to === '*' ? catalog.entries : relation.to.flatMap((kind) => catalog.ofKind(kind));
    const [near] = nearest(
      to,
      candidates.map(({ id }) => id),
    );
    return say(
      `${naming(from)} names ${wanted} \`${to}\`, which does not exist`,
      near ? `Did you mean \`${near}\`?` : `Write the id of a ${wanted}, the name of its file`,
    );
  }
  if (relation.to === '*' || relation.to.includes(target.kind)) return undefined;
  return say(
    `${naming(from)} names \`${to}\` as ${wanted}, but it is a ${kindLabel(target.kind)}`,
    `Write the id of a ${wanted}`,
  );
}

/** Every id that an entry names belongs to an entry of the right kind. */
export const reference: Rule = {
  id: 'reference',
  severity: 'error',
  summary: 'Every id that an entry names belongs to an entry of the right kind',
  explain:
    'A relation whose other end is missing would leave a hole in two pages. Write the id of an entry that exists: the name of its file without `.mdx`.',
  examples: [],
  *check(subject) {
    for (const entry of subject.catalog.entries)
      for (const link of subject.catalog.from(entry.id)) {
        const found = report(link, subject);
        if (found) yield found;
      }
  },
};
