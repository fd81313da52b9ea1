import type { Word } from "./analyse.ts";

/**
 * Whether a word hangs on another, over whatever stands between: that one may not be hung on it in turn, for heads in a circle have no end.
 * @param i from -1 (nothing) to the last word. Cost: the words between the two.
 */
export function hangsOn(words: readonly Word[], i: number, other: number): boolean {
  for (let over = words[i]?.head ?? -1; over >= 0; over = words[over]!.head) if (over === other) return true;
  return false;
}
