import type { PackReader } from "./bytes.ts";

/** Reads sorted words that were written each as the length of what it shares with the word before, and the rest. */
export function frontDecode(reader: PackReader): string[] {
  const rests = reader.text().split("\n");
  const shared = reader.run();
  let word = "";
  return rests.map((rest, i) => (word = word.slice(0, shared[i]) + rest));
}
