import { CHANGES_CHOICES, type ChangesData, changes } from '../../model/views/changes.ts';
import { changesHtml } from '../../share/views/changes-html.ts';
import { startView } from './view-client.ts';

startView<ChangesData>({
  names: CHANGES_CHOICES,
  show: (data, choice, context) => changesHtml(changes(data, choice), context),
});
