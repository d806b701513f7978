/** How files of Office before 2007 begin, and those of today that are protected with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The name of the stream that holds a protected file, as such files write it. */
const PROTECTED = Uint8Array.from([...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]));

/** Names of streams stand at every so many bytes. */
const STEP = 128;

const standsAt = (bytes: Uint8Array, place: number, what: ArrayLike<number>): boolean =>
  Array.from(what).every((byte, index) => bytes[place + index] === byte);

/** The sentence about a file of another format, and what to do with it. */
export const NO_OFFICE =
  'The file is no .pptx, .docx or .xlsx. Save it as one of these in the program that made it, and try again.';

/** The sentence about a file that is protected with a password. */
export const PASSWORD =
  'The file is protected with a password. Take the password off in the program that made it, and try again.';

/** What a file is that is no zip archive, as a sentence; `undefined` for one that begins as an archive does. */
export function otherFormat(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'The file is empty.';
  if (standsAt(bytes, 0, COMPOUND)) {
    for (let place = 0; place < bytes.length; place += STEP)
      if (bytes[place] === PROTECTED[0] && standsAt(bytes, place, PROTECTED)) return PASSWORD;
    return 'The file is of the kind that Office wrote before 2007. Save it as .pptx, .docx or .xlsx, and try again.';
  }
  if (standsAt(bytes, 0, [0x25, 0x50, 0x44, 0x46]))
    return 'The file is a PDF, which is not read. Take the .pptx, .docx or .xlsx that it was made from.';
  if (!standsAt(bytes, 0, [0x50, 0x4b])) return NO_OFFICE;
  return undefined;
}
