import { cover, type Stretch } from "../../language/analyse.ts";
import { sentenceRanges } from "../../language/sentences.ts";
import { tokenize, type Token } from "../../language/tokenize.ts";
import { statesName } from "./also-called.ts";
import type { LanguageTable, VerbForm } from "./table.ts";
import { germanVerb, infinitiveLike, verbByPlace } from "./unknown-verbs.ts";

export type WordKind =
  | "content"
  | "verb"
  | "copula"
  | "modal"
  | "determiner"
  | "preposition"
  | "conjunction"
  | "comma"
  | "colon"
  | "stop"
  | "subordinator"
  | "relative"
  | "clitic"
  | "pronoun"
  | "negation"
  | "adverb"
  | "such-as"
  | "formula";

/** A word with what its form and its neighbours make of it. */
export interface TaggedWord {
  text: string;
  lower: string;
  /** Offsets in the text that was cut. */
  start: number;
  end: number;
  kind: WordKind;
  /** verb: the known form; undefined for a verb that only its ending or its place gives away. */
  verb?: VerbForm;
  /** Brackets followed it: no group reaches past. */
  bracketed?: boolean;
  /** preposition: the plain one that it (or the phrase that it ends) stands for. */
  preposition?: string;
}

/** One sentence: its words without what stood in brackets, and the brackets. */
export interface TaggedSentence {
  words: TaggedWord[];
  /** Text of each bracket with its offsets and the index of the word before it. */
  brackets: { after: number; start: number; end: number }[];
  start: number;
  end: number;
}

/** What a formula is read as, whatever stands in it. */
const FORMULA = "xx";

const isWithin = ({ start }: Token, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => start >= from && start < to);

