/** A question that names what was probably meant, or "" when nothing is close. */
export function didYouMean(given: string, names: readonly string[]): string {
  // Of a word of three letters two others make any word.
  const far = given.length < 5 ? 2 : Math.max(2, Math.floor(given.length / 3)) + 1;
  const close = names
    .map((name) => ({ name, distance: name.startsWith(given) ? 0 : editDistance(given, name) }))
    .filter(({ distance }) => distance < far)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const nearest = close.filter(({ distance }) => distance <= close[0]!.distance + 1);
  return askWhether(nearest.slice(0, 3).map(({ name }) => name));
}

/** "Did you mean a, b or c?" */
export function askWhether(names: readonly string[]): string {
  if (names.length === 0) return "";
  const last = names.at(-1) ?? "";
  return `Did you mean ${names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${last}` : last}?`;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? best) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
