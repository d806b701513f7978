import type { OfficePackage } from '../office/package.ts';
import { attributeOf, xmlTokens } from '../office/xml.ts';
import type { FoundLink, Where } from './found.ts';
import { partLinks } from './part-links.ts';
import type { AddressFinder } from './plain-address.ts';

/** What the parts of a text document beside its text are called. */
const BESIDE: Readonly<Record<string, string>> = {
  header: 'Header',
  footer: 'Footer',
  footnotes: 'Footnotes',
  endnotes: 'Endnotes',
  comments: 'Comments',
};

/** The ids of the styles of headings, which every language names its own way. */
function headingStyles(pkg: OfficePackage): Set<string> {
  const styles = pkg.relationships(pkg.main).find(({ type }) => type === 'styles');
  const ids = new Set<string>();
  let id = '';
  for (const token of xmlTokens(styles ? (pkg.text(styles.target) ?? '') : '')) {
    if (token.type !== 'open') continue;
    if (token.name === 'style') id = attributeOf(token, 'styleId')?.value ?? '';
    else if (token.name === 'name' && /^(heading \d|title)$/i.test(attributeOf(token, 'val')?.value ?? ''))
      ids.add(id);
  }
  return ids;
}

/** Every link of a text document: its text, each under the heading above it, then headers, footers and notes. */
export function documentLinks(pkg: OfficePackage, finder: AddressFinder): FoundLink[] {
  const headings = headingStyles(pkg);
  let heading = '';
  const inText = (): Where =>
    heading === '' ? { label: 'Text' } : { label: `Under “${heading}”`, title: heading };
  const found = partLinks(pkg, pkg.main, finder, inText, (text, style) => {
    if (headings.has(style) && text !== '') heading = text;
  });
  for (const { type, target, external } of pkg.relationships(pkg.main)) {
    if (
      external ||
      !/\.xml$/i.test(target) ||
      ['styles', 'theme', 'settings', 'fontTable', 'numbering', 'webSettings'].includes(type)
    )
      continue;
    const where = { label: BESIDE[type] ?? 'Elsewhere in the file' };
    for (const link of partLinks(pkg, target, finder, () => where)) found.push(link);
  }
  return found;
}
