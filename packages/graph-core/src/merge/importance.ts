import { commonness } from "@cairn/english-model";
import { remember } from "../model/remember.ts";
import { round4, saturate } from "./numbers.ts";

/** What a note that only names a concept counts beside one that makes it a key term. */
const NAMED = 0.04;

/**
 * What its notes make of a concept: w + .04 s.
 * @param signals weight: the readings' weights together, about the number of notes that make it a key term. spread: how many more notes
 * name it, each counted as {@link namedBy}.
 */
export function worth({ weight, spread }: { weight: number; spread: number }): number {
  return weight + NAMED * spread;
}

/**
 * How much a concept matters: w/(w+.5) × (.75 + .25 d/(d+15)), with w its {@link worth}, which is the weight that its notes give it and
 * .04 for each further note that names it, and d the number of its neighbours. A product, because relations count only as far as a note
 * makes something of the concept: everyday words have neighbours too. Each part saturates instead of being divided by the
 * vault's largest value: so an edit changes the importance of the concepts that it speaks of, and of no other.
 * @param degree how many concepts it has relations with.
 * @returns 0 to 1, four decimals; rises with both.
 */
export function importance(worth: number, degree: number): number {
  return round4(saturate(worth, 0.5) * (0.75 + 0.25 * saturate(degree, 15)));
}

/** The top of `commonness`. */
const MOST_COMMON = 7;

/**
 * How far a note that names a concept speaks for it, 0 to 1: as it is surely a concept's name and no everyday word. So count
 * the services that all notes of a vault speak of and none explains, and `data` does not.
 * @param score how sure the note alone makes us that it is a concept.
 */
export function namedBy({ score, key }: { score: number; key: string }): number {
  return Math.max(0, (score - 0.6) / 0.4) * (1 - everyday(key));
}

/** Names whose words were looked up and are remembered: whoever edits a note has the same ones asked for again. */
const NAMES = 1 << 12;

/** How far a name is everyday English, 0 to 1: by its rarest word. */
export const everyday: (key: string) => number = remember(
  (key) => Math.min(...key.split(" ").map((word) => commonness(word))) / MOST_COMMON,
  NAMES,
);
