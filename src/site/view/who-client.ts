import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { WHO_CHOICES, WHO_QUERY, whoView } from '../../model/views/who.ts';
import type { WhoViewData } from '../../model/views/who-data.ts';
import { whoHtml, whoSentence } from '../../share/views/who-html.ts';
import { startTitle, titleInAddress } from './title-field.ts';
import { startView } from './view-client.ts';

let sentence = '';

const again = startView<WhoViewData>({
  names: [...WHO_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => {
    const view = whoView(data, titleInAddress(WHO_QUERY), choice);
    sentence = whoSentence(view);
    return whoHtml(view, context);
  },
  says: () => sentence,
});

startTitle('#who-title', WHO_QUERY, again);