const ELISION = /^(?:l|d|qu|n|s|c|j|m|t|lorsqu|puisqu)['’](?=\p{L})/iu;
const ENCLITIC = /^(.+?(?:ar|er|ir|ando|[ie]endo|ándo|iéndo|á|ê|í|é))-?(?:se|lo|la|los|las|le|les|os|as)$/u;

/**
 * Cuts text into sentences and tags their words by the table alone. Linear in the text.
 * @param formulas stretches that are no words, in order: each is one.
 */
export function tagText(
  table: LanguageTable,
  text: string,
  from: number,
  formulas: readonly Stretch[] = [],
): TaggedSentence[] {
  const spoken = formulas.length === 0 ? text : cover(text, formulas);
  const tokens = tokenize(from > 0 ? spoken.slice(from) : spoken).flatMap((t) => elided(table, t, from));
  return sentenceRanges(tokens).map(([a, b]) => {
    const { own, brackets } = withoutBrackets(tokens.slice(a, b));
    const words = own.map((t): TaggedWord => ({ ...t, lower: t.text.toLowerCase().normalize("NFC"), kind: "content" }));
    for (const word of words) if (isWithin(word, formulas)) word.text = word.lower = FORMULA;
    for (const bracket of brackets) {
      const word = words[bracket.after];
      if (word) word.bracketed = true;
    }
    tag(table, words);
    return { words, brackets, start: tokens[a]?.start ?? from, end: tokens[b - 1]?.end ?? from };
  });
}

function elided(table: LanguageTable, token: Token, from: number): Token[] {
  const start = token.start + from;
  const end = token.end + from;
  // A plus between two words is an "and" to an English reader only.
  if (token.text === "and" && end - start === 1) return [{ text: "+", start, end }];
  // "custo/latência": two names.
  const slash = /^(\p{Ll}{3,})\/(\p{Ll}{3,})$/u.exec(token.text);
  if (slash?.[1]) {
    const at = start + slash[1].length;
    return [
      { text: slash[1], start, end: at },
      { text: ",", start: at, end: at + 1 },
      { text: slash[2] ?? "", start: at + 1, end },
    ];
  }
  const cut = table.code === "fr" ? (ELISION.exec(token.text)?.[0].length ?? 0) : 0;
  if (cut === 0) return [{ text: token.text, start, end }];
  return [
    { text: token.text.slice(0, cut - 1), start, end: start + cut },
    { text: token.text.slice(cut), start: start + cut, end },
  ];
}

const NOISE = /^(?:["“”«»„'‘’*_`~^|•·]|\p{Extended_Pictographic}|\uFE0F)+$/u;

function withoutBrackets(tokens: readonly Token[]): { own: Token[]; brackets: TaggedSentence["brackets"] } {
  const own: Token[] = [];
  const brackets: TaggedSentence["brackets"] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const close = token.text === "(" ? tokens.findIndex((t, k) => k > i && k < i + 40 && t.text === ")") : -1;
    if (close < 0) {
      if (!NOISE.test(token.text)) own.push(token);
      continue;
    }
    const first = tokens[i + 1];
    const last = tokens[close - 1];
    if (first && last && close > i + 1) brackets.push({ after: own.length - 1, start: first.start, end: last.end });
    i = close;
  }
  return { own, brackets };
}

function tag(table: LanguageTable, words: TaggedWord[]): void {
  words.forEach((word, i) => {
    const before = words[i - 1]?.text ?? "";
    const inside = i > 0 && before !== FORMULA && /[\p{L}\p{N},]/u.test(before);
    word.kind = inside && /^\p{Lu}\p{L}{2}/u.test(word.text) ? "content" : closedClass(table, word);
  });
  if (table.code === "fr") namesInMent(table, words);
  phrasal(table, words);
  words.forEach((word, i) => {
    if (word.kind === "content") openClass(table, words, word, i);
    if (word.lower === "se" && table.code === "pt" && isPortugueseIf(table, words, i)) word.kind = "subordinator";
    // Portuguese "a" is an article, and "to" before an infinitive.
    const next = words[i + 1]?.lower ?? "";
    if (word.lower === "a" && word.kind === "determiner" && lookUp(table, next)?.form === "infinitive") {
      word.kind = "preposition";
      word.preposition = "a";
    }
  });
}

/** `Consentement des parties`, `le consentement`: a noun where one stands, though it ends like an adverb. */
function namesInMent(table: LanguageTable, words: TaggedWord[]): void {
  words.forEach((word, i) => {
    if (word.kind !== "adverb" || !word.lower.endsWith("ment") || table.adverbs.has(word.lower)) return;
    const [before, after] = [words[i - 1], words[i + 1]];
    const named = before?.kind === "determiner" || /^(?:d|de|du|des)$/.test(after?.lower ?? "");
    if (named && before?.kind !== "verb") word.kind = "content";
  });
}

function closedClass(table: LanguageTable, word: TaggedWord): WordKind {
  const { lower, text } = word;
  if (text === FORMULA) return "formula";
  if (text === ",") return "comma";
  if (text === ":") return "colon";
  if (text === "+" || text === "&") return "conjunction";
  if (!/[\p{L}\p{N}]/u.test(text)) return "stop";
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(text)) return "content";
  const preposition = table.prepositions.get(lower);
  if (table.copulas.has(lower)) return "copula";
  if (table.modals.has(lower)) return "modal";
  if (table.suchAs.has(lower)) return "such-as";
  if (table.negations.has(lower)) return "negation";
  if (preposition && !table.determiners.has(lower)) {
    word.preposition = preposition;
    return "preposition";
  }
  if (table.clitics.has(lower)) return "clitic";
  if (table.determiners.has(lower)) return "determiner";
  if (table.conjunctions.has(lower)) return "conjunction";
  if (table.relatives.has(lower)) return "relative";
  if (table.subordinators.has(lower)) return "subordinator";
  if (table.pronouns.has(lower)) return "pronoun";
  if (table.intensifiers.has(lower) || table.adverbs.has(lower)) return "adverb";
  if (table.adverb.test(lower) && lower.length > 6 && !(table.capitalNouns && /^\p{Lu}/u.test(text))) return "adverb";
  return "content";
}

/** `a partir de`: the last word carries the meaning, the others are no names. */
function phrasal(table: LanguageTable, words: TaggedWord[]): void {
  for (let i = 0; i < words.length; i++)
    for (const length of [4, 3, 2]) {
      const last = words[i + length - 1];
      if (!last) continue;
      const text = words
        .slice(i, i + length)
        .map((w) => w.lower)
        .join(" ");
      const meaning =
        table.phrasal.get(text) ??
        table.phrasal.get(
          text.replace(/ (?:do|da|dos|das|del|du|des|d)$/u, " de").replace(/ (?:ao|aos|al|au|aux)$/u, " a"),
        );
      if (!meaning) continue;
      for (let k = i; k < i + length; k++) {
        const word = words[k] as TaggedWord;
        word.kind = "adverb";
        delete word.preposition;
      }
      last.kind = "preposition";
      last.preposition = meaning;
      break;
    }
}

/** Whether a word is a verb where it stands: the list and the ending propose, the word before decides. */
function openClass(table: LanguageTable, words: TaggedWord[], word: TaggedWord, i: number): void {
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
  if (table.code === "fr" && word.lower === "besoin" && before?.kind === "modal") {
    word.kind = "verb";
    word.verb = { lemma: "avoir besoin", sense: "requires", form: "participle", says: "a besoin" };
    return;
  }
  if (!known && table.code === "de") {
    if (germanVerb(word, before, after)) word.kind = "verb";
    return;
  }
  if (!known && isOurs(table, word.lower)) {
    word.kind = "verb";
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
      // "el poder", "un deber": a noun behind its article.
      if (before?.kind === "determiner" && table.code !== "pt") return;
      break;
    case "participle": {
      const governs =
        after?.kind === "preposition" && !table.joins.has(after.lower) && !table.joinsOnce.has(after.lower);
      if (before?.kind === "copula" || before?.kind === "modal" || statesName(before, known.lemma)) break;
      // "Dados para IA": a noun, though it looks like "given".
      if (table.nounsLike.has(word.lower)) return;
      if (before?.kind === "adverb" && /^(?:copula|modal)$/.test(words[i - 2]?.kind ?? "")) break;
      if (table.code === "de") {
        if (!after || after.kind === "comma" || after.kind === "stop") break;
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
      if (nounPlace(before) || isNamed(table, words, i)) return;
      // Subjunctives of -ar look like nouns ("enfoque", "ajuste"): verbs where a command or a clause starts.
      if (
        known.lemma.endsWith("ar") &&
        /(?:e|em|en)$/u.test(word.lower) &&
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

/** `…, pense em X`: what follows a command, and hardly a noun in a list. */
const bidsOn = (table: LanguageTable, after: TaggedWord | undefined): boolean =>
  after !== undefined &&
  /^(?:preposition|determiner|adverb)$/.test(after.kind) &&
  !table.joins.has(after.lower) &&
  !table.joinsOnce.has(after.lower);

/** Behind these a verb follows, whatever it looks like: `on enlève le dépôt`. */
const SUBJECT_PRONOUN = /^(?:on|ils?|elles?|je|nous|vous|él|ella|ellos|ellas|ele|ela|eles|elas)$/;

/** `permite que o modelo acione X`: whether "that" and no more than its subject stand before a word. */
function behindThat(words: readonly TaggedWord[], i: number): boolean {
  let k = i - 1;
  while (k > i - 5 && /^(?:content|determiner)$/.test(words[k]?.kind ?? "")) k--;
  return k < i - 1 && words[k]?.kind === "relative" && words[k - 1]?.kind === "verb";
}

/** Portuguese "se" is a pronoun right before a verb that something stands before; else it means "if". */
function isPortugueseIf(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
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

/** A verb's form, also with a pronoun hung on it: `usarse`, `basándose`, `conectá-los`. */
function lookUp(table: LanguageTable, lower: string): VerbForm | undefined {
  const own = table.verbs.get(lower);
  if (own) return own;
  const stem = ENCLITIC.exec(lower)?.[1];
  if (!stem) return undefined;
  const plain = stem.replace(/ándo$/u, "ando").replace(/éndo$/u, "endo");
  const form =
    table.verbs.get(plain) ?? table.verbs.get(`${plain.replace(/á$/u, "a").replace(/ê$/u, "e").replace(/í$/u, "i")}r`);
  return form && form.form !== "finite" && form.form !== "participle" ? form : undefined;
}
