import type { Brief } from '../../model/brief/brief.ts';
import { dayOf } from '../../model/day.ts';
import { REVISION } from '../../share/brief/address.ts';
import type { BriefDoc } from '../../share/brief/doc.ts';
import { revisionOf } from '../../share/brief/revision.ts';

/** A brief that stands in the page. */
export interface Standing {
  brief: Brief;
  doc: BriefDoc;
  /** The address of the choice, without a revision. */
  address: string;
}

/** The day by the reader's clock. */
export const today = (): string => dayOf(new Date());

/** The address at which a later reader sees what has changed since. */
export function permanentLink({ address, doc }: Standing): string {
  const url = new URL(address, location.origin);
  url.searchParams.set(REVISION, revisionOf(doc));
  return url.href.replaceAll('%2C', ',');
}

/** The permanent address of an entry in its present revision. */
const linkTo =
  (base: string) =>
  ({ id, rev }: { id: string; rev?: string }): string =>
    `${location.origin}${base}p/${id}/${rev ? `?v=${rev}` : ''}`;

const REFUSED = 'Your browser does not let this page copy.';

const copied = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => REFUSED,
  );

async function copyRich(standing: Standing, base: string): Promise<string> {
  const [{ documentHtml }, { briefText }] = await Promise.all([
    import('../../share/brief/write-document.ts'),
    import('../../share/brief/write-text.ts'),
  ]);
  const link = permanentLink(standing);
  const parts = {
    'text/html': documentHtml(standing.doc, linkTo(base), link),
    'text/plain': briefText(standing.doc, link),
  };
  const item = new ClipboardItem(
    Object.fromEntries(
      Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const),
    ),
  );
  return navigator.clipboard.write([item]).then(
    () => 'Copied with headings, tables and links',
    () => REFUSED,
  );
}

async function saveDocx(standing: Standing, base: string): Promise<string> {
  const { briefDocx } = await import('../../share/brief/write-docx.ts');
  const bytes = briefDocx(standing.doc, {
    linkTo: linkTo(base),
    address: permanentLink(standing),
    language: document.documentElement.lang,
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  anchor.download = `brief-${standing.brief.choice.group ?? standing.brief.choice.personas.join('-')}.docx`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
  return `Saved as ${anchor.download}`;
}

async function take(what: string, standing: Standing, base: string): Promise<string> {
  switch (what) {
    case 'copy':
      return copyRich(standing, base);
    case 'markdown': {
      const { briefMarkdown } = await import('../../share/brief/write-text.ts');
      return copied(briefMarkdown(standing.doc, linkTo(base), permanentLink(standing)));
    }
    case 'docx':
      return saveDocx(standing, base);
    case 'link':
      return copied(permanentLink(standing));
    case 'tasks': {
      if (standing.brief.gaps.length === 0) return 'Nothing is missing, so there is nothing to copy.';
      const { gapTasks } = await import('../../share/brief/write-tasks.ts');
      return copied(gapTasks(standing.brief, permanentLink(standing)));
    }
    default:
      print();
      return '';
  }
}

/** Brings the buttons to life that take a brief along; `standing` gives the one that stands in the page. */
export function startTaking(
  holder: HTMLElement,
  base: string,
  standing: () => Promise<Standing | undefined>,
): void {
  holder.addEventListener('click', async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-take]') : null;
    if (!button) return;
    const output = holder.querySelector('.brief-tools .copied');
    const say = (words: string): void => {
      if (output) output.textContent = words;
    };
    try {
      const one = await standing();
      if (one) say(await take(button.dataset['take'] ?? '', one, base));
    } catch {
      say('That did not work. Reload the page to try again.');
    }
  });
}
