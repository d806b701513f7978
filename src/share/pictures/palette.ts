/** A colour as a number: red, green and blue, a byte each. */
export type Colour = number;

/** As many colours as a picture with a palette has. */
export const MOST_COLOURS = 256;

const part = (colour: Colour, shift: number): number => (colour >> shift) & 255;

/** The colour that lies a share of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const at = (shift: number): number =>
    Math.round(part(from, shift) + (part(to, shift) - part(from, shift)) * share) << shift;
  return at(16) | at(8) | at(0);
}

const distance = (a: Colour, b: Colour): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (part(a, shift) - part(b, shift)) ** 2, 0);

/** The colours of a picture, each by its place; once it is full, a colour counts as the one that is nearest to it. */
export class Palette {
  readonly colours: Colour[] = [];
  readonly #places = new Map<Colour, number>();

  /** The place of a colour. */
  place(colour: Colour): number {
    const known = this.#places.get(colour);
    if (known !== undefined) return known;
    const place = this.colours.length < MOST_COLOURS ? this.colours.push(colour) - 1 : this.#nearest(colour);
    this.#places.set(colour, place);
    return place;
  }

  #nearest(colour: Colour): number {
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const [place, one] of this.colours.entries()) {
      const far = distance(one, colour);
      if (far < least) [best, least] = [place, far];
    }
    return best;
  }
}
