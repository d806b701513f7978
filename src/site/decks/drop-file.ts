const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes the file that is dropped on a section, and shows meanwhile that it would. */
export function onDroppedFile(section: HTMLElement, take: (file: File | undefined) => void): void {
  const over = (is: boolean): boolean => section.toggleAttribute('data-over', is);
  section.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    over(true);
  });
  section.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && section.contains(event.relatedTarget))) over(false);
  });
  section.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    over(false);
    take(event.dataTransfer?.files[0]);
  });
}

// A file that is dropped beside a section would be opened instead.
for (const type of ['dragover', 'drop'] as const)
  addEventListener(type, (event) => {
    if (hasFile(event)) event.preventDefault();
  });
