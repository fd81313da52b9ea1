import { wordClass } from "@cairn/english-model";
import type { Draft } from "./draft.ts";
import { type FeatureSink, NameList } from "./feature-sink.ts";
import { conceptFeatures, type NoteContext } from "./features.ts";

/**
 * Whether a draft is worth a node, as named yes-or-no features: {@link conceptFeatures} in steps of a quarter, and what its
 * words, endings, tags and places in sentences are.
 */
export function addConceptFeatures(f: FeatureSink, draft: Draft, context: NoteContext): void {
  const numbers = conceptFeatures(draft, context);
  for (const name in numbers) {
    const value = numbers[name] as number;
    if (value) f.add(name, "=", value === 1 ? 1 : Math.round(value * 4));
  }
  const words = draft.key.split(" ");
  const first = words[0] as string;
  const last = words.at(-1) as string;
  const length = Math.min(4, words.length);
  const met = draft.places.length;
  f.add("last=", last);
  f.add("end=", last.slice(-3));
  f.add("end=", last.slice(-4));
  f.add("n=", length);
  const kind = wordClass(last);
  f.add("kind=", kind);
  f.add("wide=", (kind - 1) >> 2);
  f.add("wide=", (kind - 1) >> 2, "&n=", length);
  f.add("widest=", (kind - 1) >> 5, "&n=", length);
  if (words.length > 1) {
    f.add("firstkind=", (wordClass(first) - 1) >> 2);
    f.add("first=", first);
    f.add("firstend=", first.slice(-3));
  }
  if (draft.tags) {
    f.add("tags=", draft.tags);
    f.add("tag0=", draft.tags.split(" ", 1)[0]!, "&n=", length);
  }
  for (const place of draft.stands) {
    f.add("stands=", place);
    f.add("lab=", place.slice(0, place.indexOf("<")));
  }
  f.add("shape=", shapeOf([...draft.labels.keys()][0] ?? ""));
  f.add("prose=", String(context.prose > 0.5), "&n=", words.length, "&met=", Math.min(4, met));
  f.add("met=", Math.min(6, met), "&prom=", numbers["prominent"]);
}

/** The names of {@link addConceptFeatures}, as the learner wants them. */
export function conceptNames(draft: Draft, context: NoteContext): string[] {
  const list = new NameList();
  addConceptFeatures(list, draft, context);
  return list.names;
}

/** Capitals, small letters and digits of a name, runs as one: `Amazon S3` is `Aa A0`. */
function shapeOf(label: string): string {
  return label
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\d+/g, "0")
    .slice(0, 8);
}
