import encodeQR from 'qr';
import { html } from './html.ts';

/** Light modules around a code, which scanners need: four, as the standard asks. */
const QUIET = 4;

/** A step along the edge of modules: to the right, down, left, up. */
const STEPS = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
] as const;

/** The edges between dark and light, as bits by the corner that each starts from; dark lies to the right of each. */
function edgesOf(modules: readonly (readonly boolean[])[]): Uint8Array {
  const size = modules.length;
  const row = size + 1;
  const edges = new Uint8Array(row * row);
  const mark = (corner: number, step: number): void => {
    edges[corner] = (edges[corner] ?? 0) | (1 << step);
  };
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!modules[y]?.[x]) continue;
      const corner = y * row + x;
      if (!modules[y - 1]?.[x]) mark(corner, 0);
      if (!modules[y]?.[x + 1]) mark(corner + 1, 1);
      if (!modules[y + 1]?.[x]) mark(corner + row + 1, 2);
      if (!modules[y]?.[x - 1]) mark(corner + row, 3);
    }
  return edges;
}

/** The outlines of the dark areas: drawn module by module, printers leave hairlines between them. */
function drawnPath(modules: readonly (readonly boolean[])[]): string {
  const row = modules.length + 1;
  const edges = edgesOf(modules);
  let path = '';
  for (let start = 0; start < edges.length; start++) {
    while (edges[start]) {
      path += `M${start % row} ${Math.floor(start / row)}`;
      let at = start;
      let step = 0;
      let length = 0;
      do {
        const out = edges[at] ?? 0;
        if (!(out & (1 << step))) {
          if (length > 0) path += lineTo(step, length);
          step = out & 1 ? 0 : out & 2 ? 1 : out & 4 ? 2 : 3;
          length = 0;
        }
        edges[at] = out & ~(1 << step);
        const { dx, dy } = STEPS[step] ?? STEPS[0];
        at += dx + dy * row;
        length++;
      } while (at !== start || edges[at]);
      path += 'z';
    }
  }
  return path;
}

const lineTo = (step: number, length: number): string => {
  const { dx, dy } = STEPS[step] ?? STEPS[0];
  return dx === 0 ? `v${dy * length}` : `h${dx * length}`;
};

/** A QR code of a text, dark on light whatever it lies on, one unit a module. */
export function qrSvg(text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = modules.length;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${drawnPath(modules)}"/></svg>`
    .markup;
}
