/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How far a word may be from what was meant, in edits: a third of its length, at least two. */
const reach = (word: string): number => Math.max(2, Math.floor(word.length / 3));

/** The candidates nearest to a mistyped word, best first; empty where none is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>, most = 1): string[] {
  const wanted = word.toLowerCase();
  const limit = reach(wanted);
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const text = candidate.toLowerCase();
    const partial = wanted.length >= 3 && text.split('-').includes(wanted);
    if (!partial && Math.abs(text.length - wanted.length) > limit) continue;
    const distance = partial ? 1 : editDistance(wanted, text);
    if (distance <= limit) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, most).map(({ candidate }) => candidate);
}
