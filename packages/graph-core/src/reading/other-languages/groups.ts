import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/** A noun group: what a name could be, found by its borders (as RAKE and YAKE cut candidates at function words). */
export interface Group {
  /** Word index at which the words begin that belong to it, dropped ones too. */
  outer: number;
  /** Word indexes of the name `[from, to)`. */
  from: number;
  to: number;
  /** The name, as written, without what was dropped at its ends. */
  text: string;
  /** Offsets of the name. */
  start: number;
  end: number;
  /** Introduced by an indefinite article. */
  indefinite: boolean;
  determined: boolean;
  /** Nothing that could be looked up: a frame noun, an adjective, a number. */
  generic: boolean;
  /** Frame noun that stood before "of" (`tipo de X`): the group names X. */
  frame: string;
  /** The frame is a noun of its own, which only a mark set apart (`la raíz de **X**`). */
  head?: boolean;
  /** Words were dropped at an end. */
  trimmed: boolean;
}

/** Nouns that say only that it is one of what stands behind their "of"; a technique of something is more than that. */
const MERE_KIND =
  /^(?:tipo|clase|classe|variante|subconjunto|subtipo|subcampo|rama|ramo|especie|espécie|categoría|categoria|type|sorte|sous-ensemble|branche|catégorie|espèce|art|typ|teilmenge|zweig|kategorie|sonderfall)$/;
const COLLECTIVE = /^(?:conjunto|grupo|serie|série|ensemble|groupe|menge)$/;
/** `conjunto de entrenamiento`, `conjunto de datos`: with these it is a name; a set of many other things is those things. */
const isSetName = (word: string): boolean => /^(?:datos|dados|données)$/.test(word) || !/[sx]$/.test(word);

/** Content words of a name. */
const MAX_WORDS = 4;

/** The noun groups of a tagged sentence, in order, none overlapping. */
export function nounGroups(table: LanguageTable, words: readonly TaggedWord[], text: string): Group[] {
  const groups: Group[] = [];
  let i = 0;
  while (i < words.length) {
    if (words[i]?.kind !== "content") {
      i++;
      continue;
    }
    const { to, cuts } = extent(table, words, i);
    groups.push(...build(table, words, { from: i, to, cuts }, text));
    i = to;
  }
  return groups;
}

/** How far a group reaches, and where "of" joins its parts. */
function extent(table: LanguageTable, words: readonly TaggedWord[], from: number): { to: number; cuts: number[] } {
  const cuts: number[] = [];
  // A frame noun before "of" is taken off again: what stands behind it may be as long as any name.
  const limit = table.light.has(words[from]?.lower ?? "") ? 3 : 2;
  let articles = 0;
  let i = from;
  for (;;) {
    const word = words[i];
    if (i > from && words[i - 1]?.bracketed) break;
    if (word?.kind === "content" && adjacent(table, words, i, from)) {
      i++;
      continue;
    }
    const next = words[i + 1];
    if (!word || i === from) break;
    // "modelos más ligeros", "prueba no paramétrica"
    if (
      next?.kind === "content" &&
      ((table.intensifiers.has(word.lower) && /^\p{Ll}/u.test(next.text)) ||
        (word.kind === "negation" && table.code !== "de" && table.adjective.test(next.lower)))
    ) {
      i += 2;
      continue;
    }
    // "machine à vapeur"
    const isMade =
      table.code === "fr" &&
      word.lower === "à" &&
      next?.kind === "content" &&
      /^\p{Ll}/u.test(next.text) &&
      cuts.length === 0;
    const plain = table.joins.has(word.lower) || isMade;
    const once = table.joinsOnce.has(word.lower);
    if (!plain && !once) break;
    // "hing die Wirtschaft von Krediten ab": that "of" is the verb's.
    if (word.lower === "von" && words.slice(0, from).some(({ verb }) => table.governed.has(`${verb?.lemma} von`)))
      break;
    const article = next?.kind === "determiner" && isArticle(next.lower);
    const start = article ? i + 2 : i + 1;
    if (words[start]?.kind !== "content" || cuts.length >= limit || table.ways.has(words[start]?.lower ?? "")) break;
    if (article || !plain) {
      if (++articles > limit - 1) break;
    }
    cuts.push(i);
    i = start;
  }
  return { to: i, cuts };
}

