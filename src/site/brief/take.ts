import type { BriefRef } from '../../model/brief/data.ts';
import { REVISION } from '../../share/brief/address.ts';
import { revisionOf } from '../../share/brief/revision.ts';
import { copied } from '../take/clipboard.ts';
import { handOut } from '../take/hand-out.ts';
import type { Standing } from './take-buttons.ts';

type LinkTo = (ref: BriefRef) => string;

/** The address at which a later reader sees what has changed since. */
function permanentLink({ address, doc }: Standing): string {
  const url = new URL(address, location.origin);
  url.searchParams.set(REVISION, revisionOf(doc));
  return url.href.replaceAll('%2C', ',');
}

/** Gives entries their permanent addresses, each in its present revision. */
async function linking({ files, brief: { choice } }: Standing, base: string): Promise<LinkTo> {
  const revisions = await files.revisions(choice.group === undefined ? choice.personas : [choice.group]);
  return ({ id }) => {
    const revision = revisions[id];
    return `${location.origin}${base}p/${id}/${revision ? `?v=${revision}` : ''}`;
  };
}

async function copyRich(standing: Standing, base: string): Promise<string> {
  const [linkTo, { documentHtml }, { briefText }] = await Promise.all([
    linking(standing, base),
    import('../../share/brief/write-document.ts'),
    import('../../share/brief/write-text.ts'),
  ]);
  const link = permanentLink(standing);
  return copied(
    {
      'text/html': documentHtml(standing.doc, linkTo, link),
      'text/plain': briefText(standing.doc, link),
    },
    'Copied with headings, tables and links',
  );
}

async function saveDocx(standing: Standing, base: string): Promise<string> {
  const { briefDocx } = await import('../../share/brief/write-docx.ts');
  const bytes = briefDocx(standing.doc, {
    linkTo: await linking(standing, base),
    address: permanentLink(standing),
    language: document.documentElement.lang,
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const name = `brief-${standing.brief.choice.group ?? standing.brief.choice.personas.join('-')}.docx`;
  handOut(new Blob([bytes.slice()], { type }), name);
  return `Saved as ${name}`;
}

/** Takes a brief along in one of the ways that its buttons name; gives the words to say of it. */
export async function take(what: string, standing: Standing, base: string): Promise<string> {
  switch (what) {
    case 'copy':
      return copyRich(standing, base);
    case 'markdown': {
      const { briefMarkdown } = await import('../../share/brief/write-text.ts');
      return copied({
        'text/plain': briefMarkdown(standing.doc, await linking(standing, base), permanentLink(standing)),
      });
    }
    case 'docx':
      return saveDocx(standing, base);
    case 'link':
      return copied({ 'text/plain': permanentLink(standing) });
    case 'tasks': {
      if (standing.brief.gaps.length === 0) return 'Nothing is missing, so there is nothing to copy.';
      const { gapTasks } = await import('../../share/brief/write-tasks.ts');
      return copied({ 'text/plain': gapTasks(standing.brief, permanentLink(standing)) });
    }
    default:
      print();
      return '';
  }
}
