import type { Site } from '../../model/site.ts';
import { Unreadable } from '../office/unreadable.ts';
import { basePackage, type Logo } from './base-package.ts';
import { emptied } from './deck.ts';
import { logoPicture } from './logo.ts';

/** The files of a content folder, as far as slides need them. */
export interface HouseFiles {
  /** All files, as paths relative to the folder. */
  list: () => readonly string[];
  read: (path: string) => Uint8Array;
}

const logoAt = async (files: HouseFiles, path: string | undefined): Promise<Logo | undefined> =>
  path !== undefined && files.list().includes(path) ? logoPicture(files.read(path)) : undefined;

/** The package without slides that decks are made on: the house's template, or one in its colours, typefaces and logo. Throws {@link Unreadable} where the template cannot be used. */
export async function deckBase(files: HouseFiles, site: Site): Promise<Uint8Array> {
  const { brand } = site;
  if (brand?.deckTemplate !== undefined) {
    try {
      return emptied(files.read(brand.deckTemplate)).write();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw new Unreadable(`\`brand.deckTemplate\` (\`${brand.deckTemplate}\`): ${error.message}`);
    }
  }
  const logo = await logoAt(files, brand?.logo);
  const logoDark = await logoAt(files, brand?.logoDark);
  return basePackage({ site, ...(logo ? { logo } : {}), ...(logoDark ? { logoDark } : {}) });
}
