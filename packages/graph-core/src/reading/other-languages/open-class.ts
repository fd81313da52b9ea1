import { statesName } from "./also-called.ts";
import type { LanguageTable, VerbForm } from "./table.ts";
import { doneBy, germanPassive, germanVerb, infinitiveLike, verbByPlace } from "./unknown-verbs.ts";
import type { TaggedWord } from "./words.ts";

/** Whether a word is a verb where it stands: the list and the ending propose, the word before decides. */
export function openClass(table: LanguageTable, words: TaggedWord[], word: TaggedWord, i: number): void {
  const before = words[i - 1];
  const after = words[i + 1];
  // Nothing longer is a word; it also bounds the patterns below.
  if (word.lower.length > 40) return;
  const capital = /^\p{Lu}/u.test(word.text);
  if (capital && i > 0 && before?.kind !== "colon" && before?.kind !== "stop") return;
  if (capital && table.capitalNouns && i > 0) return;
  const known = lookUp(table, word.lower);
  if (known && table.code === "de" && before?.lower === "zu") {
    word.kind = "verb";
    word.verb = { ...known, form: "infinitive" };
    return;
  }
  if (!known && infinitiveLike(table, word, before, after)) {
    word.kind = "verb";
    word.verb = { lemma: word.lower, sense: "aside", form: "infinitive", says: word.lower };
    return;
  }
  if (table.code === "fr" && /^(?:besoin|recours)$/.test(word.lower) && before?.kind === "modal") {
    const sense = word.lower === "besoin" ? "requires" : "uses";
    word.kind = "verb";
    word.verb = { lemma: `avoir ${word.lower}`, sense, form: "participle", says: `a ${word.lower}` };
    return;
  }
  if (!known && table.code === "de") {
    const done = germanPassive(words, i);
    if (done || germanVerb(word, before, after)) word.kind = "verb";
    if (done) word.verb = { lemma: word.lower, sense: "related-to", form: "participle", says: word.lower };
    return;
  }
  if (!known && isOurs(table, word.lower)) {
    word.kind = "verb";
    return;
  }
  if (!known && doneBy(table, word, before, after)) {
    word.kind = "verb";
    word.verb = { lemma: word.lower, sense: "related-to", form: "participle", says: word.lower };
    return;
  }
  if (!known && verbByPlace(table, words, i)) {
    word.kind = "verb";
    return;
  }
  if (!known) {
    const afterClitic =
      before?.kind === "clitic" ||
      before?.kind === "negation" ||
      (before?.kind === "pronoun" && SUBJECT_PRONOUN.test(before.lower));
    const verbal =
      afterClitic || (table.looksVerbal.test(word.lower) && !table.notVerbal.test(word.lower) && word.lower.length > 3);
    if (verbal && !nounPlace(before) && !(before?.kind === "negation" && table.adjective.test(word.lower)))
      word.kind = "verb";
    return;
  }
  const { form } = known;
  // "est produit par": it looks like the present.
  const isDone = form === "finite" && table.code === "fr" && before?.kind === "copula" && after?.lower === "par";
  if (isDone) {
    word.kind = "verb";
    word.verb = { ...known, form: "participle" };
    return;
  }
  switch (form) {
    case "infinitive":
      // "clero regular": an adjective behind its noun.
      if (before?.kind === "content" && /^(?:regular|circular|auxiliar)$/.test(word.lower)) return;
      // "el poder", "un deber": a noun behind its article.
      if (before?.kind === "determiner" && table.code !== "pt") return;
      break;
    case "participle": {
      // "fixada com base em X": what stands before the last word of a phrase
      const leads = words.slice(i + 1, i + 4).find(({ kind }) => kind !== "adverb");
      const joins = table.joins.has(leads?.lower ?? "") || table.joinsOnce.has(leads?.lower ?? "");
      // "un noyau composé de fer"
      const isOf = leads?.preposition === "de" && table.governed.has(`${known.lemma} de`);
      const governs = leads?.kind === "preposition" && (!joins || isOf);
      if (before?.kind === "copula" || before?.kind === "modal" || statesName(before, known.lemma)) break;
      // "Dados para IA": a noun, though it looks like "given".
      if (table.nounsLike.has(word.lower)) return;
      if (before?.kind === "adverb" && /^(?:copula|modal)$/.test(words[i - 2]?.kind ?? "")) break;
      if (table.code === "de") {
        if (!after || /^(?:comma|stop|colon)$/.test(after.kind)) break;
        return;
      }
      if (
        governs &&
        (before === undefined || before.kind === "content" || before.kind === "comma" || before.kind === "adverb")
      )
        break;
      return;
    }
    case "finite":
      // "ist verpflichtet, …", "werden in A und B unterteilt": it looks like the present.
      if (table.code === "de" && word.lower.endsWith("t") && (germanPassive(words, i) || isPut(word.lower, before))) {
        word.kind = "verb";
        word.verb = { ...known, form: "participle" };
        return;
      }
      if (nounPlace(before) || isNamed(table, words, i)) return;
      if (known.bids && !bidsThere(table, words, i)) return;
      // "Influence des philosophes"
      if (!before && table.code === "fr" && table.nounsLike.has(word.lower) && table.joinsOnce.has(after?.lower ?? ""))
        return;
      // Subjunctives of -ar look like nouns ("enfoque", "ajuste"): verbs where a command or a clause starts.
      if (
        known.lemma.endsWith("ar") &&
        /(?:e|em|en)$/u.test(word.lower.replace(/-se$/u, "")) &&
        !/^(?:relative|subordinator|clitic)$/.test(before?.kind ?? "") &&
        !behindThat(words, i) &&
        !(table.code === "pt" && (!before || /^(?:stop|colon|conjunction)$/.test(before.kind))) &&
        !(table.code === "pt" && before?.kind === "comma" && bidsOn(table, after))
      )
        return;
      // "cal viva"
      if (known.bids === true && !known.lemma.endsWith("ar") && before?.kind === "content" && !behindThat(words, i))
        return;
      // "prueba de X", "muestra del Y": a noun, unless the verb governs "of".
      if (
        after &&
        (table.joins.has(after.lower) || table.joinsOnce.has(after.lower)) &&
        after.lower !== "des" &&
        before?.kind !== "clitic" &&
        /[aeoáéíóú]$/u.test(word.lower) &&
        !table.governed.has(`${known.lemma} de`) &&
        table.code !== "de" &&
        table.code !== "fr"
      )
        return;
      // A lone form between a noun and a comma is an adjective or a noun in a list.
      if (before?.kind === "comma" && (!after || after.kind === "comma" || after.kind === "conjunction")) return;
      break;
    case "gerund":
      if (table.code === "fr" && before?.lower !== "en" && before?.kind !== "comma") return;
      if (table.code === "de") return;
      break;
  }
  word.kind = "verb";
  word.verb = known;
}

