/**
 * Cuts a list into runs of about `size` characters of JSON; one that is larger stands alone.
 * @returns the first index of each run; always at least one run. Linear.
 */
export function cut(lengths: readonly number[], size: number): number[] {
  const starts = [0];
  let filled = 0;
  lengths.forEach((length, index) => {
    if (filled > 0 && filled + length > size) {
      starts.push(index);
      filled = 0;
    }
    filled += length;
  });
  return starts;
}

/** The last run that starts at `index` or before it, by bisection. `starts` grows and begins with 0. */
export function runOf(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
