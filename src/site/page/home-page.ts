import { queryFor } from '../../model/brief/choice.ts';
import type { Catalog } from '../../model/catalog.ts';
import { DECISIONS } from '../../model/kinds/persona.ts';
import { isRetired } from '../../model/retirement.ts';
import { humanise } from '../../model/shape.ts';
import { kindNamed } from '../../model/table.ts';
import { type EntryRef, refTo } from '../../model/value.ts';
import { viewOf } from '../../model/views/index.ts';
import { LEARN } from './navigation.ts';

/** How many entries of one sort the home page names. */
const MOST = 6;

/** One reader's way in. */
export interface Door {
  id: 'marketer' | 'seller' | 'presenter';
  /** The job at hand, as the reader would say it. */
  job: string;
  promise: string;
  /** Where one click leads. */
  first: { label: string; address: string };
  /** More ways in. */
  more: readonly EntryRef[];
}

/** What the home page shows. */
export interface HomePage {
  doors: readonly Door[];
  decisions: readonly {
    word: string;
    label: string;
    buyers: readonly EntryRef[];
    more: number;
    address: string;
  }[];
  stages: readonly (EntryRef & { stuck: number })[];
  counts: readonly { label: string; count: number; address: string }[];
}

const folderOf = (kind: string): string => `/${kindNamed(kind)?.folder ?? ''}/`;

function chosen(
  catalog: Catalog,
  ids: readonly string[] | undefined,
  kind: 'buying-group' | 'path' | 'persona',
): EntryRef[] {
  const named = (ids ?? []).flatMap((id) => catalog.get(id) ?? []).filter((entry) => !isRetired(entry));
  return (named.length > 0 ? named : catalog.of(kind)).slice(0, MOST).map(refTo);
}

/** A learning path as it is followed, step by step with questions; any other entry on its own page. */
const learnedAt = (ref: EntryRef): EntryRef =>
  ref.kind === 'path' ? { ...ref, address: `${LEARN.address}${ref.id}/` } : ref;

function door(
  id: Door['id'],
  job: string,
  promise: string,
  entries: readonly EntryRef[],
  fallback: Door['first'],
): Door {
  const [first, ...more] = entries;
  return {
    id,
    job,
    promise,
    first: first ? { label: first.title, address: first.address } : fallback,
    more: more.slice(0, 3),
  };
}

/** The way in of somebody who drafts a campaign: to briefs, where there is anybody to write one for. */
function marketerDoor(catalog: Catalog, groups: readonly EntryRef[], fallback: Door['first']): Door {
  const briefs = viewOf('briefs');
  return {
    id: 'marketer',
    job: 'Draft a campaign',
    promise:
      'Pick who decides together and where they are: two pages on what they weigh, what to say and what proves it.',
    first: catalog.of('persona').length > 0 ? { label: 'Write a brief', address: briefs.address } : fallback,
    more: groups.slice(0, 3).map((ref) => ({ ...ref, address: briefs.address + queryFor(ref) })),
  };
}

/** Gathers the home page: a door for each of the three readers, the buyers by decision, the cycle. */
export function homePage(catalog: Catalog): HomePage {
  const { start } = catalog.site;
  const personas = catalog.of('persona');
  const byDecision = DECISIONS.map(
    (word) => [word, personas.filter(({ data }) => data.decision === word)] as const,
  ).filter(([, all]) => all.length > 0);
  const buyers =
    personas.length > 0
      ? { label: 'All personas', address: folderOf('persona') }
      : { label: 'How to use this site', address: '/guide/' };
  return {
    doors: [
      marketerDoor(catalog, chosen(catalog, start?.marketer, 'buying-group'), buyers),
      door(
        'seller',
        'Learn the buyers',
        'New here, or a call tomorrow? Follow a path, and answer a few questions a day until it sticks.',
        chosen(catalog, start?.seller, 'path').map(learnedAt),
        { label: LEARN.label, address: LEARN.address },
      ),
      door(
        'presenter',
        'Build a deck',
        'Take a permanent link from any page. It still opens the right section in two years.',
        chosen(catalog, start?.presenter, 'persona'),
        buyers,
      ),
    ],
    decisions: byDecision.map(([word, all]) => ({
      word,
      label: humanise(word),
      buyers: all.slice(0, MOST).map(refTo),
      more: Math.max(0, all.length - MOST),
      address: folderOf('persona'),
    })),
    stages: catalog
      .of('stage')
      .slice(0, 12)
      .map((stage) => ({
        ...refTo(stage),
        stuck: new Set(
          catalog
            .to(stage.id)
            .filter(({ from }) => from.kind === 'sticking-point')
            .map(({ from }) => from.id),
        ).size,
      })),
    counts: (['persona', 'criterion', 'sticking-point', 'evidence'] as const).flatMap((name) => {
      const count = catalog.currentOf(name).length;
      const label = kindNamed(name)?.label;
      return count > 0 && label
        ? [{ label: (count === 1 ? label.one : label.many).toLowerCase(), count, address: folderOf(name) }]
        : [];
    }),
  };
}
