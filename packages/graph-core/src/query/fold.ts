/** A text without case and accents, for comparing what people type. */
export function fold(text: string): string {
  // What most names are made of has no accents to look for.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text with their places: runs of letters and digits of any script. */
export function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}+#]+/gu)].map((match) => ({
    word: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/**
 * How many letters have to be added, taken away, changed or swapped with their neighbour to get from one word to another
 * (optimal string alignment); more than `max` counts as `max + 1`. Cost: the product of the lengths without the beginning and the
 * end that both have, less where it is more than `max`.
 */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  // What both begin or end with is never worth an error.
  let [start, aEnd, bEnd] = [0, a.length, b.length];
  while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1))
    [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  const [height, width] = [aEnd - start, bEnd - start];
  if (height === 0 || width === 0) return Math.min(height + width, max + 1);
  if (height === 1 && width === 1) return Math.min(1, max + 1);
  let [before, last, row]: [number[], number[], number[]] = [[], [], []];
  for (let j = 0; j <= width; j++) last.push(j);
  let leastBefore = 0;
  for (let i = 1; i <= height; i++) {
    const letter = a.charCodeAt(start + i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(start + j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches two rows back, so both have to be past it.
    if (least > max && leastBefore > max) return max + 1;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width]!, max + 1);
}

/** Groups of three letters that a name is made of, its ends included. */
export function trigrams(name: string): Set<string> {
  const padded = `  ${fold(name)} `;
  const result = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) result.add(padded.slice(at, at + 3));
  return result;
}

/** Dice's coefficient of two sets, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
