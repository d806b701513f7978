import { allElements, findElement, readXml, type XmlElement } from '../office/xml-tree.ts';
import { EMU, type Frame, OWN_FRAME } from './frame.ts';
import { OWN_LAYOUT } from './master-xml.ts';
import type { DeckPackage } from './package.ts';
import type { Box } from './shapes.ts';

/** Room that slides leave to their edges where a template says nothing, in points. */
const EDGE = 40;

/** Height of our line at the foot, and space around it, in points. */
const FOOT = { height: 16, gap: 6 } as const;

const placeholders = (root: XmlElement): XmlElement[] =>
  allElements(root, 'sp').filter((shape) => findElement(shape, 'ph'));

const kindOf = (shape: XmlElement): string => findElement(shape, 'ph')?.attributes.get('type') ?? 'obj';

function boxOf(shape: XmlElement | undefined): Box | undefined {
  const transform = shape && findElement(shape, 'xfrm');
  const [at, size] = [transform && findElement(transform, 'off'), transform && findElement(transform, 'ext')];
  if (!at || !size) return undefined;
  const points = (element: XmlElement, name: string): number => Number(element.attributes.get(name)) / EMU;
  return { x: points(at, 'x'), y: points(at, 'y'), width: points(size, 'cx'), height: points(size, 'cy') };
}

/** The size of a slide in points. */
export function slideSize(deck: DeckPackage): { width: number; height: number } {
  const size = findElement(readXml(deck.text(deck.main)), 'sldSz');
  return {
    width: Number(size?.attributes.get('cx') ?? OWN_FRAME.width * EMU) / EMU,
    height: Number(size?.attributes.get('cy') ?? OWN_FRAME.height * EMU) / EMU,
  };
}

const nameOf = (root: XmlElement): string => findElement(root, 'cSld')?.attributes.get('name') ?? '';

/** True for the layout of our own slides. */
export const isOwnLayout = (deck: DeckPackage, layout: string): boolean =>
  nameOf(readXml(deck.text(layout))) === OWN_LAYOUT;

/** Size of titles as a master sets them, in points. */
function titleSizeOf(layoutTitle: XmlElement | undefined, master: XmlElement): number {
  const own = layoutTitle && findElement(layoutTitle, 'lstStyle');
  const style = findElement(master, 'titleStyle');
  for (const source of [own, style]) {
    const size = source && findElement(source, 'defRPr')?.attributes.get('sz');
    if (size) return Number(size) / 100;
  }
  return 32;
}

/** Where things stand on a slide of a layout: our own frame on our own layout, else what its placeholders leave free. */
export function frameOf(deck: DeckPackage, layout: string): Frame {
  const size = slideSize(deck);
  if (isOwnLayout(deck, layout) && size.width === OWN_FRAME.width && size.height === OWN_FRAME.height)
    return OWN_FRAME;
  const onLayout = placeholders(readXml(deck.text(layout)));
  const masterPart = deck.relatedTo(layout, 'slideMaster');
  const masterRoot = masterPart ? readXml(deck.text(masterPart)) : readXml(deck.text(layout));
  const onMaster = placeholders(masterRoot);
  const find = (...kinds: readonly string[]): { shape?: XmlElement; box?: Box } => {
    const shape = onLayout.find((one) => kinds.includes(kindOf(one)));
    const box = boxOf(shape) ?? boxOf(onMaster.find((one) => kinds.includes(kindOf(one))));
    return { ...(shape ? { shape } : {}), ...(box ? { box } : {}) };
  };
  const title = find('title', 'ctrTitle');
  const titleBox = title.box ?? { x: EDGE, y: 28, width: size.width - 2 * EDGE, height: 60 };
  const feet = ['ftr', 'dt', 'sldNum'].flatMap((kind) => {
    const { shape, box } = find(kind);
    // Low on the slide, or it is no foot.
    return shape && box && box.y > size.height * 0.75 ? [box.y] : [];
  });
  const bottom = Math.min(size.height - EDGE / 2, ...feet);
  const footer = {
    x: titleBox.x,
    y: bottom - FOOT.height - FOOT.gap,
    width: Math.min(titleBox.width, size.width - 2 * titleBox.x),
    height: FOOT.height,
  };
  const masterBody = boxOf(onMaster.find((one) => kindOf(one) === 'body'));
  // A title that stands beside the text rather than above it leaves its body to the master.
  const isAbove = titleBox.y + titleBox.height < size.height * 0.45;
  const left = isAbove ? titleBox.x : (masterBody?.x ?? EDGE);
  const top = isAbove ? titleBox.y + titleBox.height + 10 : (masterBody?.y ?? EDGE);
  const width = isAbove ? titleBox.width : (masterBody?.width ?? size.width - 2 * EDGE);
  const number = find('sldNum').shape;
  const place = number && findElement(number, 'ph')?.attributes.get('idx');
  return {
    ...size,
    title: titleBox,
    titleSize: titleSizeOf(title.shape, masterRoot),
    body: {
      x: left,
      y: top,
      width: Math.min(width, size.width - left - 10),
      height: footer.y - top - FOOT.gap,
    },
    footer,
    own: false,
    ...(place ? { numberPlace: place } : {}),
  };
}

/** The layouts of a package that slides can be made on: one for slides, and one for the first where there is one. */
export function chooseLayouts(deck: DeckPackage): { slide: string; cover?: string } {
  const layouts = deck
    .relationshipsOf(deck.main)
    .filter(({ type }) => type === 'slideMaster')
    .flatMap(({ target }) => deck.relationshipsOf(target).filter(({ type }) => type === 'slideLayout'))
    .map(({ target }) => ({ target, root: readXml(deck.text(target)) }));
  const typed = (type: string) => layouts.find(({ root }) => root.attributes.get('type') === type)?.target;
  const extras = ({ root }: { root: XmlElement }): number =>
    placeholders(root).filter((shape) => !['title', 'dt', 'ftr', 'sldNum'].includes(kindOf(shape))).length;
  const withTitle = layouts
    .filter(({ root }) => placeholders(root).some((shape) => kindOf(shape) === 'title'))
    .sort((a, b) => extras(a) - extras(b))[0]?.target;
  const slide = typed('titleOnly') ?? withTitle ?? layouts[0]?.target ?? '';
  const cover = typed('title');
  return { slide, ...(cover ? { cover } : {}) };
}
