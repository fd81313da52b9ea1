import { subjectsBefore } from "../pronouns.ts";
import { ASIDE_CUE, isAcronymOf, OFTEN, SHORTENED } from "../../language/lexicon/headings.ts";
import { LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import type { Draft } from "../draft.ts";
import type { Reference, Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

const CALLED = new RegExp(
  `\\b(?:(?:${OFTEN}\\s+)+(?:called|known as|referred to as|named|termed)|a\\.?k\\.?a\\.?|(?:${OFTEN}\\s+)*(?:${SHORTENED})|(?:which\\s+)?stands for|(?<=[,(]\\s*)or simply|(?<=\\(\\s*)(?:${ASIDE_CUE})|(?<=[,(]\\s*)in short(?=\\s+\\p{Lu}))` +
    `\\s+(?:the\\s+|an?\\s+)?["“'‘\`]?([\\p{L}\\p{N}][^,;:.()"”]*)`,
  "giu",
);
/** What spells a name out, or shortens it, must be seen to. */
const SPELLS = /stands for|short for|abbreviated|shortened/i;

/** `X, also called Y`, `X is often referred to as Y or Z`, `XY stands for X Y`: two names of one concept. */
export const alsoCalledRule: Rule = {
  name: "also-called",
  read(statement) {
    const { sentence, content } = statement;
    const text = content.text.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(CALLED)) {
      const at = sentence.start + match.index;
      const opening = match[0].slice(0, match[0].length - (match[1] ?? "").length);
      const from = at + opening.length;
      const names = namesIn(statement, from, match[1] ?? "", text.slice(match.index + match[0].length));
      const target = names.length === 0 ? undefined : spokenOf(statement, at, from);
      if (!target) continue;
      const spells = SPELLS.test(opening);
      for (const { name: whole, start } of names) {
        // "Is abbreviated DNA and stores information".
        const name = spells ? [whole, whole.split(/\s/)[0]!].find((one) => spelledOut(one, target.draft)) : whole;
        if (name === undefined) continue;
        const end = start + name.length - 1;
        statement.notebook.alias(target.draft, name, "stated", statement.offset(start), statement.offset(end) + 1);
        target.draft.roles.alias++;
      }
      for (let i = 0; i < sentence.words.length; i++) {
        const word = sentence.words[i];
        if (word && word.start >= at && word.end <= from) statement.aliased.add(i);
      }
    }
  },
};

/** Words that end a name: a clause or a preposition of its own follows. */
const BEHIND = /\s+(?:to|that|which|because|since|and|in order|in|when|if|is|are|for|on|as|by|due|after)(?:\s.*)?$/i;

/**
 * The names that "also called" gives: one, or two with "or" between them (`condensation reaction or dehydration synthesis`). None
 * where what follows is no name as it stands: `called for by surgeons`, `“hard” water`, `K, L, M`, `eight micrometres`.
 * @param from offset of `said` in the block's text. @param after what stands behind it in the sentence
 */
function namesIn(statement: Statement, from: number, said: string, after: string): { name: string; start: number }[] {
  const lead = /^(?:just|simply)\s+/i.exec(said)?.[0].length ?? 0;
  const whole = said.slice(lead).replace(BEHIND, "").trimEnd();
  // What is quoted only in part is no name as it stands.
  const isCut = /^\s*[“"]/.test(after) || /[“"]/.test(whole);
  const goesOn =
    lead + whole.length === said.trimEnd().length &&
    /^[”"’']\s+(?!(?:or|and|as|because|since|in|for|of|by|that|which|is|are|on|to|when)\b)\p{L}/iu.test(after);
  const isListed = whole.length < 3 && /^,\s*\p{Lu}\b/u.test(after);
  if (!whole || isCut || goesOn || isListed) return [];
  const parts = whole.split(/(\s+or\s+(?:the\s+|an?\s+)?)/i);
  const names = [];
  let at = from + lead;
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) names.push({ name: part.replace(/[\s^*_`]+$/, ""), start: at });
    at += part.length;
  }
  const isNamed = names.every(({ name, start }) => isName(statement, name, start));
  return isNamed ? names : [];
}

function isName(statement: Statement, name: string, start: number): boolean {
  const count = name.split(/\s+/).length;
  if (!/\p{L}/u.test(name) || count > 6 || /^(?:for|by|in|on|to|at|as|of|from|with|into|upon)\b/i.test(name))
    return false;
  const end = start + name.length;
  const inside = statement.sentence.words.filter((word) => word.start >= start && word.end <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  // In brackets, or cut otherwise than the words are.
  if (!first || !last) return true;
  if (first.upos === "NUM") return false;
  return last.upos === "VERB" ? count === 1 : !/^(?:ADJ|ADV|DET|ADP|PRON)$/.test(last.upos);
}

/** Whether one of the two is the other's letters. */
function spelledOut(name: string, draft: Draft): boolean {
  return [...draft.labels.keys()].some((label) => isAcronymOf(name, label) || isAcronymOf(label, name));
}

/** Of these the noun behind "of" is what is spoken of: `the use of the chain rule (also known as backpropagation)`. */
const OF_IT = new Set("use detail idea notion concept case method process name term".split(" "));

/**
 * Who is "also called" so: the name just before it, the subject of its verb, or the topic that `it` has spoken of all along.
 * undefined where that may be something else: what `this` points at, a clause, a thing with a clause or an "of" behind it (`the path
 * from x to y is known as …`), or one that itself stands behind an "of" (`removal of a base, also known as deletion`).
 * @param at where the cue begins. @param from where the name begins
 */
export function spokenOf(statement: Statement, at: number, from: number): Reference | undefined {
  const { sentence, content } = statement;
  let best = -1;
  for (const [head, phrase] of statement.phrases) if (phrase.end <= at && head > best) best = head;
  const between = content.text.slice(statement.phrases.get(best)?.end ?? sentence.start, at);
  const isAside = /^\s*[,(]?\s*(?:(?:which|that) (?:is|are|was|were)|now|or)?\s*$/.test(between);
  if (best >= 0 && isAside)
    return isWholly(statement, best, between) ? statement.reference(best, "alias")[0] : undefined;
  // "Also known as epinephrine, adrenaline is a hormone": nobody has been named yet.
  if (/^[\s(]*$/.test(content.text.slice(sentence.start, at))) return besides(statement, from);
  const clause = statement.clauses.find((one) => {
    const start = statement.word(one.verb)?.start ?? -1;
    return one.passive && start >= at && start < from;
  });
  // "DNA" may seem to be what is abbreviated, in "the acid is abbreviated DNA".
  if (clause === undefined && best >= 0 && /^\s+(?:is|are)\s+$/.test(between) && !isQualified(statement, best))
    return isWholly(statement, best, between) ? statement.reference(best, "alias")[0] : undefined;
  const [subject, second] = clause?.subjects ?? [];
  if (clause === undefined || subject === undefined || second !== undefined || clause.subjectKind !== "own")
    return undefined;
  const word = statement.word(subject);
  if (/^(?:it|they)$/.test(word?.lower ?? "")) return spokenOfBefore(statement, subject);
  const phrase = statement.phrases.get(subject);
  if (!phrase || phrase.generic || points(statement, subject) || isQualified(statement, subject)) return undefined;
  return statement.reference(subject, "alias")[0];
}

/** Whether an aside behind a name is about that name, and not about all that it is a part of. */
function isWholly(statement: Statement, head: number, between: string): boolean {
  const word = statement.word(head);
  const above = statement.word(word?.head ?? -1);
  if (!word || points(statement, head)) return false;
  if (
    word.label.startsWith("nmod") &&
    !(above && (LIGHT_NOUNS.has(singular(above.lower)) || OF_IT.has(singular(above.lower))))
  )
    return false;
  if (word.label === "conj" && /,/.test(between)) return false;
  // "When applied to data (often referred to as inference)", "averaging across all of it, also called pooling": what is done is meant.
  return !word.label.startsWith("obl") || !above || (above.label !== "advcl" && above.xpos !== "VBG");
}

/** Whether a noun is not named but pointed at or counted: `this method`, `the two groups`. */
const points = (statement: Statement, head: number): boolean =>
  statement.points(head) ||
  statement.children(head).some((c) => /^(?:some|two|three)$/.test(statement.word(c)?.lower ?? ""));

const isQualified = (statement: Statement, head: number): boolean =>
  statement.children(head).some((c) => c > head && /^(?:nmod|acl|advcl|conj)/.test(statement.word(c)?.label ?? ""));

/** Of whom `it` or `they` is said, where only the topic has been spoken of so far. */
function spokenOfBefore(statement: Statement, word: number): Reference | undefined {
  const { topic } = statement.frame;
  const before = statement.antecedent;
  const spoken = subjectsBefore(statement, word, statement.word(word)?.lower ?? "");
  if (!topic || spoken.length > 0 || (before && before !== topic)) return undefined;
  return { draft: topic, features: { pronoun: 1 }, word };
}

/** The subject behind "Also known as …,"; the topic where the sentence says nothing else. */
function besides(statement: Statement, from: number): Reference | undefined {
  const { topic: label, origin } = statement.frame;
  // "catabolic: (also, catabolism) pathways in which …"
  if (label && origin === "label" && /^\s*\(/.test(statement.content.text.slice(statement.sentence.start)))
    return { draft: label, features: {}, word: -1 };
  const main = statement.clauses.find(({ subjects }) =>
    subjects.some((one) => (statement.word(one)?.start ?? 0) > from),
  );
  if (main) return statement.references(main.subjects.slice(0, 1), "alias")[0];
  const { topic } = statement.frame;
  return topic && { draft: topic, features: {}, word: -1 };
}
