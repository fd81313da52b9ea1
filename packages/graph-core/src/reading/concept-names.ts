import { wordClass } from "@cairn/english-model";
import type { Draft } from "./draft.ts";
import { conceptFeatures, type NoteContext } from "./features.ts";

/**
 * Whether a draft is worth a node, as named yes-or-no features: {@link conceptFeatures} in steps of a quarter, and what its
 * words, endings, tags and places in sentences are.
 */
export function conceptNames(draft: Draft, context: NoteContext): string[] {
  const names: string[] = [];
  const numbers = conceptFeatures(draft, context);
  for (const name in numbers) {
    const value = numbers[name] as number;
    if (value) names.push(`${name}=${value === 1 ? 1 : Math.round(value * 4)}`);
  }
  const words = draft.key.split(" ");
  const first = words[0] as string;
  const last = words.at(-1) as string;
  const length = Math.min(4, words.length);
  const met = draft.places.length;
  names.push(`last=${last}`, `end=${last.slice(-3)}`, `end=${last.slice(-4)}`, `n=${length}`);
  const kind = wordClass(last);
  names.push(
    `kind=${kind}`,
    `wide=${(kind - 1) >> 2}`,
    `wide=${(kind - 1) >> 2}&n=${length}`,
    `widest=${(kind - 1) >> 5}&n=${length}`,
  );
  if (words.length > 1) names.push(`firstkind=${(wordClass(first) - 1) >> 2}`);
  if (words.length > 1) names.push(`first=${first}`, `firstend=${first.slice(-3)}`);
  if (draft.tags) names.push(`tags=${draft.tags}`, `tag0=${draft.tags.split(" ", 1)[0]}&n=${length}`);
  for (const place of draft.stands) names.push(`stands=${place}`, `lab=${place.slice(0, place.indexOf("<"))}`);
  names.push(`shape=${shapeOf([...draft.labels.keys()][0] ?? "")}`);
  names.push(`prose=${context.prose > 0.5}&n=${words.length}&met=${Math.min(4, met)}`);
  names.push(`met=${Math.min(6, met)}&prom=${numbers["prominent"]}`);
  return names;
}

/** Capitals, small letters and digits of a name, runs as one: `Amazon S3` is `Aa A0`. */
function shapeOf(label: string): string {
  return label
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\d+/g, "0")
    .slice(0, 8);
}
