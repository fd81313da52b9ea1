import { english } from "@cairn/english-model";
import { candidatesOf } from "../reading/assemble.ts";
import type { ScoredPair } from "../reading/pairs/scored-pairs.ts";
import { draftNote } from "../reading/read-note.ts";

/** All that is made of the pairs of a note in English, told surely enough for its reading or not; in the order of the note. */
export function toldPairs(text: string): ScoredPair[] {
  const pairs: ScoredPair[] = [];
  const drafted = draftNote({ path: "a.md", text }, english());
  candidatesOf(drafted.note, drafted.notebook, drafted, (pair) => pairs.push(pair));
  return pairs;
}
