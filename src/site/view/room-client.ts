import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { ROOM_CHOICES, room, titlesIn } from '../../model/views/room.ts';
import type { RoomData } from '../../model/views/room-data.ts';
import { noteOf, type RoomNote } from '../../model/views/room-note.ts';
import { type WhoAnswer, type WhoData, whoIs } from '../../model/who.ts';
import { whoIsMissingHtml } from '../../share/views/room-html.ts';
import { noteMarkdown, noteText } from '../../share/views/room-text.ts';
import { copied } from '../take/clipboard.ts';
import { startView } from './view-client.ts';

/** The parameter of the fragment that holds titles: unlike the rest of an address, a fragment is sent to nobody. */
const MET = 'met';

/** How long typing must rest before the room is worked out again, in milliseconds. */
const REST = 200;

const holder = document.querySelector<HTMLElement>('[data-view]');
const field = document.querySelector<HTMLTextAreaElement>('#met-titles');
const inAddress = document.querySelector<HTMLInputElement>('#met-in-address');
const linked = document.querySelector<HTMLElement>('#met-linked');

const answers = new Map<string, WhoAnswer>();
let note: RoomNote | undefined;

const titles = (): string[] => titlesIn(field?.value ?? '');

function answersFrom(data: WhoData): WhoAnswer[] {
  return titles().map((title) => {
    const known = answers.get(title) ?? whoIs(title, data);
    answers.set(title, known);
    return known;
  });
}

const again = startView<{ room: RoomData; who: WhoData }>({
  names: [...ROOM_CHOICES, ...SCOPE_NAMES],
  several: ['begun'],
  show: (data, choice, context) => {
    const met = answersFrom(data.who);
    const view = room(data.room, met, choice);
    note = view && noteOf(view);
    return whoIsMissingHtml(data.room, met, choice, context);
  },
  says: () => (note ? `${note.title}. The note below is up to date.` : 'All groups are shown.'),
});

const fragment = (): string => {
  const met = titles().join(';');
  return met ? `#${new URLSearchParams({ [MET]: met })}` : '';
};

const here = (hash: string): string => `${location.pathname}${location.search}${hash}`;

/** Puts the titles into the address where that is asked for, and takes them out where it is not. */
function settleAddress(): void {
  const held = new URLSearchParams(location.hash.slice(1)).has(MET);
  if (inAddress?.checked) history.replaceState(null, '', here(fragment()));
  else if (held) history.replaceState(null, '', here(''));
}

/** Takes the titles from an address that holds them. */
function readAddress(): boolean {
  const met = new URLSearchParams(location.hash.slice(1)).get(MET);
  if (met === null || !field || !inAddress) return false;
  field.value = titlesIn(met).join('\n');
  inAddress.checked = true;
  return true;
}

async function copyNote(button: HTMLElement): Promise<void> {
  if (!note) return;
  const status = button.parentElement?.querySelector('.copied');
  const text = button.dataset['note'] === 'markdown' ? noteMarkdown(note) : noteText(note);
  if (status) status.textContent = await copied({ 'text/plain': text });
}

let typing: ReturnType<typeof setTimeout> | undefined;
field?.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    settleAddress();
    again();
  }, REST);
});
inAddress?.addEventListener('change', settleAddress);
document.querySelector('#met-link')?.addEventListener('click', async () => {
  const link = `${location.origin}${here(fragment())}`;
  if (linked) linked.textContent = await copied({ 'text/plain': link });
});
holder?.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-note]') : null;
  if (button) void copyNote(button);
});
addEventListener('hashchange', () => {
  if (readAddress()) again();
});
if (readAddress() || titles().length > 0) again();