/**
 * Whether a form that only bids stands where one does: no noun in a list (`métricas e escolha entre X e Y`, `separe treino e teste para
 * medir`), nor a subject (`Teste mede o desempenho`).
 */
function bidsThere(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
  const [before, after] = [words[i - 1], words[i + 1]];
  if (!before || before.kind === "stop" || before.kind === "colon")
    return lookUp(table, after?.lower ?? "")?.form !== "finite" || table.prepositions.has(after?.lower ?? "");
  if (before.kind !== "conjunction" || behindThat(words, i)) return true;
  const ends = !after || /^(?:comma|stop|conjunction)$/.test(after.kind) || after.preposition === "para";
  return !ends && words.slice(0, i).some(({ verb }) => verb?.bids === true || verb?.form === "finite");
}

/** `…, pense em X`: what follows a command, and hardly a noun in a list. */
const bidsOn = (table: LanguageTable, after: TaggedWord | undefined): boolean =>
  after !== undefined &&
  /^(?:preposition|determiner|adverb)$/.test(after.kind) &&
  !table.joins.has(after.lower) &&
  !table.joinsOnce.has(after.lower);

const isPut = (lower: string, before: TaggedWord | undefined): boolean =>
  before?.kind === "copula" && /^(?:be|ver|ent|er|zer|emp)\p{Ll}+t$/u.test(lower);

/** Behind these a verb follows, whatever it looks like: `on enlève le dépôt`. */
const SUBJECT_PRONOUN = /^(?:on|ils?|elles?|je|nous|vous|él|ella|ellos|ellas|ele|ela|eles|elas)$/;

