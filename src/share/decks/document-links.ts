import type { OfficePackage } from '../office/package.ts';
import { attributeOf, xmlTokens } from '../office/xml.ts';
import type { FoundLink, Where } from './found.ts';
import { partLinks } from './part-links.ts';
import { aspectOf, partsBelow } from './parts-below.ts';
import type { AddressFinder } from './plain-address.ts';

/** What the parts of a text document beside its text are called. */
const BESIDE: Readonly<Record<string, string>> = {
  header: 'Header',
  footer: 'Footer',
  footnotes: 'Footnotes',
  endnotes: 'Endnotes',
  comments: 'Comments',
};

/** What holds no text of its own. */
const PLAIN = new Set(['styles', 'theme', 'settings', 'fontTable', 'numbering', 'webSettings']);

/** What a part beside the text is, as people call it. */
function beside(type: string): string {
  const name = BESIDE[type] ?? aspectOf(type);
  return name === undefined ? 'Elsewhere in the file' : name.slice(0, 1).toUpperCase() + name.slice(1);
}

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

/** Every link of a text document: its text, each under the heading above it, then headers, footers, notes, comments and charts. */
export function documentLinks(pkg: OfficePackage, finder: AddressFinder): FoundLink[] {
  const headings = headingStyles(pkg);
  let heading = '';
  const inText = (): Where =>
    heading === '' ? { label: 'Text' } : { label: `Under “${heading}”`, title: heading };
  const found = partLinks(pkg, pkg.main, finder, inText, (text, style) => {
    if (headings.has(style) && text !== '') heading = text;
  });
  for (const { part, type } of partsBelow(pkg, pkg.main, new Set([pkg.main]), (type) => PLAIN.has(type))) {
    const where = { label: beside(type) };
    for (const link of partLinks(pkg, part, finder, () => where)) found.push(link);
  }
  return found;
}
