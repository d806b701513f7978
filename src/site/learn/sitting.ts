import { dueOn } from '../../model/learning/due.ts';
import { type Learned, withSitting } from '../../model/learning/progress.ts';
import type { Card } from '../../model/quiz/card.ts';
import {
  goneHtml,
  type Question,
  questionHtml,
  type Reply,
  replyHtml,
} from '../../share/learn/question-html.ts';
import { sittingHtml } from '../../share/learn/sitting-html.ts';
import { daysInARow, dayWords } from './days.ts';
import { keepAnswer, noteGone } from './keep.ts';
import { mixed } from './mixed.ts';
import type { Store } from './store.ts';

/** One thing that is asked or told. */
export type Turn = { card: Card; again?: true } | { gone: Learned; now?: string; address: string };

/** What a sitting needs. */
export interface SittingSetting {
  /** Where it stands on the page. */
  holder: HTMLElement;
  store: Store;
  base: string;
  now: () => Date;
}

/** How a sitting ended. */
export interface Outcome {
  asked: number;
  right: number;
  /** What the learner wants next. */
  next: 'close' | 'more';
}

/** A sitting: one question after the other, by keyboard, mouse or thumb. */
export class Sitting {
  readonly #at: SittingSetting;
  readonly #turns: Turn[];
  readonly #missed: Card[] = [];
  readonly #length: number;
  readonly #isPart: boolean;
  #place = 0;
  #asked = 0;
  #right = 0;
  /** How much of it is kept as a sitting already. */
  #kept = { asked: 0, right: 0 };
  #done: (outcome: Outcome) => void = () => undefined;
  #question: Question | undefined;
  #put: string[] = [];
  /** What was known of the card before it was answered: a guess is rated from there. */
  #before: Learned | undefined;

  /** `isPart` where the questions are part of something longer, which says itself how it went. */
  constructor(at: SittingSetting, turns: readonly Turn[], isPart = false) {
    this.#at = at;
    this.#turns = [...turns];
    this.#length = turns.length;
    this.#isPart = isPart;
  }