const isArticle = (lower: string): boolean => /^(?:el|la|los|las|un|una|o|a|os|as|um|uma|le|les|l|une)$/.test(lower);

const DURING = /^(?:beim|zum|vom|durchs)$/;

/** German groups: adjectives, then capitals; a small word behind a capital ends the group. */
function adjacent(table: LanguageTable, words: readonly TaggedWord[], i: number, from: number): boolean {
  if (!table.capitalNouns || i === from) return true;
  const small = /^\p{Ll}/u.test(words[i]?.text ?? "");
  // "baut beim Backen Stärke ab": doing, and what is done to
  const isDoing = i === from + 1 && DURING.test(words[from - 1]?.lower ?? "");
  if (isDoing && /^\p{Lu}\p{Ll}{2,}(?:en|[er]ln|ern)$/u.test(words[from]!.text)) return false;
  return !(small && /^[\p{Lu}\d]/u.test(words[i - 1]?.text ?? ""));
}

function build(
  table: LanguageTable,
  words: readonly TaggedWord[],
  found: { from: number; to: number; cuts: number[] },
  text: string,
): Group[] {
  let { from } = found;
  let { to } = found;
  let cuts = [...found.cuts];
  const before = words[from - 1];
  const indefinite = before?.kind === "determiner" && table.indefinite.has(before.lower);
  const determined = before?.kind === "determiner";
  let frame = "";
  let trimmed = false;
  // `número mínimo de muestras`, `tipo de X`: a frame noun hands over to what stands behind its "of".
  while (cuts.length > 0) {
    const [cut = 0] = cuts;
    const head = words[from]?.lower ?? "";
    const part = (table.parts.has(head) || MERE_KIND.test(head)) && behindCopula(words, from);
    if ((!table.light.has(head) && !part) || cut - from > 2) break;
    const next = behind(words, cut);
    if (COLLECTIVE.test(head) && isSetName(words[next]?.lower ?? "")) break;
    if (cut - from === 2 && !table.dropped.has(words[from + 1]?.lower ?? "")) break;
    frame ||= head;
    from = next;
    trimmed = true;
    cuts = cuts.slice(1);
  }
  // Too long for one name: keep head and first complement, read the rest as a group of its own.
  let rest: Group[] = [];
  const last = cuts.at(-1);
  if (last !== undefined && contentWords(words, from, to) > MAX_WORDS) {
    rest = build(table, words, { from: behind(words, last), to, cuts: [] }, text);
    to = last;
    cuts = cuts.slice(0, -1);
  }
  while (
    to - from > 1 &&
    droppable(table, words[from]) &&
    words[from + 1]?.kind === "content" &&
    !isNounThere(table, words, from)
  ) {
    from++;
    trimmed = true;
  }
  // "trisomie 21"
  const isNumbered =
    /^[1-9]\d{0,2}$/.test(words[to - 1]?.lower ?? "") && to - from === 2 && !COUNTED.test(words[from]?.lower ?? "");
  while (to - from > (isNumbered ? 2 : 1) && droppable(table, words[to - 1]) && !cuts.includes(to - 2)) {
    to--;
    trimmed = true;
  }
  // "un modelo inspirado en", "inspiré du cerveau": the participle leads on, it is no part of the name.
  while (
    to - from > 1 &&
    words[to]?.kind === "preposition" &&
    !words[to - 1]?.bracketed &&
    (table.verbs.get(words[to - 1]?.lower ?? "")?.form === "participle" || isDone(table, words, to))
  )
    to--;
  // "fichier texte contenant les instructions"
  const holds = table.code === "fr" && words[to]?.kind === "determiner" && to - from > 1;
  if (holds && /[^m]ant$/u.test(words[to - 1]!.lower) && !cuts.includes(to - 2)) to--;
  while (to - from > 1 && words[to - 1]?.kind !== "content") to--;
  const first = words[from];
  const end = words[to - 1];
  if (!first || !end || contentWords(words, from, to) > MAX_WORDS + 1) return rest;
  const single = to - from === 1;
  const word = first.lower;
  const capital = /^\p{Lu}/u.test(first.text) && from > 0 && words[from - 1]?.kind !== "colon";
  const generic =
    table.ways.has(word) ||
    (single && (table.generic.has(word) || table.dropped.has(word))) ||
    (single &&
      !capital &&
      (!determined || from > found.from) &&
      loneAdjective(table, word) &&
      !isObject(words, from)) ||
    isDate(words.slice(from, to)) ||
    /:\/\/|^www\.|^[\d.,%]+$|^(?:etc|usw)\.?$/i.test(first.text) ||
    !/\p{L}{2}|\p{Lu}\d/u.test(text.slice(first.start, end.end)) ||
    // "Kohle- und Eisenvorkommen": half of a word
    (words[to]?.text === "-" && words[to]?.start === end.end) ||
    (table.capitalNouns === true && !words.slice(from, to).some((w) => /^\p{Lu}|-\p{Lu}/u.test(w.text)));
  return [
    {
      outer: found.from,
      from,
      to,
      text: unquoted(text.slice(first.start, end.end)),
      start: first.start,
      end: end.end,
      indefinite,
      determined,
      generic,
      frame,
      trimmed,
    },
    ...rest,
  ];
}