/** `permite que o modelo acione X`: whether "that" and no more than its subject stand before a word. */
function behindThat(words: readonly TaggedWord[], i: number): boolean {
  let k = i - 1;
  while (k > i - 5 && /^(?:content|determiner)$/.test(words[k]?.kind ?? "")) k--;
  return k < i - 1 && words[k]?.kind === "relative" && words[k - 1]?.kind === "verb";
}

/** Portuguese "se" is a pronoun right before a verb that something stands before; else it means "if". */
export function isPortugueseIf(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
  const before = words[i - 1]?.kind ?? "stop";
  const next = words[i + 1];
  if (next === undefined) return false;
  const isVerb = next.kind === "modal" || next.kind === "copula" || lookUp(table, next.lower) !== undefined;
  return !isVerb || /^(?:stop|comma|colon|conjunction|verb)$/.test(before);
}

function nounPlace(before: TaggedWord | undefined): boolean {
  return before?.kind === "determiner" || before?.kind === "preposition";
}

/** `debemos`, `utilizaremos`: what whoever writes does. */
export const isOurs = ({ code }: LanguageTable, lower: string): boolean =>
  (code === "es" || code === "pt") &&
  /.(?:[aeá]mos)$/u.test(lower) &&
  !/(?:gr|tr|^r|^bals|extr|supr|cl|prést|^empréstim|^am)[aeá]mos$/u.test(lower);

/** Adjectives that stand before their noun, besides those that only praise or count. */
const PRENOMINAL =
  /^(?:nuev[oa]s?|nov[oa]s?|nouve(?:au|aux|lles?)|primer[oa]?s?|primeir[oa]s?|premi(?:er|ère)s?|segund[oa]s?|second[es]?s?|últim[oa]s?|buen[oa]?s?|bo[am]s?|bonne?s?|mal[oa]s?|mauvaise?s?|mejore?s?|melhore?s?|meilleure?s?|peore?s?|piore?s?|grandes?|gran|petite?s?|long(?:ue)?s?|múltipl[oa]s?)$/u;

/**
 * Whether a form that looks finite is a noun where it stands: behind an adjective with nothing before that it could belong to (`la nueva
 * consulta`, `múltipla escolha`), or behind a verb that wants an object (`melhorar busca interna`).
 */
function isNamed(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
  if (table.code === "de") return false;
  const [before, first, after] = [words[i - 1], words[i - 2], words[i + 1]];
  // "Ayuda económica de los EUA"
  const told =
    after?.lower.endsWith("a") === true && table.adjective.test(after.lower) && !table.nounsLike.has(after.lower);
  if (!before && told && words[i]!.lower.endsWith("a") && after.kind === "content") return true;
  if (before?.kind === "verb" && before.verb?.form === "infinitive") return true;
  const adjective = before?.kind === "content" && PRENOMINAL.test(before.lower);
  return adjective && first?.kind !== "content" && first?.kind !== "copula";
}

const ENCLITIC = /^(.+?(?:ar|er|ir|ando|[ie]endo|ándo|iéndo|á|ê|í|é))-?(?:se|lo|la|los|las|le|les|os|as)$/u;

/** A verb's form, also with a pronoun hung on it: `usarse`, `basándose`, `conectá-los`. */
export function lookUp(table: LanguageTable, lower: string): VerbForm | undefined {
  const own = table.verbs.get(lower);
  if (own) return own;
  // "usa-se", "calcula-se"
  const hung =
    table.code === "pt" ? table.verbs.get(/^(.+)-(?:se|l?[oa]s?|lhes?)$/u.exec(lower)?.[1] ?? "") : undefined;
  if (hung?.form === "finite") return hung;
  const stem = ENCLITIC.exec(lower)?.[1];
  if (!stem) return undefined;
  const plain = stem.replace(/ándo$/u, "ando").replace(/éndo$/u, "endo");
  const form =
    table.verbs.get(plain) ?? table.verbs.get(`${plain.replace(/á$/u, "a").replace(/ê$/u, "e").replace(/í$/u, "i")}r`);
  return form && form.form !== "finite" && form.form !== "participle" ? form : undefined;
}
