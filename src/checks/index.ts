import { audience } from './audience.ts';
import { bodyLink } from './body-link.ts';
import { brand } from './brand.ts';
import { coverage } from './coverage.ts';
import { draft } from './draft.ts';
import { duplicateAnchor } from './duplicate-anchor.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { encoding } from './encoding.ts';
import { figure } from './figure.ts';
import { filler } from './filler.ts';
import { folder } from './folder.ts';
import { formerPlace } from './former-place.ts';
import { frontMatter } from './front-matter.ts';
import { id } from './id.ts';
import { listWord } from './list-word.ts';
import { mdx } from './mdx.ts';
import { orphan } from './orphan.ts';
import { owner } from './owner.ts';
import { permalinkLost } from './permalink-lost.ts';
import { permalinkNew } from './permalink-new.ts';
import { permalinksFile } from './permalinks-file.ts';
import { permalinksNone } from './permalinks-none.ts';
import { query } from './query.ts';
import { reference } from './reference.ts';
import { retired } from './retired.ts';
import { retiredNamed } from './retired-named.ts';
import { reviewOverdue } from './review-overdue.ts';
import { revisionsFile } from './revisions-file.ts';
import { revisionsNone } from './revisions-none.ts';
import type { Rule } from './rule.ts';
import { safeContent } from './safe-content.ts';
import { schema } from './schema.ts';
import { siteStart } from './site-start.ts';
import { size } from './size.ts';
import { yaml } from './yaml.ts';

/** Every rule, in the order of `--explain`: first what reading a file takes, then what the entries say. */
export const RULES: readonly Rule[] = [
  folder,
  encoding,
  size,
  frontMatter,
  yaml,
  mdx,
  schema,
  id,
  permalinksFile,
  revisionsFile,
  reference,
  duplicateId,
  duplicateTitle,
  safeContent,
  bodyLink,
  coverage,
  filler,
  orphan,
  owner,
  listWord,
  query,
  reviewOverdue,
  figure,
  duplicateAnchor,
  retired,
  retiredNamed,
  siteStart,
  brand,
  formerPlace,
  permalinkLost,
  permalinkNew,
  permalinksNone,
  revisionsNone,
  audience,
  draft,
];
