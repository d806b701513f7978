import { escapeHtml } from '../html.ts';
import { allElements, readXml } from './xml-tree.ts';

/** What one part of a package has to do with another, or with an address outside. */
export interface Relationship {
  id: string;
  /** The last word of its type: `slide`, `slideLayout`, `hyperlink`. */
  type: string;
  /** All of its type as written, where it was read. */
  uri?: string;
  /** The name of the part that it leads to, or an address as written where it leads outside. */
  target: string;
  external: boolean;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The part that holds the relationships of another; the empty name is the package itself. */
export const relationshipsPart = (part: string): string => {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** The name of a part that another names by a path. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The path by which a part names another. */
export function pathTo(from: string, part: string): string {
  const [here, there] = [from.split('/').slice(0, -1), part.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The relationships that a text lists, of the part that they belong to. */
export const readRelationships = (part: string, text: string): Relationship[] =>
  allElements(readXml(text), 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    const type = attributes.get('Type') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      uri: type,
      target: external ? target : resolvePart(part, target),
      external,
    };
  });

const typeOf = (type: string): string =>
  type === 'core-properties'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : TYPES + type;

/** One relationship as XML, of the part that it belongs to. */
export const relationshipXml = (part: string, { id, type, uri, target, external }: Relationship): string =>
  `<Relationship Id="${escapeHtml(id)}" Type="${escapeHtml(uri ?? typeOf(type))}" Target="${escapeHtml(external ? target : pathTo(part, target))}"${external ? ' TargetMode="External"' : ''}/>`;

/** The relationships of a part as XML. */
export const relationshipsXml = (part: string, all: readonly Relationship[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map((one) => relationshipXml(part, one)).join('')}</Relationships>`;
