import { BRIEF_PARAMETERS, type BriefIndex, type ReadBrief, readBrief } from '../../model/brief/choice.ts';
import { type Choice, readChoice, writeChoice } from '../../model/views/choice.ts';
import { REVISION } from '../../share/brief/address.ts';
import { readRevision } from '../../share/brief/revision.ts';
import { type Composed, compose } from './compose.ts';
import { BriefForm } from './form.ts';
import { BriefFiles } from './load.ts';
import { showBrief } from './show.ts';
import { type Standing, startTaking } from './take-buttons.ts';

const FAILED = '<p>The data of this brief could not be loaded. Reload the page to try again.</p>';

type Around = typeof import('../../share/brief/write-around.ts');

/** The page of briefs, alive: form, address and brief always say the same. */
class BriefPage {
  readonly #holder: HTMLElement;
  readonly #base: string;
  readonly #files: BriefFiles;
  readonly #form: BriefForm;
  #standing: Standing | undefined;
  #asked = 0;

  constructor(holder: HTMLElement) {
    this.#holder = holder;
    this.#base = holder.dataset['base'] ?? '/';
    this.#files = new BriefFiles(this.#base);
    this.#form = new BriefForm(
      holder.querySelector('form'),
      (choice) => this.#choose(choice),
      () => this.#files.offerings(),
    );
  }

  start(): void {
    this.#holder.toggleAttribute('data-live', true);
    startTaking(this.#holder, this.#base, async () => this.#standing);
    addEventListener('popstate', () => void this.#answer());
    void this.#answer();
  }

  #choose(choice: Choice): void {
    const before = new URLSearchParams(location.search);
    // What a link said then tells nothing of another choice.
    before.delete(REVISION);
    const params = writeChoice(choice, BRIEF_PARAMETERS, before).toString().replaceAll('%2C', ',');
    history.pushState(null, '', `${location.pathname}${params ? `?${params}` : ''}`);
    void this.#answer();
  }

  /** Understands a choice; what was meant by what is not there is worked out where something is not. */
  async #read(choice: Choice, index: BriefIndex): Promise<ReadBrief> {
    const read = readBrief(choice, index);
    if (!read.lost) return read;
    const { nearest } = await import('../../model/nearest.ts');
    return readBrief(choice, index, nearest);
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    const choice = readChoice(new URLSearchParams(location.search), BRIEF_PARAMETERS);
    try {
      const index = await this.#files.index(choice);
      const read = await this.#read(choice, index);
      const data = await this.#files.dataFor(read.choice, index);
      const composed = data && (await compose(read.choice, data, this.#files, read.notes));
      const isBrief = composed !== undefined && composed.brief.people.length > 0;
      const isPlain = isBrief && !new URLSearchParams(location.search).has(REVISION);
      // Few choices need words around their brief.
      const around = isPlain ? undefined : await import('../../share/brief/write-around.ts');
      // A later choice may have been answered already.
      if (asked !== this.#asked) return;
      this.#form.show(read.choice, index, composed?.brief.triggers.map(({ item }) => item.ref) ?? []);
      if (isBrief) this.#show(composed, around?.sinceHtml);
      else if (Object.keys(choice).length === 0) this.#explain('');
      else {
        const said = around?.emptyHtml(
          read.choice,
          index,
          read.notes,
          `${this.#base}briefs/`,
          location.search,
        );
        this.#explain(said?.markup ?? '');
      }
    } catch {
      if (asked === this.#asked) this.#explain(FAILED);
    }
  }

  #part(name: string, shown: boolean): HTMLElement | null {
    const part = this.#holder.querySelector<HTMLElement>(`.brief-${name}`);
    if (part) part.hidden = !shown;
    return part;
  }

  #show(composed: Composed, sinceHtml?: Around['sinceHtml']): void {
    const { doc } = composed;
    const params = new URLSearchParams(location.search);
    const word = params.get(REVISION);
    params.delete(REVISION);
    this.#standing = { ...composed, address: `${location.pathname}?${params}`, files: this.#files };
    const since = word === null ? undefined : readRevision(word, doc);
    this.#part('start', false);
    this.#part('problem', false);
    const said = this.#part('since', word !== null);
    if (said) said.innerHTML = sinceHtml?.(doc, since).markup ?? '';
    const result = this.#part('result', true);
    if (result)
      showBrief(result, composed, { base: this.#base, files: this.#files, ...(since ? { since } : {}) });
    const output = result?.querySelector('.copied');
    if (output) output.textContent = '';
    this.#say(`Brief for ${doc.title}: ${doc.sections.length} parts on two pages.`);
  }

  /** Says, as HTML, why no brief stands here; nothing where nobody has been chosen yet. */
  #explain(markup: string): void {
    this.#standing = undefined;
    this.#part('result', false);
    this.#part('since', false);
    this.#part('start', true);
    const problem = this.#part('problem', markup !== '');
    if (problem) problem.innerHTML = markup;
    this.#say(problem?.textContent ?? '');
  }

  #say(words: string): void {
    const status = this.#holder.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

const holder = document.querySelector<HTMLElement>('[data-brief]');
if (holder) new BriefPage(holder).start();
