import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** The content folder holds a folder a kind, and little else. */
export const folder: Rule = {
  id: 'folder',
  severity: 'error',
  summary: 'The content folder holds one folder a kind with files of entries, `site.yaml`, and little else',
  explain:
    'The folder of a file says of which kind its entry is, so a misspelt folder would hide all its entries. Entries lie directly in the folder of their kind and end in `.mdx`; images lie in `images/`. Move or rename what is reported.',
  examples: [
    {
      name: 'keeps entries in the folders of their kinds, images in `images/`',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'images/logo.svg': '', 'README.md': '# Ours' },
      findings: [],
    },
    {
      name: 'misspells a folder',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'term/gatekeeper.mdx': wordFile('Gatekeeper') },
      findings: ['term Folder `term` is no kind'],
    },
    {
      name: 'leaves other files about',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'notes.txt': 'later',
        'terms/draft.md': 'later',
        'terms/old/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [
        'notes.txt File `notes.txt` does not belong here',
        'terms/draft.md File `draft.md` is no entry',
        'terms/old Folder `old` inside the folder of a kind',
      ],
    },
    { name: 'holds no entry', files: {}, findings: ['. No entries'] },
  ],
};
