import { planFor } from '../../model/quiz/plan.ts';
import type { LearnIndex } from '../../model/quiz/shards.ts';
import type { WhoViewData } from '../../model/views/who-data.ts';
import type { WhoAnswer } from '../../model/who.ts';
import { html } from '../../share/html.ts';
import { planHtml } from '../../share/learn/panels-html.ts';
import type { Library } from './library.ts';

/** Whom a title means: one buyer to plan for, how sure that is, or the likeliest to choose from. */
interface Meant {
  buyer?: LearnIndex['buyers'][number];
  says: string;
  others: readonly { id: string; title: string }[];
}

function meant(title: string, index: LearnIndex, whoIs: () => WhoAnswer): Meant {
  const chosen = index.buyers.find(({ id }) => id === title);
  if (chosen) return { buyer: chosen, says: '', others: [] };
  const answer = whoIs();
  const all = [...(answer.best ? [answer.best] : []), ...answer.others];
  const others = all.map(({ persona: { id, title: name } }) => ({ id, title: name }));
  const buyer = index.buyers.find(({ id }) => id === answer.best?.persona.id);
  if (answer.outcome === 'sure' && buyer) return { buyer, says: '', others: [] };
  if (others.length === 0)
    return { says: `Nobody here is known by “${title}”. Choose the nearest:`, others: index.buyers };
  return { says: `“${title}” is not clear. Who is it?`, others: others.slice(0, 2) };
}

/** My call is tomorrow: title, stage and minutes give what to do until then. */
export function startCallPlan(page: HTMLElement, library: Library, base: string): void {
  const form = page.querySelector<HTMLFormElement>('form[data-call]');
  const holder = page.querySelector<HTMLElement>('[data-part="plan"]');
  if (!form || !holder) return;
  const answer = async (): Promise<void> => {
    const asked = new FormData(form);
    const title = String(asked.get('call') ?? '').trim();
    const minutes = Number(asked.get('minutes')) || 30;
    if (!title) return;
    try {
      // All that is known of titles is loaded only once one is asked about.
      const [index, { whoIs }, { who }] = await Promise.all([
        library.index(),
        import('../../model/who.ts'),
        fetch(`${base}who/data.json`).then((got) => got.json() as Promise<WhoViewData>),
      ]);
      const { buyer, says, others } = meant(title, index, () => whoIs(title, who));
      if (!buyer) {
        holder.innerHTML =
          html`<p class="plan-sure" tabindex="-1">${says}</p><p class="plan-who">${others.map(
            ({ id, title: name }) =>
              html`<button type="button" class="quiet" data-mean="${id}">${name}</button>`,
          )}</p>`.markup;
        return;
      }
      const stage = index.stages.find(({ id }) => id === asked.get('stage'));
      const shard = await library.buyer(buyer.id);
      const tour = shard.tour.reduce((sum, stop) => sum + stop.minutes, 0);
      const fitting = index.paths.find((path) => path.steps.includes(buyer.id) && path.minutes <= minutes);
      holder.innerHTML = planHtml(
        planFor({ tour, reads: shard.reads }, stage?.id, minutes),
        {
          buyer,
          sure: says,
          ...(stage ? { stage } : {}),
          ...(fitting
            ? { path: { title: fitting.title, address: `/learn/${fitting.id}/`, minutes: fitting.minutes } }
            : {}),
        },
        base,
      ).markup;
      holder.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    } catch {
      holder.textContent = 'The plan could not be made. Go online and try again.';
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
    );
    history.replaceState(null, '', `${location.pathname}?${asked}`);
    void answer();
  });
  holder.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mean]') : null;
    const input = form.elements.namedItem('call');
    if (!button || !(input instanceof HTMLInputElement)) return;
    input.value = button.dataset['mean'] ?? '';
    form.requestSubmit();
  });
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement) control.value = value;
    // What is not to be chosen leaves what is chosen by itself.
    if (control instanceof HTMLSelectElement && [...control.options].some((one) => one.value === value))
      control.value = value;
  }
  if (asked.has('call')) void answer();
}
