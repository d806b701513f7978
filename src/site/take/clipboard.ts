/** What goes onto the clipboard, by its type. */
export type Clip = Readonly<Record<string, string>>;

/** By the event that copying by hand raises: everywhere, also where a page is served without encryption, and to the letter. */
function byEvent(clip: Clip): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(clip)) event.clipboardData.setData(type, text);
    isPut = true;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy') && isPut;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}

async function byClipboard(clip: Clip): Promise<boolean> {
  try {
    const blobs = Object.entries(clip).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** Shows what could not be copied, selected, with what to do. */
function byHand({ 'text/html': html, 'text/plain': text = '' }: Clip): void {
  const dialog = document.createElement('dialog');
  const advice = document.createElement('p');
  advice.textContent =
    'This browser does not let a page copy. The text below is selected: press Ctrl+C (⌘C on a Mac), then paste it where you want it.';
  const content = document.createElement(html === undefined ? 'pre' : 'div');
  content.className = 'prose';
  content.tabIndex = 0;
  if (html === undefined) content.textContent = text;
  else content.innerHTML = html;
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.ariaLabel = 'Copy by hand';
  dialog.append(advice, close, content);
  document.body.append(dialog);
  dialog.showModal();
  content.focus();
  getSelection()?.selectAllChildren(content);
}

/** Puts something on the clipboard; where the browser refuses, it shows it to be copied by hand and says `false`. */
export async function copy(clip: Clip): Promise<boolean> {
  if (byEvent(clip) || (await byClipboard(clip))) return true;
  byHand(clip);
  return false;
}

/** Puts something on the clipboard; gives the words to say of it, none where it is shown to be copied by hand. */
export const copied = async (clip: Clip, words = 'Copied'): Promise<string> =>
  (await copy(clip)) ? words : '';
