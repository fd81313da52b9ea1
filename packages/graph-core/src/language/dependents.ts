import type { Sentence, Word } from "./analyse.ts";
import { setAside } from "./negation.ts";

/** First words of prepositions of two: `based on`, `such as`, `instead of`. */
const LEADING = new Set(["based", "depending", "according", "due", "such", "rather", "because", "instead"]);

/** Whether a word has a mark or a preposition of its own that fits: `to`, `by`. */
export function marked(sentence: Sentence, i: number, pattern: RegExp): boolean {
  return (sentence.children[i] ?? []).some((c) => {
    const child = sentence.words[c] as Word;
    return (child.label === "mark" || child.label === "case") && pattern.test(child.lower);
  });
}

/** A head word and the words coordinated with it, as far as they are things. */
export function spread(sentence: Sentence, i: number): number[] {
  const heads = [i];
  const { words, children } = sentence;
  for (let at = 0; at < heads.length && heads.length < 24; at++)
    for (const c of children[heads[at] as number] ?? []) {
      const child = words[c] as Word;
      if (child.label !== "conj" || child.upos === "VERB" || child.upos === "AUX") continue;
      if (setAside(sentence, c) === undefined) heads.push(c);
    }
  return heads.sort((a, b) => a - b);
}

/** Verbs whose "to" leads to a thing, whatever the tagger takes it for. */
const REACHES =
  /^(?:adapt|adher|appeal|appl|attach|attribut|belong|bind|bound|bond|conform|connect|contribut|convert|correspond|lead|led|pertain|refer|relat|respond|react|subject|switch|transfer)/;

/** The prepositions before a phrase; a "to" before a name that may be read as a verb is one behind a verb that reaches. */
function casesOf({ words, children }: Sentence, i: number): number[] {
  const reaches = REACHES.test(words[words[i]?.head ?? -1]?.lower ?? "") && words[i]?.label === "obl";
  return (children[i] ?? []).filter(
    (c) =>
      words[c]?.label === "case" &&
      c < i &&
      (words[c]?.upos !== "PART" || reaches) &&
      /^\p{L}/u.test(words[c]?.text ?? ""),
  );
}

/** The preposition (or several, joined by a space) before a phrase; "" for none. */
export function prepositionOf(sentence: Sentence, i: number): string {
  const { words } = sentence;
  const all = casesOf(sentence, i);
  // "Between the two kings with an oath": what stands further off leads something else in.
  const cases = all.filter((c, k) => all.slice(k).every((one, n) => one === c + n));
  const first = cases[0];
  const before = first === undefined ? "" : (words[first - 1]?.lower ?? "");
  // In "the law is based on custom" the first word is the clause's own verb.
  const verb = first !== undefined && words[i]?.head === first - 1 && words[first - 1]?.upos === "VERB";
  const lead = LEADING.has(before) && !verb && !cases.includes((first ?? 0) - 1) ? `${before} ` : "";
  return lead + cases.map((c) => words[c]?.lower ?? "").join(" ");
}
