/** How long typing must rest before the title is looked at, in milliseconds. */
const REST = 120;

/** Keeps a field with a job title, the address and the answer to it the same; typing takes `clears` out of the address, which a title cannot go with. */
export function startTitle(
  selector: string,
  parameter: string,
  again: () => void,
  clears: readonly string[] = [],
): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  const inAddress = (): string => new URLSearchParams(location.search).get(parameter) ?? '';
  // True while a title is being typed: then the address follows without a step in the history for each letter.
  let typing = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(rest);
    const title = field?.value.replace(/\s+/g, ' ').trim() ?? '';
    if (title === inAddress()) return;
    const params = new URLSearchParams(location.search);
    for (const name of clears) params.delete(name);
    if (title === '') params.delete(parameter);
    else params.set(parameter, title);
    const address = `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`;
    if (typing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    typing = true;
    again();
  };
  const finish = (): void => {
    settle();
    typing = false;
  };
  const showTitle = (): void => {
    if (field) field.value = inAddress();
  };

  field?.addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(settle, REST);
  });
  field?.addEventListener('change', finish);
  field?.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    finish();
  });
  addEventListener('popstate', () => {
    typing = false;
    showTitle();
  });
  showTitle();
  if (inAddress() !== '') again();
}

/** The title in the address of this page. */
export const titleInAddress = (parameter: string): string =>
  new URLSearchParams(location.search).get(parameter) ?? '';
