/** A part of a page that a reader takes along. */
export interface Scope {
  /** What it is called. */
  title: string;
  /** Where it stands on its page; left out of a whole page. */
  anchor?: string;
  /** Its elements, one after the other. */
  elements: readonly Element[];
}

const wordsOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/** What a heading of a body heads: all up to the next heading that is not below it. */
function below(head: Element, level: string): Element[] {
  const found = [head];
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) {
    const other = next.matches('.heading') ? next.querySelector('h2, h3, h4')?.tagName : undefined;
    if (other !== undefined && other <= level) break;
    found.push(next);
  }
  return found;
}

/** What is taken along with a button: the part of the page whose heading it stands at. */
export function scopeOf(button: Element): Scope | undefined {
  const head = button.closest('.heading');
  const heading = head?.querySelector('h2, h3, h4');
  if (head && heading)
    return { title: wordsOf(heading), anchor: heading.id, elements: below(head, heading.tagName) };
  const part = button.closest('.part, .section, .view-part');
  if (!part) return undefined;
  const anchor = part.id || part.querySelector('[id]')?.id;
  return { title: wordsOf(part.querySelector('h2, h3')), elements: [part], ...(anchor ? { anchor } : {}) };
}
