import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/**
 * A German verb that no list holds: small, with the ending of a third person, behind a noun or at the very beginning, before what a
 * noun group starts with.
 */
export function germanVerb({ text, lower }: TaggedWord, before?: TaggedWord, after?: TaggedWord): boolean {
  if (!/^\p{Ll}+(?:te?|en)$/u.test(text) || lower.length < 4 || NO_GERMAN_VERB.test(lower)) return false;
  // "Wenn der Druck steigt, sinkt der Pegel"
  if (before?.kind === "comma" && after?.kind === "determiner") return lower.endsWith("t");
  if (before && (before.kind !== "content" || !/^\p{Lu}/u.test(before.text))) return false;
  const opens = /^(?:determiner|preposition|clitic|adverb|negation)$/.test(after?.kind ?? "");
  // "kritisierte den Staat"; "normalverteilte Daten" is no verb.
  if (lower.endsWith("te")) return opens && before !== undefined;
  return opens || ((!before || lower.endsWith("t")) && /^\p{Lu}/u.test(after?.text ?? ""));
}

/** `wird von der Kirche beantwortet`: what is done stands at the end; without "ge" it is also how its doer's edge says it. */
export function germanPassive(words: readonly TaggedWord[], i: number): boolean {
  const { text } = words[i]!;
  if (!/^(?:(?:be|ver|er|ent|zer|unter|über|ge|emp)\p{Ll}{3,}|\p{Ll}{3,}ier)t$/u.test(text)) return false;
  if (!/^(?:comma|stop|colon|conjunction)$/.test(words[i + 1]?.kind ?? "stop")) return false;
  for (let k = i - 1; k >= 0; k--) {
    const { kind, lower } = words[k]!;
    if (/^(?:wird|werden|wurden?)$/.test(lower)) return true;
    if (/^(?:stop|colon|subordinator|verb|copula)$/.test(kind)) return false;
  }
  return false;
}

/** `une période menée par X`: a participle that no list holds, behind its noun and before who does it. */
export function doneBy(table: LanguageTable, { text }: TaggedWord, before?: TaggedWord, after?: TaggedWord): boolean {
  if ((table.code === "es" || table.code === "pt") && after?.preposition === "por")
    // An accent before its ending makes it an adjective: "válido"; "cambios indeseados" are none that somebody does.
    return (
      before?.kind === "content" &&
      !table.generic.has(before.lower) &&
      /^(?!in|des)[a-zñç]{2,}(?:[ai]d|puest|post)[oa]s?$/u.test(text) &&
      !table.nounsLike.has(text)
    );
  return table.code === "fr" && before?.kind === "content" && after?.lower === "par" && /^\p{Ll}{3,}ée?s?$/u.test(text);
}

/** Endings of third persons. */
const THIRD: Record<string, RegExp> = {
  es: /(?:[aeáéó]|an|en|aron|ieron)$/u,
  pt: /(?:[ae]|am|em|ou|eu|iu|aram|eram|iram)$/u,
  fr: /(?:[eat]|ent|aient)$/u,
};

/** `Examina pares de palabras`, `Sépare les phases`: no noun in the singular stands right before a plural, or before an article. */
function opensAsVerb(table: LanguageTable, words: readonly TaggedWord[]): boolean {
  const [{ lower, text } = { lower: "", text: "" }, after, behind] = words;
  if (!/^\p{L}\p{Ll}{2,}[ae]$/u.test(text) || table.generic.has(lower) || table.light.has(lower)) return false;
  // Portuguese "a" is "to" before a plural: "tira a polpa", but "resposta a incidentes".
  if (after?.lower === "a" && table.code === "pt") return /^\p{Ll}+(?:a|ade|gem|ção)$/u.test(behind?.text ?? "");
  if (after?.kind === "determiner") return table.code === "fr" || !/^(?:a|cada|todo|toda)$/.test(after.lower);
  const plural = after?.kind === "content" && /^\p{Ll}{3,}[aeo]s$/u.test(after.text);
  return plural && table.code !== "fr" && !table.adjective.test(lower);
}

/**
 * A verb that no list holds, by its place: no noun stands between a noun and an article (`la clorofila absorbe la luz`), where the
 * clause has no verb yet.
 */
