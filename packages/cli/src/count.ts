/** `1 note`, `2 notes`: of words whose plural takes an s. */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
