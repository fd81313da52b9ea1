import { remember } from "../model/remember.ts";
import type { Draft } from "./draft.ts";
import { type FeatureSink, NameList } from "./feature-sink.ts";
import { conceptFeatures, isProminent, type NoteContext } from "./features.ts";

/**
 * Whether a draft is worth a node, as named yes-or-no features: {@link conceptFeatures} in steps of a quarter, and what its
 * words, endings, tags and places in sentences are.
 */
export function addConceptFeatures(f: FeatureSink, draft: Draft, context: NoteContext): void {
  const put = (name: string, value: number): void => {
    if (value) f.add(name, "=", value === 1 ? 1 : Math.round(value * 4));
  };
  conceptFeatures(put, draft, context);
  const { words, first, last, lastClass: kind } = draft.said;
  const length = Math.min(4, words.length);
  const met = draft.places.length;
  f.add("last=", last);
  f.add("end=", last.slice(-3));
  f.add("end=", last.slice(-4));
  f.add("n=", length);
  f.add("kind=", kind);
  f.add("wide=", (kind - 1) >> 2);
  f.add("wide=", (kind - 1) >> 2, "&n=", length);
  f.add("widest=", (kind - 1) >> 5, "&n=", length);
  if (words.length > 1) {
    f.add("firstkind=", (draft.said.firstClass - 1) >> 2);
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
  const [label = ""] = draft.labels.keys();
  f.add("shape=", shapeOf(label));
  f.add("prose=", String(context.prose > 0.5), "&n=", words.length, "&met=", Math.min(4, met));
  f.add("met=", Math.min(6, met), "&prom=", isProminent(draft) ? 1 : 0);
}

/** The names of {@link addConceptFeatures}, as the learner wants them. */
export function conceptNames(draft: Draft, context: NoteContext): string[] {
  const list = new NameList();
  addConceptFeatures(list, draft, context);
  return list.names;
}

/** Capitals, small letters and digits of a name, runs as one: `Amazon S3` is `Aa A0`. */
const shapeOf = remember((label) =>
  label
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\d+/g, "0")
    .slice(0, 8),
);
