import { makeAdjective } from "./make-adjective.ts";
import type { Word } from "./analyse.ts";
import { BEFORE_NOUN } from "./repair-plurals.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
const SUBJECT = /^nsubj/;
/** A clause's noun phrases and its verb stand within so many words of each other; looking no further keeps the reading linear. */
const NEAR = 24;
/** What may stand between the first member of a list and its last. */
const IN_LIST = /^(?:NOUN|PROPN|ADJ|NUM|DET|PUNCT|CCONJ|ADP)$/;

/**
 * Mends clauses that a greedy parser takes apart wrongly: a subject that was hung on the verb before the comma (`When it rains, rivers
 * rise`), a list whose first member was read as the sentence (`Fats, sugars, and starches are nutrients`), a participle that is
 * followed by its noun's verb (`Flowering plants make seeds`), and the past tense read as a passive (`The loss made bread dear`). Linear
 * in the words.
 */
export function repairClauses(words: Word[]): void {
  listedSubjects(words);
  openingParticiple(words);
  leadingParticiple(words);
  nounWithObject(words);
  for (let i = 0; i < words.length - 2; i++) halfPreposition(words, i);
  for (let i = 1; i < words.length - 3; i++) countedNames(words, i);
  for (let i = 0; i < words.length; i++) pairOfSubjects(words, i);
  for (let i = 0; i < words.length; i++) strayedSubject(words, i);
  for (let i = 0; i < words.length; i++) activePast(words, i);
}

/** `Fats, sugars, and starches are nutrients`: the list is the subject, and not its last member alone. */
function listedSubjects(words: Word[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  const first = words[root];
  if (!first || !NOUN.test(first.upos) || words.some(({ head, label }) => head === root && label === "cop")) return;
  const last = words.findIndex(({ head, label }, i) => i > root && SUBJECT.test(label) && words[head]?.head === root);
  const subject = words[last];
  const main = subject?.head ?? -1;
  const verb = words[main];
  if (!subject || !verb || last >= main || main - root > NEAR) return;
  const are = words.some(({ head, lower }) => head === main && lower === "are");
  const before = words[last - 1];
  const and = (before?.upos === "DET" ? words[last - 2] : before)?.lower === "and" && verb.label === "conj";
  // Without an "and" only bare names are surely listed: "Sloops, ketches are boats".
  const bare =
    are && before?.text === "," && words.slice(root, last).every((w) => /^(?:NOUN|PROPN|PUNCT)$/.test(w.upos));
  if (!bare && !(and && (are || /^VB[PD]$/.test(verb.xpos)))) return;
  for (let i = root + 1; i < last; i++) {
    const { upos, text } = words[i] as Word;
    if (!IN_LIST.test(upos) || (upos === "PUNCT" && text !== ",")) return;
  }
  if (words[root + 1]?.lower !== ",") return;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.head === root && i > main) word.head = main;
    if (word.head === main && i < last) word.head = last;
  }
  first.label = subject.label;
  first.head = main;
  subject.label = "conj";
  subject.head = root;
  verb.head = -1;
  verb.label = "root";
}

/** `Sloops, ketches are boats`: of two names with nothing but a comma between them the first is no part of the second. */
function pairOfSubjects(words: Word[], i: number): void {
  const [first, comma, second] = [words[i], words[i + 1], words[i + 2]];
  if (first?.label !== "compound" || first.head !== i + 2 || comma?.text !== "," || !second) return;
  if (!NOUN.test(first.upos) || !SUBJECT.test(second.label)) return;
  first.label = second.label;
  first.head = second.head;
  second.label = "conj";
  second.head = i;
  comma.head = i + 2;
  for (const word of words) if (word !== second && word.head === i + 2 && word.label === "conj") word.head = i;
}

