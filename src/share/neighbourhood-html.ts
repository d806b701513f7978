import { MAP, type MapBlock, type MapNode, type NeighbourhoodMap } from '../model/neighbourhood-map.ts';
import { type Html, html, type Part } from './html.ts';

/** Where the road runs. */
const ROAD = MAP.width / 2;
/** How much the bend of an arm takes; the straight piece before it is as long. */
const BEND = 8;
/** Where an arm begins, counted from the road. */
const END = 2 * BEND;

interface Arm {
  heavy: boolean;
  /** From its island to the road, bent towards the sign in the middle. */
  arm: string;
  /** How far down the road it is. */
  level: number;
}

function armsOf({ side, y, nodes }: MapBlock, center: number): Arm[] {
  const out = side === 'left' ? -1 : 1;
  return nodes.map((node) => {
    const level = y + node.y - 4;
    const bend = level < center ? BEND : -BEND;
    const back = -out * BEND;
    const arm = `M${ROAD + out * END} ${level}h${back}q${back} 0 ${back} ${bend}`;
    return { heavy: node.heavy, arm, level };
  });
}

/** Lines of a name or phrase; the space between two stands where it moves neither. */
function linesHtml([first = '', ...more]: readonly string[], isLeft: boolean, y?: number): Html {
  const below = (line: string): Html =>
    isLeft
      ? html`<tspan x="0" dy="${MAP.line}"> ${line}</tspan>`
      : html` <tspan x="0" dy="${MAP.line}">${line}</tspan>`;
  return html`<text${y && html` y="${y}"`}>${first}${more.map(below)}</text>`;
}

const nodeHtml = ({ ref, lines, y }: MapNode, isLeft: boolean, base: string): Html =>
  html`<a${ref.tint && html` data-tint=${ref.tint}`} href="${base}${ref.address.slice(1)}">${linesHtml(lines, isLeft, y)}</a>`;

function blockHtml({ side, y, phrase, nodes }: MapBlock, base: string): Html {
  const isLeft = side === 'left';
  const x = ROAD + (isLeft ? -MAP.reach : MAP.reach);
  return html`<g transform="translate(${x} ${y})"${isLeft && html` text-anchor="end"`}>${linesHtml(phrase, isLeft)}${nodes.map((node) => nodeHtml(node, isLeft, base))}</g>`;
}

function signHtml({ y, width, height, lines }: NeighbourhoodMap['middle']): Html {
  const words = lines.map(
    (line, index) => html`<tspan x="${ROAD}" y="${y + MAP.sign.line * (index + 1) + 2}">${line}</tspan>`,
  );
  return html`<rect x="${ROAD - width / 2}" y="${y}" width="${width}" height="${height}" rx="9"></rect><text class="sign" text-anchor="middle" aria-hidden="true">${words}</text>`;
}

const pathHtml = (d: string, className?: string): Part =>
  d !== '' && html`<path${className && html` class="${className}"`} d="${d}"></path>`;

function captionOf({ blocks, drawn, total }: NeighbourhoodMap): string {
  const isThick = blocks.some(({ nodes }) => nodes.some(({ heavy }) => heavy));
  const thick = isThick ? '; a thick line weighs 4 or 5' : '';
  if (total === 1) return `The one entry that it names or that names it${thick}.`;
  const counts = drawn < total ? `${drawn} of ${total}` : `The ${total}`;
  return `${counts} entries that it names or that name it, heaviest first${thick}.`;
}

/** The map of what an entry touches: its arms drawn twice, the second time as no more than the dot that each begins with, since what stands on a page twice costs next to nothing. It has a caption; its names are links, and its words stand in the order in which they are read. */
export function neighbourhoodHtml(map: NeighbourhoodMap, base: string): Html {
  const { middle, blocks, width, height } = map;
  const center = middle.y + middle.height / 2;
  const arms = blocks.flatMap((block) => armsOf(block, center));
  const levels = [center, ...arms.map(({ level }) => level)];
  const road = `M${ROAD} ${Math.min(...levels)}V${Math.max(...levels)}`;
  const joined = (heavy: boolean): string =>
    arms.flatMap((one) => (one.heavy === heavy ? one.arm : [])).join('');
  const [light, heavy] = [joined(false), joined(true)];
  return html`<figure class="near"><svg viewBox="0 0 ${width} ${height}" role="group" aria-label="Map of what this touches">${pathHtml(light)}${pathHtml(heavy, 'heavy')}${pathHtml(road, 'road')}${pathHtml(light + heavy, 'end')}${signHtml(middle)}${blocks.map((block) => blockHtml(block, base))}</svg><figcaption>${captionOf(map)}</figcaption></figure>`;
}
