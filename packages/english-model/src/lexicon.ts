import type { Clusters } from "./clusters.ts";

/**
 * What WordNet 3.1 says a word can be. A sense is two bits for each of noun, verb, adjective and adverb:
 * 0 never, 1 seldom, 2 often, 3 mostly. Words that are only nouns are not listed: unknown words are nouns first anyway.
 */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>;
  /** Function words and signs that only ever had one tag, by its number: `the`, `,`, `they`. */
  readonly fixed: ReadonlyMap<string, number>;
  /** Irregular verb forms: `wrote` to `write`. */
  readonly verbForms: ReadonlyMap<string, string>;
  readonly clusters: Clusters;
}

/** How a form was reached from its base, in `lexicalClass`. */
const BASE = 0;
const S_FORM = 1;
const ED_FORM = 2;
const ING_FORM = 3;
const IRREGULAR = 4;
const LAST_PART = 5;

/** The lexical class of a lower-case form: its base's senses and the ending that it wears. 0 for unknown words. */
export function lexicalClass(lexicon: Lexicon, form: string): number {
  const direct = lexicon.words.get(form);
  if (direct !== undefined) return 1 + (direct * 8 + BASE);
  const irregular = lexicon.verbForms.get(form);
  if (irregular !== undefined) return 1 + ((lexicon.words.get(irregular) ?? 0) * 8 + IRREGULAR);
  const n = form.length;
  if (n > 3 && form.endsWith("s") && !form.endsWith("ss")) {
    const found =
      senses(lexicon, form.slice(0, -1)) ??
      (form.endsWith("es") ? senses(lexicon, form.slice(0, -2)) : undefined) ??
      (form.endsWith("ies") ? senses(lexicon, form.slice(0, -3) + "y") : undefined);
    return found === undefined ? 0 : 1 + (found * 8 + S_FORM);
  }
  if (n > 4 && form.endsWith("ed")) return ending(lexicon, form.slice(0, -2), ED_FORM);
  if (n > 5 && form.endsWith("ing")) return ending(lexicon, form.slice(0, -3), ING_FORM);
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0 && hyphen < n - 2) {
    const last = lexicalClass(lexicon, form.slice(hyphen + 1));
    return last === 0 ? 0 : (last & ~7) + LAST_PART + 1;
  }
  return 0;
}

function senses(lexicon: Lexicon, base: string): number | undefined {
  return lexicon.words.get(base);
}

function ending(lexicon: Lexicon, stem: string, kind: number): number {
  const n = stem.length;
  const doubled = n > 2 && stem.charCodeAt(n - 1) === stem.charCodeAt(n - 2) ? stem.slice(0, -1) : undefined;
  const y = stem.endsWith("i") ? stem.slice(0, -1) + "y" : undefined;
  for (const base of [stem + "e", stem, doubled, y]) {
    const found = base === undefined ? undefined : lexicon.words.get(base);
    // Only a base that can be a verb explains -ed and -ing.
    if (found !== undefined && ((found >> 2) & 3) > 0) return 1 + (found * 8 + kind);
  }
  return 0;
}
