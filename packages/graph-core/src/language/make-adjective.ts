import type { Word } from "./analyse.ts";

/** Hangs a word that was taken for a verb on a noun, as the adjective that it is there. @param noun its place in the sentence */
export function makeAdjective(word: Word, noun: number): void {
  word.head = noun;
  word.label = "amod";
  word.upos = "ADJ";
  word.xpos = "JJ";
}
