import { readRelationships, relationshipsPart } from '../../../src/share/office/relationships.ts';
import { allElements, elementsIn, readXml } from '../../../src/share/office/xml-tree.ts';
import { openZip, type Zip } from '../../../src/share/office/zip.ts';

/** The text of a part. */
export const partText = (zip: Zip, name: string): string => new TextDecoder().decode(zip.read(name));

/** What stands in the relationships of a package and is no part of it, and the other way round. */
function linkProblems(zip: Zip): string[] {
  const names = new Set(zip.names);
  const reached = new Set<string>();
  const problems: string[] = [];
  for (const name of zip.names.filter((one) => one.endsWith('.rels'))) {
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    if (owner !== '' && !names.has(owner)) problems.push(`${name} belongs to no part`);
    const all = readRelationships(owner, partText(zip, name));
    if (new Set(all.map(({ id }) => id)).size < all.length) problems.push(`${name} has an id twice`);
    for (const { target, external } of all) {
      if (external && !URL.canParse(target)) problems.push(`${name} leads to no address: ${target}`);
      if (!external) reached.add(target);
      if (!external && !names.has(target)) problems.push(`${name} leads to nothing: ${target}`);
    }
  }
  const parts = zip.names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
  return [
    ...problems,
    ...parts.filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`),
  ];
}

function typeProblems(zip: Zip): string[] {
  const root = readXml(partText(zip, '[Content_Types].xml'));
  const overrides = allElements(root, 'Override').map(({ attributes }) => attributes.get('PartName') ?? '');
  const defaults = allElements(root, 'Default').map(({ attributes }) => attributes.get('Extension') ?? '');
  const known = new Set(overrides);
  return [
    ...(known.size < overrides.length ? ['a part has two types'] : []),
    ...overrides.filter((part) => !zip.names.includes(part.slice(1))).map((part) => `no part ${part}`),
    ...zip.names
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => !known.has(`/${name}`) && !defaults.includes(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `no type for ${name}`),
    ...zip.names
      .filter((name) => /^ppt\/.*\.xml$/.test(name) && !known.has(`/${name}`))
      .map((name) => `no type of its own for ${name}`),
  ];
}

function partProblems(zip: Zip, name: string): string[] {
  const root = readXml(partText(zip, name));
  const links = relationshipsPart(name);
  const ids = new Set(
    zip.find(links) ? readRelationships(name, partText(zip, links)).map(({ id }) => id) : [],
  );
  const shapes = allElements(root, 'cNvPr').map(({ attributes }) => attributes.get('id') ?? '');
  const used = [...elementsIn(root)].flatMap(({ attributes }) =>
    [...attributes].filter(([key]) => key.startsWith('r:')).map(([, id]) => id),
  );
  const tables = allElements(root, 'tbl').flatMap((table) => {
    const columns = allElements(table, 'gridCol').length;
    return allElements(table, 'tr').filter((row) => allElements(row, 'tc').length !== columns);
  });
  return [
    ...used.filter((id) => !ids.has(id)).map((id) => `${name} names ${id}, which is no relationship`),
    ...(new Set(shapes).size < shapes.length ? [`${name} has two shapes of one id`] : []),
    ...tables.map(() => `${name} has a row with too many or too few cells`),
    ...allElements(root, 'txBody')
      .filter(({ children }) => !children.some((child) => child.name === 'a:p'))
      .map(() => `${name} has a text without a paragraph`),
  ];
}

/** Everything about a package for which a strict program would want to repair it. */
export function packageProblems(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  return [
    ...linkProblems(zip),
    ...typeProblems(zip),
    ...zip.names.filter((name) => /\.xml$/.test(name)).flatMap((name) => partProblems(zip, name)),
  ];
}