/** `Bacteria turn nitrogen into ammonia`: a noun behind a plural that has an object is a verb, whatever the tagger takes it for. */
function nounWithObject(words: Word[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  const word = words[root];
  const subject = words[root - 1];
  if (!word || !subject || word.xpos !== "NN" || !/^\p{Ll}/u.test(word.text)) return;
  if (!/^NNP?S$/.test(subject.xpos) && !/(?:ia|ae)$/.test(subject.lower)) return;
  if (subject.head !== root || subject.label !== "compound" || !NOUN.test(subject.upos)) return;
  for (let i = 0; i < words.length && i < root + NEAR; i++)
    if (words[i]?.head === root && /^(?:cop|aux|case|nsubj|mark)/.test(words[i]?.label ?? "")) return;
  const object = words.findIndex(({ head, label }, i) => i > root && head === root && label === "obj");
  if (object < 0 || !/^(?:NOUN|PROPN|PRON)$/.test(words[object]?.upos ?? "")) return;
  for (let i = root + 1; i < object; i++) if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[i]?.upos ?? "")) return;
  for (let i = 0; i < root - 1; i++) if (words[i]?.head === root) (words[i] as Word).head = root - 1;
  word.upos = "VERB";
  word.xpos = "VBP";
  subject.label = "nsubj";
}

/** `The metals tin and copper`: the plural is what is spoken of, and behind it stands which; no plural modifies a noun. */
function countedNames(words: Word[], i: number): void {
  const noun = words[i];
  if (noun?.xpos !== "NNS") return;
  const [first, and, second] = words.slice(i + 1, i + 4);
  if (first?.xpos !== "NN" || second?.xpos !== "NN" || !/^(?:and|or)$/.test(and?.lower ?? "")) return;
  if (
    BEFORE_NOUN.test(noun.lower) ||
    !/^(?:compound|nsubj)/.test(noun.label) ||
    /^(?:appos|compound)$/.test(first.label)
  )
    return;
  let from = i;
  while (from > 0 && /^(?:ADJ|NUM)$/.test(words[from - 1]?.upos ?? "")) from--;
  if (words[from - 1]?.lower !== "the") return;
  for (let k = Math.max(0, i - NEAR); k < i; k++) {
    const word = words[k] as Word;
    if (word.head === i + 1 && (k >= from - 1 || word.label === "case")) word.head = i;
  }
  noun.head = first.head;
  noun.label = first.label;
  first.head = i;
  first.label = "appos";
}

/** `Flowering plants make seeds`: plants do, and nobody flowers them. "Growing plants takes time" has a verb in the singular. */
function openingParticiple(words: Word[]): void {
  const [participle, noun, verb] = words;
  if (participle?.xpos !== "VBG" || noun?.label !== "obj" || noun.head !== 0) return;
  if (participle.label === "csubj") {
    // "Denitrifying bacteria convert nitrates": with a verb in the plural it is the bacteria that do.
    const isSeveral = noun.xpos === "NNS" || /[^a]ia$/.test(noun.lower);
    if (!isSeveral || !verb || participle.head !== 2 || !/^VBP?$/.test(verb.xpos) || verb.lower.endsWith("s")) return;
    makeAdjective(participle, 1);
    noun.head = 2;
    noun.label = "nsubj";
    return;
  }
  if (participle.head >= 0) return;
  if (verb?.xpos !== "VBP" || verb.upos !== "VERB" || verb.head !== 0 || !/^(?:xcomp|ccomp)$/.test(verb.label)) return;
  for (const word of words) if (word.head === 0) word.head = 2;
  makeAdjective(participle, 1);
  noun.label = "nsubj";
  verb.head = -1;
  verb.label = "root";
}

