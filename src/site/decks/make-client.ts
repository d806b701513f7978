import type { SlideAnswer, SlideSet } from '../../model/slides/slide.ts';
import { addressFrom, fetchOwn, placeOf, saveLink, slidesFinder, Unreached } from './slides-source.ts';

const section = document.querySelector<HTMLElement>('.make-deck');
const form = section?.querySelector<HTMLFormElement>('.deck-form');
const status = section?.querySelector<HTMLElement>('.deck-status');
const result = section?.querySelector<HTMLElement>('.deck-result');
const find = section?.querySelector<HTMLInputElement>('.deck-find input');

const say = (text: string): void => {
  if (status) status.textContent = text;
};

const isSet = (answer: SlideAnswer | undefined): answer is SlideSet =>
  answer !== undefined && 'slides' in answer;

/** The stages that are chosen, in the order of the cycle. */
function stagesIn(data: FormData): { id: string; title: string }[] {
  const options = [...(form?.querySelectorAll<HTMLOptionElement>('[name="stage"] option') ?? [])].slice(1);
  const all = options.map(({ value, text }) => ({ id: value, title: text.trim() }));
  const place = (name: string): number => all.findIndex(({ id }) => id === data.get(name));
  const [from, until] = [place('stage'), place('until')];
  if (from < 0 && until < 0) return [];
  const [first, last] = [Math.max(from, 0), until < 0 ? from : until];
  return all.slice(Math.min(first, last), Math.max(first, last) + 1);
}

const fileName = (title: string): string =>
  `${title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}.pptx`;

/** Puts a deck together from what is chosen. */
async function make(data: FormData): Promise<void> {
  if (!section || !form) return;
  const { slides, house, site } = placeOf(section);
  const groupId = String(data.get('group') ?? '');
  const option = form.querySelector<HTMLOptionElement>(
    `[name="group"] option[value="${CSS.escape(groupId)}"]`,
  );
  const members = groupId ? (option?.dataset['members'] ?? '').split(' ').filter((id) => id !== '') : [];
  const chosen = data
    .getAll('entry')
    .map(String)
    .filter((id) => id !== groupId && !members.includes(id));
  if (!groupId && chosen.length === 0) return say('Choose a buying group or an entry first.');
  say('Putting the slides together.');
  const finder = slidesFinder(slides);
  const setsOf = async (ids: readonly string[]): Promise<SlideSet[]> =>
    (await Promise.all(ids.map(finder))).filter(isSet);
  const [base, groups, own, others, { planDeck }, { composeDeck }] = await Promise.all([
    fetchOwn(section.dataset['package'] ?? ''),
    setsOf(groupId ? [groupId] : []),
    setsOf(members),
    setsOf(chosen),
    import('../../share/slides/plan.ts'),
    import('../../share/slides/deck.ts'),
  ]);
  if (!base) throw new Unreached('The package that decks are made on is missing from this site.');
  const plan = planDeck(
    {
      ...(groups[0] ? { group: groups[0] } : {}),
      members: own,
      chosen: others,
      stages: stagesIn(data),
    },
    house,
  );
  if (plan.slides.length === 0) return say('Nothing is known of them at that stage. Choose another.');
  const context = { house, address: addressFrom(site) };
  const deck = composeDeck(new Uint8Array(await base.arrayBuffer()), plan, context);
  const link = saveLink(deck, fileName(plan.title));
  result?.replaceChildren(link);
  say(`“${plan.title}” is ready to download.`);
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  result?.replaceChildren();
  make(new FormData(form)).catch((error: unknown) => {
    say(error instanceof Unreached ? error.message : 'The deck could not be made.');
    if (!(error instanceof Unreached)) throw error;
  });
});

form?.addEventListener('reset', () => {
  result?.replaceChildren();
  say('');
  if (find) find.value = '';
  narrow('');
});

/** Shows the entries whose names hold all words that are typed, and those that are chosen. */
function narrow(text: string): void {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  for (const kind of section?.querySelectorAll<HTMLElement>('.deck-kind') ?? []) {
    let shown = 0;
    for (const label of kind.querySelectorAll('label')) {
      const title = label.textContent.toLowerCase();
      const isChosen = label.querySelector('input')?.checked ?? false;
      label.hidden = !isChosen && !words.every((word) => title.includes(word));
      if (!label.hidden) shown++;
    }
    kind.hidden = shown === 0;
  }
}

find?.addEventListener('input', () => narrow(find.value));
find?.addEventListener('keydown', (event) => {
  // The field narrows the list; it does not make the deck.
  if (event.key === 'Enter') event.preventDefault();
});

// An address may name what is to be chosen: /decks/?deck=cfo,cio#make.
const asked = new URLSearchParams(location.search).get('deck')?.split(',') ?? [];
for (const box of form?.querySelectorAll<HTMLInputElement>('[name="entry"]') ?? [])
  if (asked.includes(box.value)) box.checked = true;
if (form) form.hidden = false;