  /** Asks all questions; comes back when the learner is done. */
  run(): Promise<Outcome> {
    const { holder } = this.#at;
    const stop = new AbortController();
    holder.addEventListener('click', (event) => this.#clicked(event), { signal: stop.signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal: stop.signal });
    // Who leaves in the middle has still learned today.
    addEventListener('pagehide', () => this.#keepSitting(), { signal: stop.signal });
    return new Promise<Outcome>((resolve) => {
      this.#done = (outcome) => {
        stop.abort();
        resolve(outcome);
      };
      this.#show();
    });
  }

  #show(): void {
    const turn = this.#turns[this.#place];
    const isAgain = turn !== undefined && 'again' in turn;
    const [number, of] = isAgain
      ? [this.#place - this.#length + 1, this.#turns.length - this.#length]
      : [this.#place + 1, this.#length];
    if (!turn) {
      this.#end();
      return;
    }
    this.#put = [];
    if ('gone' in turn) {
      this.#question = undefined;
      const { gone, now, address } = turn;
      const told = {
        was: gone.says,
        number,
        of,
        address,
        ...(now === undefined ? {} : { now }),
      };
      this.#write(goneHtml(told, this.#at.base).markup, '.q-ask');
      return;
    }
    const { card, again } = turn;
    const learned = this.#at.store.progress.learned.get(card.key);
    const hasChanged = learned !== undefined && learned.fact !== card.fact;
    const options = mixed(card, String(learned?.asked ?? 0) + (again ? 'again' : ''));
    this.#question = {
      card,
      options,
      number,
      of,
      ...(hasChanged && !again ? { was: learned.says } : {}),
      ...(again ? { again } : {}),
      ...(this.#isPart ? {} : { mayEnd: true }),
    };
    this.#write(questionHtml(this.#question).markup, '.q-ask');
  }

  #write(markup: string, focus: string): void {
    const { holder } = this.#at;
    holder.innerHTML = markup;
    const target = holder.querySelector<HTMLElement>(focus);
    target?.focus({ preventScroll: true });
    const top = holder.getBoundingClientRect().top;
    // A long explanation may have left the next question above the window.
    if (focus === '.q-why') target?.scrollIntoView({ block: 'nearest' });
    else if (top < 0 || top > innerHeight / 8) holder.scrollIntoView({ block: 'start' });
  }

  #clicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const { option, rate } = button.dataset;
    if (option !== undefined) this.#choose(Number(option));
    else if (rate !== undefined) this.#rate(rate);
    else if ('undo' in button.dataset) this.#undo();
    else if ('end' in button.dataset && this.#asked > 0) this.#end();
    else if ('close' in button.dataset || 'more' in button.dataset || 'end' in button.dataset)
      this.#done({
        asked: this.#asked,
        right: this.#right,
        next: 'more' in button.dataset ? 'more' : 'close',
      });
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const isElsewhere = target instanceof Element && target.closest('input, select, textarea') !== null;
    const isButton = target instanceof Element && target.closest('button, a') !== null;
    if (isElsewhere) return;
    const { holder } = this.#at;
    if (/^[1-9]$/.test(key) && this.#question && !holder.querySelector('.answered')) {
      event.preventDefault();
      this.#choose(Number(key) - 1);
    } else if (key === 'Backspace' && this.#put.length > 0) {
      event.preventDefault();
      this.#undo();
    } else if (key === 'Enter' && !isButton) {
      // What is focused next must not be pressed by the same key.
      event.preventDefault();
      holder.querySelector<HTMLElement>('.answered .primary, .sitting-end .primary')?.click();
    } else if (key.toLowerCase() === 'g') holder.querySelector<HTMLElement>('[data-rate="guessed"]')?.click();
  }

  #choose(index: number): void {
    const question = this.#question;
    const option = question?.options[index];
    if (!question || !option || this.#at.holder.querySelector('.answered')) return;
    if (question.card.form === 'pick') {
      this.#reply({ isRight: option.text === question.card.options[0]?.text, chosen: [option.text] });
      return;
    }
    if (this.#put.includes(option.text)) return;
    this.#put.push(option.text);
    const left = question.options.filter(({ text }) => !this.#put.includes(text));
    // The last one has but one place.
    const [last] = left;
    if (left.length === 1 && last) this.#put.push(last.text);
    if (this.#put.length === question.options.length)
      this.#reply({
        isRight: question.card.options.every(({ text }, place) => text === this.#put[place]),
        chosen: this.#put,
      });
    else this.#showPut(question);
  }

  #undo(): void {
    this.#put.pop();
    if (this.#question) this.#showPut(this.#question);
  }

  #showPut(question: Question): void {
    const { holder } = this.#at;
    for (const button of holder.querySelectorAll<HTMLElement>('.q-option')) {
      const option = question.options[Number(button.dataset['option'])];
      const place = option ? this.#put.indexOf(option.text) : -1;
      button.setAttribute('aria-pressed', place >= 0 ? 'true' : 'false');
      const key = button.querySelector('kbd');
      if (key) key.textContent = place >= 0 ? `${place + 1}.` : String(Number(button.dataset['option']) + 1);
    }
    const said = holder.querySelector('[data-placed]');
    if (said)
      said.textContent =
        this.#put.length === 0
          ? 'Choose them one after the other, the first one first.'
          : `So far: ${this.#put.map((text, place) => `${place + 1}. ${text}`).join('; ')}`;
    holder.querySelector('[data-undo]')?.toggleAttribute('disabled', this.#put.length === 0);
  }

  #reply(reply: Reply): void {
    const question = this.#question;
    if (!question) return;
    this.#write(replyHtml(question, reply, this.#at.base).markup, '.q-why');
    if (question.again) return;
    this.#asked++;
    if (reply.isRight) this.#right++;
    else {
      this.#missed.push(question.card);
      this.#turns.push({ card: question.card, again: true });
    }
    // Kept at once: who closes the page now has still answered.
    this.#before = this.#at.store.progress.learned.get(question.card.key);
    void keepAnswer(this.#at, question.card, reply.isRight ? 'right' : 'wrong', this.#before);
  }

  #rate(rate: string): void {
    const turn = this.#turns[this.#place];
    if (turn && 'gone' in turn) noteGone(this.#at, turn.gone, turn.now);
    else if (turn && !turn.again && (rate === 'right' || rate === 'guessed'))
      void keepAnswer(this.#at, turn.card, rate, this.#before);
    this.#place++;
    this.#show();
  }

  #keepSitting(): void {
    const [asked, right] = [this.#asked - this.#kept.asked, this.#right - this.#kept.right];
    if (asked === 0) return;
    const at = this.#at.now().toISOString();
    this.#at.store.change((progress) => withSitting(progress, { at, asked, right }));
    this.#kept = { asked: this.#asked, right: this.#right };
  }

  #end(): void {
    const { store, base, holder } = this.#at;
    const now = this.#at.now();
    this.#keepSitting();
    if (this.#isPart) {
      this.#done({ asked: this.#asked, right: this.#right, next: 'close' });
      return;
    }
    const ahead = dueOn(store.progress, now, 30);
    const next = ahead.find(({ count }) => count > 0);
    this.#question = undefined;
    holder.innerHTML = sittingHtml(
      {
        asked: this.#asked,
        right: this.#right,
        missed: this.#missed.map(({ says, place, address }) => ({ says, place, address })),
        tomorrow: ahead[0]?.count ?? 0,
        ...(next ? { next: { day: dayWords(next.day), count: next.count } } : {}),
        row: daysInARow(store, now),
      },
      base,
    ).markup;
    holder.querySelector<HTMLElement>('.q-ask')?.focus({ preventScroll: true });
    holder.scrollIntoView({ block: 'start' });
  }
}
