import type { Catalog } from '../../model/catalog.ts';
import { SCOPE_DIMENSIONS } from '../../model/scope.ts';
import { humanise } from '../../model/shape.ts';
import type { KindName } from '../../model/table.ts';
import { SCOPE_PARAMETERS } from '../../model/views/choice.ts';

/** A control of a view: one value of several, or all of them. */
export interface Control {
  /** Its parameter in the address. */
  name: string;
  label: string;
  /** What it says where nothing is chosen. */
  all: string;
  options: readonly { value: string; label: string }[];
  /** Whether it is folded away, since most readers do without it. */
  more?: boolean;
}

/** A control for the entries of a kind; none where there are fewer than two. */
export function entryControl(
  catalog: Catalog,
  kind: KindName,
  name: string,
  label: string,
  all: string,
): Control[] {
  const options = catalog.currentOf(kind).map(({ id, data }) => ({ value: id, label: data.title }));
  return options.length > 1 ? [{ name, label, all, options }] : [];
}

/** A control for what is met in the data, by value with what readers call it, in the order of the words; none where there are fewer than two. */
export function choiceControl(
  name: string,
  label: string,
  all: string,
  met: ReadonlyMap<string, string>,
): Control[] {
  const options = [...met].map(([value, words]) => ({ value, label: words }));
  options.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return options.length > 1 ? [{ name, label, all, options }] : [];
}

/** A control for words of a closed set. */
export const wordControl = (name: string, label: string, all: string, words: readonly string[]): Control[] =>
  words.length > 1
    ? [{ name, label, all, options: words.map((value) => ({ value, label: humanise(value) })) }]
    : [];

const ALL: Readonly<Record<(typeof SCOPE_DIMENSIONS)[number], string>> = {
  offerings: 'Any offering',
  segments: 'Any segment',
  regions: 'Any region',
  situations: 'Any situation',
};

/** The controls that narrow a view to a scope: the offerings, and the closed lists of `site.yaml`. */
export function scopeControls(catalog: Catalog): Control[] {
  return SCOPE_DIMENSIONS.flatMap((dimension) => {
    const name = SCOPE_PARAMETERS[dimension];
    const label = humanise(name);
    return dimension === 'offerings'
      ? entryControl(catalog, 'offering', name, label, ALL[dimension])
      : wordControl(name, label, ALL[dimension], catalog.site[dimension] ?? []);
  });
}