/** What is only counted through: `questão 22`. */
const COUNTED =
  /^(?:módulos?|cap[íi]tulos?|figuras?|questão|questões|preguntas?|perguntas?|páginas?|temas?|lección|lecciones|aulas?|chapitres?|pages?|figures?|exercices?|séances?|td|kapitel|seiten?|abbildung|abb|aufgaben?|blatt|tabelle|versión|version|versão|artikel|artículos?|artigos?|articles?|años?|anos?|ans|jahre?)$/;

/** `un organe situé dans X`, `una bolsa situada entre X e Y`: a participle that no list holds, before what it leads to. */
function isDone({ code }: LanguageTable, words: readonly TaggedWord[], to: number): boolean {
  const last = words[to - 1]?.lower ?? "";
  if ((code === "es" || code === "pt") && words[to - 2]?.kind === "content")
    return /^(?:situad|ubicad|localizad|encargad|encarregad|destinad|ligad)[oa]s?$/u.test(last);
  if (code !== "fr" || !/[^ti]ée?s?$|(?:[it]ées?)$|(?:tin|ot|ir|val|ta)és?$/u.test(last)) return false;
  return (
    words[to - 2]?.kind === "content" &&
    !/^(?:marché|degré|congé|café|procédé|traité|employé|résumé|énoncé|blé|idée|année|durée|entrée|arrivée|armée|journée|vallée|pensée|pensées)s?$/.test(
      last,
    )
  );
}

const MONTH =
  /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember)$/;

/** `26 août 1789`: when, and no thing. */
const isDate = (words: readonly TaggedWord[]): boolean => isCentury(words) || isMonthly(words);

/** `siglos IX`, `XIII`, `19. Jahrhundert` */
const isCentury = (words: readonly TaggedWord[]): boolean =>
  words.every(
    ({ text, lower }) => /^[IVX]{2,}e?$/.test(text) || /^\d+(?:e|è|ème|\.)?$/.test(lower) || AGE.test(lower),
  ) &&
  (words.length > 1 || /^[IVX]{2,}$/.test(words[0]?.text ?? ""));
const AGE = /^(?:siglos?|séculos?|siècles?|jahrhunderts?|décadas?|décennies?)$/;

const isMonthly = (words: readonly TaggedWord[]): boolean =>
  words.some(({ lower }) => MONTH.test(lower)) &&
  words.every(({ lower, kind }) => kind !== "content" || MONTH.test(lower) || /^\d+\.?$/.test(lower));

