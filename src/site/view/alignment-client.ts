import { ALIGNMENT_CHOICES, type AlignmentData, alignment } from '../../model/views/alignment.ts';
import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { alignmentHtml } from '../../share/views/alignment-html.ts';
import { startView } from './view-client.ts';

startView<AlignmentData>({
  names: [...ALIGNMENT_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => alignmentHtml(alignment(data, choice), context),
});
