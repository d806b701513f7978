import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { WHO_CHOICES, WHO_QUERY, whoView } from '../../model/views/who.ts';
import type { WhoViewData } from '../../model/views/who-data.ts';
import { whoHtml, whoSentence } from '../../share/views/who-html.ts';
import { startView } from './view-client.ts';

/** How long typing must rest before the title is looked at, in milliseconds. */
const REST = 120;

const field = document.querySelector<HTMLTextAreaElement>('#who-title');

const inAddress = (): string => new URLSearchParams(location.search).get(WHO_QUERY) ?? '';

let sentence = '';

const again = startView<WhoViewData>({
  names: [...WHO_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => {
    const view = whoView(data, inAddress(), choice);
    sentence = whoSentence(view);
    return whoHtml(view, context);
  },
  says: () => sentence,
});

/** True while a title is being typed: then the address follows without a step in the history for each letter. */
let typing = false;

function settle(): void {
  const title = field?.value.replace(/\s+/g, ' ').trim() ?? '';
  if (title === inAddress()) return;
  const params = new URLSearchParams(location.search);
  if (title === '') params.delete(WHO_QUERY);
  else params.set(WHO_QUERY, title);
  const address = `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`;
  if (typing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  typing = true;
  again();
}

const showTitle = (): void => {
  if (field) field.value = inAddress();
};

let rest: ReturnType<typeof setTimeout> | undefined;
field?.addEventListener('input', () => {
  clearTimeout(rest);
  rest = setTimeout(settle, REST);
});
field?.addEventListener('change', () => {
  settle();
  typing = false;
});
field?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  settle();
  typing = false;
});
addEventListener('popstate', () => {
  typing = false;
  showTitle();
});
showTitle();
if (inAddress() !== '') again();
