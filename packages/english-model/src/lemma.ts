import { IRREGULAR_NOUNS, IRREGULAR_VERBS, UNCHANGED_NOUNS } from "./irregular.ts";
import type { Lexicon } from "./lexicon.ts";

const VOWELS = "aeiouy";

/** The dictionary form of a word under a Penn tag. Names keep their capitals, acronyms are never touched. */
export function lemmaOf(lexicon: Lexicon, word: string, tag: string): string {
  if (isAcronym(word) && !tag.startsWith("VB")) return tag.endsWith("S") ? word.replace(/['’]?s$/, "") : word;
  if (tag === "NNP") return word;
  const lower = word.toLowerCase();
  switch (tag) {
    case "NNS":
      return plural(lower);
    case "NNPS":
      return word === lower ? plural(lower) : word[0]! + plural(lower).slice(1);
    case "VBZ":
      return contraction(lower) ?? IRREGULAR_VERBS.get(lower) ?? withoutS(lexicon, lower);
    case "VBD":
    case "VBN":
      return (
        contraction(lower) ??
        IRREGULAR_VERBS.get(lower) ??
        (lower.endsWith("ed") ? stem(lexicon, lower.slice(0, -2)) : lower)
      );
    case "VBG":
      return (
        IRREGULAR_VERBS.get(lower) ??
        (lower.endsWith("ing") && lower.length > 4 ? stem(lexicon, lower.slice(0, -3)) : lower)
      );
    case "VB":
    case "VBP":
      return contraction(lower) ?? (lower === "am" || lower === "are" || lower === "were" ? "be" : lower);
    case "MD":
      return { "'ll": "will", wo: "will", "'d": "would", ca: "can", sha: "shall" }[lower] ?? lower;
    default:
      return lower === "n't" ? "not" : lower;
  }
}

/** `VPC`, `EC2`, `IoT`, `VPCs`. */
function isAcronym(word: string): boolean {
  return (/^[A-Z0-9]{2}/.test(word) && /[A-Z]/.test(word)) || /^[A-Za-z][a-z]?[A-Z]/.test(word);
}

function contraction(lower: string): string | undefined {
  if (lower === "'s" || lower === "’s" || lower === "'re" || lower === "’re" || lower === "'m" || lower === "’m")
    return "be";
  if (lower === "'ve" || lower === "’ve" || lower === "'d") return "have";
  return undefined;
}

/** The singular of a lower-case noun; of a hyphenated one, its last part changes. */
function plural(lower: string): string {
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular !== undefined) return irregular;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + plural(lower.slice(hyphen + 1));
  if (/[a-z]{2}men$/.test(lower) && lower !== "specimen") return lower.slice(0, -2) + "an";
  if (UNCHANGED_NOUNS.has(lower) || !lower.endsWith("s") || lower.length < 3) return lower;
  if (lower.endsWith("'s") || lower.endsWith("’s")) return lower.slice(0, -2);
  if (/(ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith("ies") && lower.length > 4) return lower.slice(0, -3) + "y";
  if (/(sses|shes|ches|xes|zzes)$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function withoutS(lexicon: Lexicon, lower: string): string {
  if (!lower.endsWith("s") || lower.endsWith("ss")) return lower;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + withoutS(lexicon, lower.slice(hyphen + 1));
  if (lower.endsWith("ies") && lower.length > 4) return lower.slice(0, -3) + "y";
  const short = lower.slice(0, -1);
  if (
    lower.endsWith("es") &&
    !isVerb(lexicon, short) &&
    (isVerb(lexicon, lower.slice(0, -2)) || /(ss|sh|ch|x|zz|o)es$/.test(lower))
  ) {
    return lower.slice(0, -2);
  }
  return short;
}

/** What a verb was before -ed or -ing: the reading that WordNet knows, else the usual spelling rules. */
function stem(lexicon: Lexicon, rest: string): string {
  const n = rest.length;
  const hyphen = rest.lastIndexOf("-");
  if (hyphen > 0) return rest.slice(0, hyphen + 1) + stem(lexicon, rest.slice(hyphen + 1));
  if (rest.endsWith("i")) return rest.slice(0, -1) + "y";
  const doubled = n > 3 && rest[n - 1] === rest[n - 2] && !"lsz".includes(rest[n - 1]!);
  if (doubled && !isVerb(lexicon, rest)) return rest.slice(0, -1);
  if (isVerb(lexicon, rest) && !(isVerb(lexicon, rest + "e") && prefersE(rest))) return rest;
  if (isVerb(lexicon, rest + "e")) return rest + "e";
  if (n > 3 && rest[n - 1] === rest[n - 2] && isVerb(lexicon, rest.slice(0, -1))) return rest.slice(0, -1);
  for (const prefix of ["re", "un", "pre", "over", "under", "out", "de", "co", "dis", "mis"]) {
    if (rest.startsWith(prefix) && n > prefix.length + 2) {
      const inner = rest.slice(prefix.length);
      if (isVerb(lexicon, inner)) return rest;
      if (isVerb(lexicon, inner + "e")) return rest + "e";
    }
  }
  return prefersE(rest) ? rest + "e" : rest;
}

/** Whether a verb stem of unknown spelling wants its e back: `containeriz-`, `cach-`, `leverag-`, `relocat-`. */
function prefersE(rest: string): boolean {
  if (
    /(at|iz|is|yz|ys|ag|dg|rg|ng|ur|ut|ir|or|as|us|os|ov|iv|ev|av|lv|rv|ac|ic|uc|nc|rc|ib|id|od|ud|ad|ok|ik|ak|ul|bl|pl|tl|dl|gl|kl|fl|u|up|op|ap|ip|ph)$/.test(
      rest,
    )
  ) {
    const n = rest.length;
    // Two vowels before the last consonant keep the bare stem: `need-`, `load-`, `explain-`.
    if (
      n > 2 &&
      VOWELS.includes(rest[n - 2]!) &&
      VOWELS.includes(rest[n - 3]!) &&
      rest[n - 3] !== "u" &&
      !/(at|iz|as)$/.test(rest)
    )
      return false;
    return !/(nd|long|strong|bring|hang|wrong)$/.test(rest);
  }
  return false;
}

function isVerb(lexicon: Lexicon, word: string): boolean {
  const senses = lexicon.words.get(word);
  return senses !== undefined && ((senses >> 2) & 3) > 0;
}
