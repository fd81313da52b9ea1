import { cover, type Stretch } from "../../language/analyse.ts";
import { sentenceRanges } from "../../language/sentences.ts";
import { tokenize, type Token } from "../../language/tokenize.ts";
import { orderGerman } from "./german-clauses.ts";
import { isPortugueseIf, lookUp, openClass } from "./open-class.ts";
import { setPhrases } from "./set-phrases.ts";
import { joinParticles } from "./separable.ts";
import type { LanguageTable, VerbForm } from "./table.ts";

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
  /** verb: what stands behind it are kinds of its subject (`Zu den Filtern gehören X und Y`). */
  listsKinds?: boolean;
  /** It belongs to words that say again what was named last (`es decir`). */
  restates?: boolean;
  /** German verb: what stands at the end of its clause and belongs to it (`stellt … her`). */
  particle?: string;
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

const ELISION = /^(?:l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;

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
  const spoken = plainShorts(table, formulas.length === 0 ? text : cover(text, formulas));
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
    const sentence = { words, brackets, start: tokens[a]?.start ?? from, end: tokens[b - 1]?.end ?? from };
    if (table.code === "de") orderGerman(table, sentence);
    return sentence;
  });
}

/** `z. B.`, `por ejemplo`, where examples of the noun before follow. */
const FOR_EXAMPLE =
  /(?<=[\p{L}\d)*\]_»”"],? )(?:por ejemplo|por exemplo|par exemple|zum Beispiel|z\. ?B\.|p\. ?ex\.|p\. ?ej\.)(?=,? \p{L})/gu;
/** They end no sentence, and say little: `d. h.`, `u. a.`. */
const SHORT = /(?<![\p{L}\d])(?:[duvi]\. ?[haEUd]\.(?: ?R\.)?|bzgl\.|ggf\.|sog\.|inkl\.|insb\.)(?= )/gu;

/** A text without the stops of short forms, as long as before. */
function plainShorts({ code, suchAs }: LanguageTable, text: string): string {
  const [as = ""] = suchAs;
  const known = text.replace(FOR_EXAMPLE, (found) => as.padEnd(found.length));
  return code === "de" ? known.replace(SHORT, (found) => " ".repeat(found.length)) : known;
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
    // "les stomates se ferment": a verb that ends like an adverb
    if (table.code === "fr" && word.lower.endsWith("ment") && words[i - 1]?.kind === "clitic") word.kind = "content";
  });
  if (table.code === "fr") namesInMent(table, words);
  if (table.code === "fr") suchAsThese(words);
  phrasal(table, words);
  setPhrases(table, words);
  // "ni siquiera logra X"
  words.forEach((word, i) => {
    if (/^(?:siquiera|sequer)$/.test(words[i + 1]?.lower ?? "") && /^(?:ni|nem)$/.test(word.lower))
      word.kind = "negation";
  });
  words.forEach((word, i) => {
    // "el poder feudal"
    if (word.kind === "modal" && words[i - 1]?.kind === "determiner" && POWER.test(word.lower)) word.kind = "content";
    else if (word.kind === "content") openClass(table, words, word, i);
    if (word.lower === "se" && table.code === "pt" && isPortugueseIf(table, words, i)) word.kind = "subordinator";
    if (isOwed(words, i)) {
      word.kind = "verb";
      word.verb = { lemma: "deber", sense: "related-to", form: "finite", says: word.lower };
    }
    // "sont des plantes"; "chlorophylle a :" has nothing.
    if (table.code === "fr" && word.lower === "des" && words[i - 1]?.kind === "copula") word.kind = "determiner";
    if (table.code === "fr" && word.lower === "a" && /^(?:colon|stop|comma)$/.test(words[i + 1]?.kind ?? "stop"))
      word.kind = "content";
    // Portuguese "a" is an article, and "to" before an infinitive.
    const next = words[i + 1]?.lower ?? "";
    if (word.lower === "a" && word.kind === "determiner" && lookUp(table, next)?.form === "infinitive") {
      word.kind = "preposition";
      word.preposition = "a";
    }
  });
  if (table.code === "de") joinParticles(table, words);
}

const POWER = /^(?:poder|deber|dever|pouvoir|devoir)$/;

/** `se debe a X`, `deve-se à X`: no duty. */
function isOwed(words: readonly TaggedWord[], i: number): boolean {
  const [before, word, after] = [words[i - 1]?.lower, words[i]!.lower, words[i + 1]?.lower ?? ""];
  const isOwn =
    /^(?:deve(?:m)?-se|deberse|dever-se)$/.test(word) ||
    (before === "se" && /^(?:deben?|debió|deve|devem)$/.test(word));
  return isOwn && /^(?:a|al|à|ao|às|aos)$/.test(after);
}

/** `tels que X` */
function suchAsThese(words: readonly TaggedWord[]): void {
  words.forEach((word, i) => {
    if (!/^(?:que|qu)$/.test(word.lower) || !/^tel(?:le)?s?$/.test(words[i - 1]?.lower ?? "")) return;
    word.kind = "such-as";
    words[i - 1]!.kind = "adverb";
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
  if (text === "," || text === "/") return "comma";
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
          text
            .replace(/ (?:do|da|dos|das|del|du|des|d)$/u, " de")
            .replace(/ (?:no|na|nos|nas)$/u, table.code === "pt" ? " em" : "$&")
            .replace(/ (?:zum|zur)$/u, table.code === "de" ? " zu" : "$&")
            .replace(/ (?:ao|aos|al|au|aux)$/u, table.code === "fr" ? " à" : " a"),
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
