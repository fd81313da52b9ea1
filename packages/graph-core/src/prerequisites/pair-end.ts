import { commonness } from "@cairn/english-model";
import type { Concept } from "../model/concept.ts";
import { mentionCounts } from "../merge/mention-list.ts";
import { nameKey } from "../model/names.ts";
import type { PairEnd } from "./pair.ts";
import { contentWords, nameStems } from "./words.ts";

/** `commonness` goes up to this. */
const MAX_COMMONNESS = 7;

/**
 * What the model needs to know of a concept. Counts are coarse (doublings), so that an edit seldom has all pairs of a concept
 * weighed again.
 * @param before the same concept's as it was: saves reading an unchanged name again.
 */
export function pairEnd(concept: Concept, before?: PairEnd): PairEnd {
  const { id, label, explained } = concept;
  const { size, noteCount } = mentionCounts(concept);
  return {
    id,
    ...(before?.label === label ? nameOf(before) : readName(label)),
    breadth: doublings(noteCount),
    places: doublings(size),
    explained: explained ?? true,
  };
}

type Name = Pick<PairEnd, "label" | "stems" | "head" | "common">;

function nameOf({ label, stems, head, common }: PairEnd): Name {
  return { label, stems, head, common };
}

function readName(label: string): Name {
  const words = contentWords(label.slice(0, 200));
  const common = words.length === 1 ? commonness(nameKey(label)) / MAX_COMMONNESS : 0;
  return { label, stems: nameStems(label), head: words.at(-1)?.stem ?? "", common };
}

/** log2, rounded down; 0 for none. */
function doublings(count: number): number {
  return Math.floor(Math.log2(Math.max(1, count)));
}