export function verbByPlace(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i]!, words[i + 1]];
  if (i === 0) return opensAsVerb(table, words);
  if (!THIRD[table.code]?.test(word.lower) || !/^\p{Ll}{4,}$/u.test(word.text)) return false;
  // "el vasallo juraba fidelidad": endings that no noun has
  if (UNMISTAKABLE[table.code]?.test(word.lower) && before?.kind === "content" && after && after.kind !== "comma")
    return !hasVerb(words, i);
  // "qui siège à Francfort"
  if (before?.lower === "qui" && table.code === "fr") return after !== undefined && after.kind !== "comma";
  // "que rota los vectores"
  if (before?.kind === "relative" && after?.kind === "determiner")
    return !/^(?:más|mais|plus|cada|todo|toda)$/.test(word.lower);
  // "lit le brin et synthétise l'ARN", "calcula la distancia, encuentra los vecinos"
  if (/^(?:conjunction|comma)$/.test(before?.kind ?? "") && after?.kind === "determiner")
    return !/^(?:a|cada|todo|toda|tout|toute)$/.test(after.lower) && hasVerb(words, i);
  // Portuguese "a" is "to" as well: "a prescrição extingue a pena".
  const isArticle =
    table.code === "pt" &&
    after?.lower === "a" &&
    /(?:[^nvs][^nv]e|em)$/u.test(word.lower) &&
    !table.adjective.test(word.lower) &&
    /^\p{Ll}+(?:a|ade|gem|ção)$/u.test(words[i + 2]?.text ?? "");
  if (before?.kind !== "content" || after?.kind !== "determiner") return false;
  if (!isArticle && /^(?:a|cada|todo|toda|tout)$/.test(after.lower)) return false;
  let named = false;
  for (let k = i - 1; k >= 0; k--) {
    const { kind, verb } = words[k]!;
    if (/^(?:comma|stop|colon|subordinator|relative|conjunction)$/.test(kind)) break;
    if (kind === "copula" || kind === "modal" || (kind === "verb" && verb?.form !== "participle")) return false;
    named ||= kind === "determiner" || /^\p{Lu}/u.test(words[k]!.text);
  }
  return named;
}

/** Endings of past tenses. */
const UNMISTAKABLE: Record<string, RegExp> = {
  es: /.{3}(?:aban?|aron|ieron|[^ií]ó)$/u,
  pt: /.{3}(?:avam|aram|eram|iram|[^aeio]ou)$/u,
};

/** Whether a finite verb stands before a word in its clause. */
function hasVerb(words: readonly TaggedWord[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { kind, verb } = words[k]!;
    if (/^(?:stop|colon|subordinator|relative)$/.test(kind)) return false;
    if (kind === "verb") return verb === undefined || verb.form === "finite";
  }
  return false;
}

const NO_GERMAN_VERB =
  /^(?:jetzt|selbst|erst|zuerst|zuletzt|meist|längst|insgesamt|samt|laut|bekannt|genannt|.*haft|statt|seit|weit|breit|leicht|dicht|nicht)$/u;

/** An infinitive that no list holds: behind a preposition or at a clause's start, with something behind it. */
export function infinitiveLike(
  table: LanguageTable,
  word: TaggedWord,
  before: TaggedWord | undefined,
  after: TaggedWord | undefined,
): boolean {
  const { lower } = word;
  // "Conserver les preuves": no noun stands right before an article.
  if (table.code === "fr") {
    const opens = !before || (before.kind === "preposition" && /^(?:de|à|pour|sans)$/.test(before.preposition ?? ""));
    return (
      opens && after?.kind === "determiner" && /.{3}(?:er|ir|re)$/u.test(lower) && (!before || !/i?ère$/.test(lower))
    );
  }
  if (table.code !== "es" && table.code !== "pt") return false;
  if (/[^aeiou](?:ar|er|ir)-?(?:se|lo|la|los|las)$/u.test(lower) && lower.length > 6) return true;
  if (
    !/[aeií]r$/u.test(lower) ||
    /(?:lar|ear|lugar|hogar|taller|mujer|mulher|cluster|docker|container|server|servidor|transformer|flashcard|caráter|carácter|poder)$/u.test(
      lower,
    )
  )
    return false;
  // "se precisar de", "quando abrir o": Portuguese has a tense of conditions that looks like an infinitive.
  if (table.code === "pt" && before?.kind === "subordinator") return /^\p{Ll}/u.test(word.text);
  if (before && /^(?:preposition|modal|copula)$/.test(before.kind)) return /^\p{Ll}/u.test(word.text);
  // "é boa prática comparar os…": behind what the copula says.
  const judged = before?.kind === "content" && (table.generic.has(before.lower) || table.dropped.has(before.lower));
  const opens = !before || judged || /^(?:stop|adverb|conjunction|colon)$/.test(before.kind);
  if (opens && /^(?:determiner|formula)$/.test(after?.kind ?? "")) return true;
  // "Repetir simulações": at the very beginning hardly any noun has such an ending, adjectives stand behind theirs.
  return !before && after?.kind === "content" && /^\p{Ll}/u.test(after.text) && /[^l][aií]r$/u.test(lower);
}
