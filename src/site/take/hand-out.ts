/** How long what is handed out can still be fetched, in milliseconds: browsers ask where to save it first. */
const KEPT_FOR = 60_000;

/** Hands something out as a file of that name. */
export function handOut(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
