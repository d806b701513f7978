import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { type CompareKind, compare, ONLY } from '../../model/views/compare.ts';
import { compareHtml } from '../../share/views/compare-html.ts';
import { startView } from './view-client.ts';

/** The kind that this page compares: the name of its selects. */
const folder = document.querySelector<HTMLSelectElement>('[data-view] select')?.name ?? '';

startView<CompareKind>({
  names: [folder, ONLY, ...SCOPE_NAMES],
  show: (data, choice, context) => compareHtml(compare(data, choice), context),
});
