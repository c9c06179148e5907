/** Letters to add, drop, change or swap with a neighbour (Damerau-Levenshtein, optimal string alignment). */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length] ?? a.length;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/**
 * What somebody most likely meant by a word that is not on the list, or `null`: at most a third of its letters differ, or
 * the first four letters and more are the same.
 */
export function meant(word: string, known: Iterable<string>): string | null {
  const typed = word.toLowerCase().slice(0, 60);
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best: { word: string; off: number } | null = null;
  let start: { word: string; shared: number } | null = null;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) <= limit) {
      const off = distance(typed, candidate.toLowerCase());
      if (off <= limit && (!best || off < best.off)) best = { word: candidate, off };
    }
    const shared = sharedStart(typed, candidate.toLowerCase());
    if (shared >= 4 && (!start || shared > start.shared)) start = { word: candidate, shared };
  }
  return best?.word ?? start?.word ?? null;
}
