/** Parts of an entry's page that lead away from what is to be read. */
const ASIDE = '#touches, #links, .moved, script, form, .entry-aside';

/** Puts the text of another page of this site in its place here, so that a learner stays on the path, without a network too. */
export async function readInto(reader: HTMLElement, address: string, asks: boolean): Promise<void> {
  reader.tabIndex = -1;
  reader.textContent = 'One moment …';
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const parts = [page.querySelector('.entry-head .lede'), page.querySelector('.entry-body')];
    for (const part of page.querySelectorAll(ASIDE)) part.remove();
    // Links to places of that page lead there, and not to places of this one.
    for (const link of page.querySelectorAll('a[href^="#"]'))
      link.setAttribute('href', address + (link.getAttribute('href') ?? ''));
    for (const named of page.querySelectorAll('.entry-body [id]')) named.removeAttribute('id');
    reader.replaceChildren(...parts.filter((part) => part !== null));
    if (!asks) return;
    const end = document.createElement('p');
    end.className = 'q-next';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'primary';
    button.dataset['ask'] = '';
    button.textContent = 'Read. Now the questions';
    end.append(button);
    reader.append(end);
  } catch {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'open the page itself';
    reader.replaceChildren('It could not be loaded here; ', link, '.');
  }
}
