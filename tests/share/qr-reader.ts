import jsQR from 'jsqr';

/** Pixels with four channels, row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The text of the QR code in a picture; `undefined` where there is none that can be read. */
export function readQr({ data, width, height }: Pixels): string | undefined {
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
