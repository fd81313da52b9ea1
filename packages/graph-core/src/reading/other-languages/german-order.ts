import type { LanguageTable, VerbForm } from "./table.ts";
import type { TaggedSentence, TaggedWord } from "./words.ts";

/** They send their clause's verb to its end. */
const SUBORDINATES =
  /^(?:wenn|weil|da|ob|obwohl|während|dass|damit|sobald|sodass|falls|indem|weshalb|weswegen|womit|wodurch|wofür|worin|woran|worauf|woraus|wobei|nachdem|bevor|solange|sofern)$/;
const RELATIVE = /^(?:der|die|das|den|dem|denen|welche[rsnm]?)$/;
/** Behind a relative pronoun these begin the clause's own subject. */
const NOMINATIVE = /^(?:der|ein|jeder|dieser|kein)$/;
const SUBJECT_PRONOUN = /^(?:er|sie|es|man|wir|ich|du)$/;
const GENITIVE = /^(?:des|der|eines|einer)$/;
const PARTICLE =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|fern|fest|fort|frei|her|hervor|hin|hinzu|mit|nach|statt|um|vor|voraus|weg|weiter|wieder|zu|zurück|zusammen)(?=\p{L}{4})/u;
const FINITE_END = /^\p{Ll}{2,}(?:t|en|ern|eln|ten?)$/u;
const ENDS = /^(?:stop|colon|subordinator)$/;

/**
 * Moves verbs from the end of German subordinate and relative clauses to where a main clause has them (`das Pakete weiterleitet` to
 * `das leitet Pakete weiter`), for one who reads from left to right.
 */
export function verbsForward(table: LanguageTable, sentence: TaggedSentence): void {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    const opens = before === undefined || before.kind === "comma";
    if (opens && SUBORDINATES.test(word.lower)) subordinate(table, sentence, i);
    else if (before?.kind === "comma" && words[i - 2]?.kind === "content" && RELATIVE.test(word.lower))
      relative(table, sentence, i);
    else if (before?.kind === "comma" && /^(?:dessen|deren)$/.test(word.lower)) subordinate(table, sentence, i);
    if (before?.kind === "comma" || before?.kind === "conjunction") infinitiveFirst(table, sentence, i);
  }
}

/** `die Bakterien aufnehmen und verdauen`, `der vom Volk gewählt wurde`, `den der Käufer zahlt`. */
function relative(table: LanguageTable, sentence: TaggedSentence, i: number): void {
  const { words } = sentence;
  const verbs = lastVerbs(table, words, i + 1);
  if (!verbs) return;
  verbs.forEach((at) => doneBefore(table, words, at));
  const word = words[i]!;
  const next = words[i + 1]!;
  const isOwn = NOMINATIVE.test(next.lower) || next.kind === "pronoun";
  const isObject = /^(?:den|dem|denen)$/.test(word.lower) || (word.lower !== "der" && isOwn);
  word.kind = "relative";
  if (isObject) {
    subordinate(table, sentence, i);
    return;
  }
  let from = i + 1;
  for (const at of verbs) {
    move(sentence, at, from);
    from = at + 2;
  }
}

/** `weil der Sender den Empfänger überlastet`: the verb goes behind the subject. */
function subordinate(table: LanguageTable, sentence: TaggedSentence, i: number): void {
  const { words } = sentence;
  const [verb] = lastVerbs(table, words, i + 1) ?? [];
  if (verb === undefined) return;
  doneBefore(table, words, verb);
  // "während der Photosynthese"
  if (words[i]!.kind === "preposition") words[i]!.kind = "subordinator";
  const to = behindSubject(words, i + 1, verb);
  if (to !== undefined && to < verb) move(sentence, verb, to);
}

function behindSubject(words: readonly TaggedWord[], from: number, verb: number): number | undefined {
  let k = from;
  while (words[k]?.kind === "adverb") k++;
  if (words[k]?.kind === "pronoun") return SUBJECT_PRONOUN.test(words[k]!.lower) ? k + 1 : undefined;
  if (words[k]?.kind === "determiner") k++;
  const first = k;
  while (k < verb && words[k]?.kind === "content" && !endsNoun(words, k, first)) k++;
  if (k === first) return undefined;
  while (GENITIVE.test(words[k]?.lower ?? "") && words[k + 1]?.kind === "content" && k + 2 < verb) {
    const start = ++k;
    while (k < verb && words[k]?.kind === "content" && !endsNoun(words, k, start)) k++;
  }
  // "A und B"
  if (words[k]?.kind === "conjunction" && words[k + 1]?.kind === "content") return behindSubject(words, k + 1, verb);
  return k;
}

/** A second noun without an article stands for itself: `weil Pflanzen Licht brauchen`. */
const endsNoun = (words: readonly TaggedWord[], k: number, first: number): boolean =>
  k > first && /^\p{Lu}/u.test(words[k - 1]!.text) && !/^\p{Lu}[\p{Lu}\d]/u.test(words[k - 1]!.text);

