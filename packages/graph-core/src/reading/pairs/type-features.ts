import { type FeatureSink, NameList } from "../feature-sink.ts";
import type { End, Occurrence } from "./occurrences.ts";

/**
 * What speaks for a relation's type besides the features of its pair: what its ends are by their last words (the word, its ending, its
 * class of words that are used alike), whether these are alike, and the verb that a rule read. A process is used or produces, a
 * quantity is affected, and two words of one class are set against each other. That two names are related at all these
 * don't tell: pairs were found no better with them.
 */
export function typeFeatures(f: FeatureSink, { source, target, ties }: Occurrence): void {
  const s = endFeatures(f, "s", source);
  const t = endFeatures(f, "t", target);
  f.add("classes=", (s - 1) >> 5, ">", (t - 1) >> 5);
  f.add("classes=", (s - 1) >> 3, ">", (t - 1) >> 3, "&wide");
  if (s === t) f.add("same-class");
  const label = ties[0]?.label;
  if (label === undefined) return;
  f.add("label=", label);
  for (const word of label.split(" ")) f.add("says=", word);
}

/** The names of {@link typeFeatures}, as the learner wants them. */
export function typeNames(at: Occurrence): string[] {
  const list = new NameList();
  typeFeatures(list, at);
  return list.names;
}

/** @returns the class of the end's last word */
function endFeatures(f: FeatureSink, side: string, { draft }: End): number {
  const { last, lastClass: kind } = draft.said;
  f.add(side, ":last=", last);
  f.add(side, ":ending=", last.slice(-3));
  f.add(side, ":ending=", last.slice(-4));
  f.add(side, ":class=", kind);
  f.add(side, ":wide=", (kind - 1) >> 2);
  f.add(side, ":widest=", (kind - 1) >> 5);
  return kind;
}
