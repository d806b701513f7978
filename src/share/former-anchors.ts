import { html } from './html.ts';

/** An opening tag with an id, and the first cell where it opens a row or a pair, which holds nothing else; such signs stand nowhere else, for texts and attributes have them escaped. */
const TAG_WITH_ID = /<[a-z][a-z0-9]*(?: [^<>]*?)? id="([^"]*)"[^<>]*>(?:<(?:th|td|dt)\b[^<>]*>)?/g;

/** Markup with the anchors that old links use, each at the place that it stands for now; `kept` gives them by the anchor of that place. */
export function withFormerAnchors(markup: string, kept: ReadonlyMap<string, readonly string[]>): string {
  if (kept.size === 0) return markup;
  return markup.replace(TAG_WITH_ID, (opening: string, anchor: string) => {
    const former = kept.get(anchor) ?? [];
    return opening + html`${former.map((from) => html`<span id="${from}"></span>`)}`.markup;
  });
}
