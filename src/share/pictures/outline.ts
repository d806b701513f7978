/** Line segments, four numbers each: from x and y to x and y. */
export type Segments = number[];

/** How many straight pieces stand for a curve of that length in pixels. */
const pieces = (length: number): number => Math.min(24, Math.max(4, Math.ceil(Math.sqrt(length) * 2)));

const TOKEN = /([MLQCZ])([^MLQCZ]*)/g;

/** Cuts a path of SVG (absolute M, L, Q, C, Z) into straight pieces, after scaling it and moving it. */
export function flatten(path: string, scaleX: number, scaleY: number, left: number, top: number): Segments {
  const out: Segments = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    if (y !== toY) out.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  for (const [, command, numbers = ''] of path.matchAll(TOKEN)) {
    const n = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const at = (index: number): [number, number] => [
      (n[index] ?? 0) * scaleX + left,
      (n[index + 1] ?? 0) * scaleY + top,
    ];
    const [ax, ay] = at(0);
    if (command === 'M') [x, y, startX, startY] = [ax, ay, ax, ay];
    else if (command === 'L') lineTo(ax, ay);
    else if (command === 'Z') lineTo(startX, startY);
    else {
      const [bx, by] = at(2);
      const [cx, cy] = command === 'C' ? at(4) : [bx, by];
      const [fromX, fromY] = [x, y];
      const steps = pieces(
        Math.hypot(ax - fromX, ay - fromY) + Math.hypot(bx - ax, by - ay) + Math.hypot(cx - bx, cy - by),
      );
      for (let step = 1; step <= steps; step++) {
        const t = step / steps;
        const s = 1 - t;
        if (command === 'Q')
          lineTo(s * s * fromX + 2 * s * t * ax + t * t * bx, s * s * fromY + 2 * s * t * ay + t * t * by);
        else
          lineTo(
            s ** 3 * fromX + 3 * s * s * t * ax + 3 * s * t * t * bx + t ** 3 * cx,
            s ** 3 * fromY + 3 * s * s * t * ay + 3 * s * t * t * by + t ** 3 * cy,
          );
      }
    }
  }
  return out;
}