/** A name without quotation marks and stress that stand inside it. */
export function unquoted(name: string): string {
  return name
    .replace(/["“”«»„`*]|(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a word with an adjective's ending is a noun, in the singular or not: `técnicas`. */
export const isLikeNoun = (table: LanguageTable, word: string): boolean =>
  table.nounsLike.has(word) || table.nounsLike.has(table.singular(word)) || table.generic.has(word);

/** `portabilité`, `légèreté`: nouns with a participle's ending. */
const QUALITY = /(?<!(?:il)?lim|mér|inv|hab|hér|^c|vis|irr|explo|tra|profit|rev)(?:ité|eté|auté)s?$/u;

const BECOMING =
  /^(?:ficar|tornar|parecer|volver|quedar|devenir|sembler|rester|resultar|mantener|manter|hacer|fazer|rendre|hacerse|considerar|considérer|estar|seguir|permanecer|ser|sein|werden)$/;

/** They stand alone behind a verb and name nothing: `puede crecer demasiado`. */
const HOW_MUCH =
  /^(?:mejor|peor|mayor|menor|melhor|pior|maior)(?:e?s)?$|^(?:demasiad|máxim|mínim|much|muit|tant|poc|pouc)[oa]s?$/u;

/** `contiene agua y sal`: no adjective stands alone right behind a verb that takes an object, nor in a list that begins there. */
function isObject(words: readonly TaggedWord[], from: number): boolean {
  if (HOW_MUCH.test(words[from]!.lower)) return false;
  let k = from - 1;
  while (/^(?:comma|conjunction)$/.test(words[k]?.kind ?? "") && words[k - 1]?.kind === "content") k -= 2;
  const before = words[k];
  if (before?.kind !== "verb" || !before.verb || before.verb.form === "participle") return false;
  return before.verb.sense !== "aside" && !BECOMING.test(before.verb.lemma);
}

/** Whether a lower-case word on its own is an adjective rather than a noun. */
export function loneAdjective(table: LanguageTable, word: string): boolean {
  if (table.code === "fr" && QUALITY.test(word)) return false;
  // "hígado": no participle has such an accent.
  if (/^\p{L}*[áéíóúâê]\p{L}+ad[oa]s?$/u.test(word)) return false;
  return (
    table.adjective.test(word) && !isLikeNoun(table, word) && !/(?:ic[ao]s?|[ae]ntes?|ari[oa]s?|iques?)$/u.test(word)
  );
}

function contentWords(words: readonly TaggedWord[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (words[i]?.kind === "content") count++;
  return count;
}

function behindCopula(words: readonly TaggedWord[], from: number): boolean {
  const before = words[from - 1];
  return (before?.kind === "determiner" ? words[from - 2] : before)?.kind === "copula";
}

/** Index of the first noun behind an "of", past its article. */
function behind(words: readonly TaggedWord[], cut: number): number {
  return words[cut + 1]?.kind === "determiner" ? cut + 2 : cut + 1;
}

/** `Dado pessoal sensível`: a noun before its adjective, though it reads like "given". */
function isNounThere(table: LanguageTable, words: readonly TaggedWord[], i: number): boolean {
  const next = words[i + 1]?.lower ?? "";
  if (words[i + 2]?.kind !== "content") return false;
  return table.nounsLike.has(words[i]?.lower ?? "") && table.adjective.test(next) && !table.nounsLike.has(next);
}

function droppable(table: LanguageTable, word: TaggedWord | undefined): boolean {
  return word !== undefined && (table.dropped.has(word.lower) || /^\d+$/.test(word.lower));
}

/** `datos numéricos y categóricos`, `predicción robusta y resistente`: said of the noun before, and no thing. */
export function isSecondAdjective(
  table: LanguageTable,
  words: readonly TaggedWord[],
  first: Group | undefined,
  group: Group,
): boolean {
  const word = words[group.from];
  const isJoined = words[group.outer - 1]?.kind === "conjunction" && first?.to === group.outer - 1;
  if (!isJoined || group.to - group.outer > 1 || first.to - first.from < 2 || table.capitalNouns) return false;
  const before = words[first.to - 1]?.lower ?? "";
  const lower = word?.lower ?? "";
  if (word?.text !== lower || ![before, lower].every((w) => table.adjective.test(w) && !isLikeNoun(table, w)))
    return false;
  return before.slice(-2) === lower.slice(-2) || /ntes?$/u.test(lower);
}