/** The verbs that end a clause's members, each with nothing finite before it; undefined where the clause has its verb elsewhere. */
function lastVerbs(table: LanguageTable, words: readonly TaggedWord[], from: number): number[] | undefined {
  const found: number[] = [];
  let start = from;
  let commas = 0;
  for (let k = from; k <= words.length; k++) {
    const word = words[k];
    const kind = word?.kind ?? "stop";
    const ends = ENDS.test(kind) || kind === "comma";
    const verb = words[k - 1];
    if (ends || kind === "conjunction") {
      const isVerb = k - 1 >= start && verb !== undefined && becomesVerb(table, words, k - 1);
      if (isVerb) {
        // "aufnehmen und verdauen": the second has nothing of its own.
        if (k - 1 > start) found.push(k - 1);
        start = k + 1;
      }
      if (kind === "comma" && !isVerb && ++commas < 4) continue;
      if (ends) return found.length > 0 && (isVerb || k - 1 < start) ? found : undefined;
      continue;
    }
    // A finite verb before the end: it is a main clause.
    if (isFinite(word!) && !/^(?:comma|conjunction|stop|colon|subordinator)$/.test(words[k + 1]?.kind ?? "stop"))
      return undefined;
  }
  return undefined;
}

/** `gewählt wurde`, `enthalten sind`: what is done, before the word that is moved. */
function doneBefore(table: LanguageTable, words: readonly TaggedWord[], at: number): void {
  const [done, verb] = [words[at - 1]!, words[at]!];
  const isDone = /^(?:wird|werden|wurden?|ist|sind|war|waren)$/.test(verb.lower);
  if (!isDone || done.kind !== "content" || !/^\p{Ll}{3,}(?:t|en)$/u.test(done.text)) return;
  const known = table.verbs.get(done.lower);
  if (!known && !/^(?:.{0,6}ge|be|ver|er|ent|zer|.+iert$)/u.test(done.lower)) return;
  done.kind = "verb";
  done.verb = { ...(known ?? { lemma: done.lower, sense: "related-to", says: done.lower }), form: "participle" };
}

const isFinite = ({ kind, verb }: TaggedWord): boolean =>
  kind === "copula" || kind === "modal" || (kind === "verb" && verb?.form === "finite");

/** Whether a word at a clause's end is its verb; a form that no list holds becomes one. */
function becomesVerb(table: LanguageTable, words: readonly TaggedWord[], k: number): boolean {
  const word = words[k]!;
  if (words[k - 1]?.lower === "zu") return false;
  const isApart = word.kind === "verb" && PARTICLE.test(word.lower) && FINITE_END.test(word.text);
  if (isFinite(word) && !isApart) return true;
  if (word.kind === "verb" && word.verb?.form === "participle" && !FINITE_END.test(word.text)) return false;
  if (!/^(?:content|verb)$/.test(word.kind) || !FINITE_END.test(word.text)) return false;
  const form = finiteForm(table, word.lower);
  word.kind = "verb";
  word.verb = form.verb;
  if (!form.particle) return true;
  // As a main clause has it: "leitet Pakete weiter"
  word.particle = form.particle;
  word.text = word.lower = word.lower.slice(form.particle.length);
  return true;
}

function finiteForm(table: LanguageTable, lower: string): { verb: VerbForm; particle?: string } {
  const particle = PARTICLE.exec(lower)?.[0];
  const known = particle ? table.verbs.get(lower.slice(particle.length)) : undefined;
  if (particle && known && known.form !== "participle") {
    const lemma = particle + known.lemma;
    const sense = table.verbs.get(lemma)?.sense ?? known.sense;
    return { verb: { ...known, lemma, sense, form: "finite" }, particle };
  }
  const own = table.verbs.get(lower);
  return { verb: { ...(own ?? { lemma: lower, sense: "related-to", says: lower }), form: "finite" } };
}

/** `verpflichtet, die Sache zu übergeben`: as if it were `verpflichtet zu übergeben die Sache`. */
function infinitiveFirst(table: LanguageTable, sentence: TaggedSentence, from: number): void {
  const { words } = sentence;
  if (!/^(?:determiner|content)$/.test(words[from]?.kind ?? "")) return;
  let end = from;
  while (end < words.length && !/^(?:comma|stop|colon|subordinator|conjunction)$/.test(words[end]!.kind)) {
    if (isFinite(words[end]!) && words[end - 1]?.lower !== "zu") return;
    end++;
  }
  const verb = words[end - 1];
  if (!verb || end - from < 3 || words[end - 2]?.lower !== "zu" || !/^\p{Ll}+n$/u.test(verb.text)) return;
  const known = verb.verb ?? table.verbs.get(verb.lower);
  verb.kind = "verb";
  verb.verb = { ...(known ?? { lemma: verb.lower, sense: "related-to", says: verb.lower }), form: "infinitive" };
  move(sentence, end - 1, from);
  words.splice(end - 1, 1);
  for (const bracket of sentence.brackets) if (bracket.after >= end - 1) bracket.after--;
}

function move({ words, brackets }: TaggedSentence, from: number, to: number): void {
  const [word] = words.splice(from, 1);
  words.splice(to, 0, word!);
  for (const bracket of brackets) if (bracket.after >= to && bracket.after <= from) bracket.after++;
}
