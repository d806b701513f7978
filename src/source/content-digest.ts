import { createHash } from 'node:crypto';
import type { Files } from './files.ts';

/** Files that note what is read of them; `digest` gives a fingerprint of all that was read up to then. */
export function digested(files: Files): { files: Files; digest: () => string } {
  const hash = createHash('sha256');
  const read = (path: string): Uint8Array => {
    const bytes = files.read(path);
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    return bytes;
  };
  return { files: { ...files, read }, digest: () => hash.copy().digest('base64url') };
}
