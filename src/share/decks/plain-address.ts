import type { LinkSite } from '../../model/deck/link-record.ts';
import { xmlDecoded, xmlEncoded } from '../office/xml.ts';
import type { Edit } from './found.ts';

/** An address that stands in a text as text. */
export interface PlainAddress {
  /** It with its scheme, whether or not that is written. */
  address: string;
  /** Where it ends in the part, marks of sentences behind it included. */
  end: number;
  edits: (part: string, address: string) => Edit[];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What stands behind the base of an address: signs that may be of it, those of XML that mean others aside. */
const REST = `(?:[^\\s<>"'“”‘’«»&\\u00a0]|&amp;)*`;

/** Marks of sentences, which end an address only by chance. */
const BEHIND = /(?:[.,;:!?)\]}…]|&amp;)+$/;

/** Finds addresses of a site in raw XML text, with and without their scheme. */
export class AddressFinder {
  readonly #pattern: RegExp;
  readonly #scheme: string;

  constructor(site: LinkSite) {
    this.#scheme = site.url.startsWith('http:') ? 'http://' : 'https://';
    const bases = [site.url, ...site.former].filter((url) => URL.canParse(url));
    const starts = bases.map((base) => {
      const { host, pathname } = new URL(base);
      return literally(host + pathname.replace(/\/$/, ''));
    });
    // The longest first, so that a base path is not taken for the page of a site above it.
    const any = starts.toSorted((a, b) => b.length - a.length).join('|');
    this.#pattern = new RegExp(
      `(?<![\\w.@/=%-])(?:(https?://)(?:${any})(?:[/?#]${REST})?(?![\\w-]|\\.\\w|:\\d)|(?:${any})/${REST})`,
      'gi',
    );
  }

  /** True where a text may hold one. */
  isIn(xml: string): boolean {
    return xml.search(this.#pattern) >= 0;
  }

  /** The addresses in a stretch of a part's text. */
  in(xml: string, from: number, to: number): PlainAddress[] {
    return [...xml.slice(from, to).matchAll(this.#pattern)].map((match) => {
      const written = match[0].replace(BEHIND, '');
      const scheme = match[1] ?? '';
      const start = from + match.index;
      return {
        address: xmlDecoded(scheme === '' ? this.#scheme + written : written),
        end: start + match[0].length,
        edits: (part, address) => [
          {
            part,
            from: start,
            to: start + written.length,
            text: xmlEncoded(scheme === '' ? address.replace(/^https?:\/\//, '') : address),
          },
        ],
      };
    });
  }
}