/** `Serving as adaptors, the molecules bind to it`: the verb behind the comma, which has a subject of its own, is the sentence's. */
function leadingParticiple(words: Word[]): void {
  const [first] = words;
  if (!first || !/^VB[GN]$/.test(first.xpos)) return;
  const comma = words.findIndex(({ text }, i) => i > 0 && text === ",");
  if (comma < 0 || comma > NEAR) return;
  // "Using a net, the crew catches cod": the crew does.
  const behind = words.findIndex(({ head, label }, i) => i > comma && head === first.head && SUBJECT.test(label));
  if (first.label === "csubj" && behind > 0 && behind < first.head) first.label = "advcl";
  if (first.head >= 0) return;
  const main = words.findIndex(
    ({ head, label, upos }, i) =>
      i > comma && head === 0 && /^(?:xcomp|ccomp|parataxis|advcl)$/.test(label) && upos !== "PUNCT",
  );
  const verb = words[main];
  if (!verb || main - comma > NEAR) return;
  const own = words.flatMap(({ head }, i) => (head === main ? [i] : []));
  const has = (label: RegExp) => own.some((i) => i > comma && label.test(words[i]?.label ?? ""));
  if (!has(SUBJECT) || has(/^mark$/) || !(/^VB[ZPD]$/.test(verb.xpos) || has(/^(?:aux|cop)/))) return;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.head === 0 && i !== main && i >= comma) word.head = main;
  }
  verb.head = -1;
  verb.label = "root";
  first.head = main;
  first.label = "advcl";
}

/** `Changes depending on the season`: half of a preposition is no verb. */
function halfPreposition(words: Word[], i: number): void {
  const [word, on] = [words[i] as Word, words[i + 1] as Word];
  if (word.lower !== "depending" || word.upos !== "VERB" || word.head < 0) return;
  const thing = words[on.head];
  if (!/^(?:up)?on$/.test(on.lower) || on.label !== "case" || !thing || on.head < i) return;
  const own = words.slice(Math.max(0, i - NEAR), i + NEAR).filter((other) => other.head === i && other !== thing);
  if (own.some(({ label }) => label !== "punct")) return;
  for (const other of own) other.head = word.head;
  if (thing.head === i) {
    thing.head = word.head;
    thing.label = "obl";
  }
  word.head = on.head;
  word.label = "case";
  word.upos = "ADP";
}

/** `When a gnat bites a man, germs enter`: what stands between the comma and a verb without a subject is its subject. */
function strayedSubject(words: Word[], i: number): void {
  const word = words[i] as Word;
  const { label: own } = word;
  if ((own !== "obj" && own !== "obl:unmarked" && own !== "dep") || !NOUN.test(word.upos)) return;
  const verb = words[word.head];
  const main = verb === undefined ? -1 : verb.head;
  const over = words[main];
  if (verb?.label !== "advcl" || word.head > i || !over || over.upos !== "VERB" || main <= i || main - i > 3) return;
  for (let k = i + 1; k < main; k++) if (!/^(?:AUX|ADV)$/.test(words[k]?.upos ?? "")) return;
  if (!/^VB[ZPD]$/.test(over.xpos) && words[i + 1]?.upos !== "AUX") return;
  let from = i;
  while (from > 0 && words[from - 1]?.head === i) from--;
  if (words[from]?.text !== "," && words[from - 1]?.text !== ",") return;
  const hasSubject = words
    .slice(Math.max(0, main - NEAR), main)
    .some(({ head, label }) => head === main && SUBJECT.test(label));
  if (hasSubject) return;
  word.head = main;
  word.label = words.slice(i, main).some(({ label }) => label === "aux:pass") ? "nsubj:pass" : "nsubj";
}

/** `The loss made bread dear`, `used coal instead of wood`: a participle with an object and nothing that makes it passive. */
function activePast(words: Word[], i: number): void {
  const word = words[i] as Word;
  if (word.xpos !== "VBN" || word.upos !== "VERB" || !/^(?:root|conj|parataxis|ccomp)$/.test(word.label)) return;
  let subject = false;
  let object = false;
  for (let k = Math.max(0, i - NEAR); k < words.length && k < i + NEAR; k++) {
    const { head, label } = words[k] as Word;
    if (head !== i) continue;
    if (/^(?:aux|cop|nsubj:pass)/.test(label)) return;
    if (label === "nsubj" && k < i) subject = true;
    if (label === "obj" && k > i) object = true;
  }
  if (object && (subject || word.label === "root")) word.xpos = "VBD";
}
