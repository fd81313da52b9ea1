import { offer, sentenceOf, worthOfNaming } from "../definition.ts";
import type { Rule } from "./rule.ts";
import type { Statement } from "../statement.ts";

const CALLS = new Set(["called", "termed", "named", "dubbed", "coined", "labeled", "labelled"]);
/** First words of all such cues. */
const OPENS_CUE = new Set([...CALLS, "known", "defined", "described", "referred", "term"]);

/** `a process called distillation`, `is known as osmosis`: the words that introduce a term. */
export const calledRule: Rule = {
  name: "called",
  read(statement) {
    const { words } = statement.sentence;
    for (let i = 0; i < words.length - 1; i++) {
      const after = cueEnd(statement, i);
      if (after < 0) continue;
      const head = firstPhraseFrom(statement, after);
      if (head < 0) continue;
      for (const term of [head, ...coordinatedWith(statement, head)]) {
        const phrase = statement.phrases.get(term);
        if (!phrase || phrase.generic) continue;
        const draft = statement.name(phrase, "defined");
        if (!draft) continue;
        const before = whatIsCalled(statement, i);
        const kind = before < 0 ? undefined : statement.reference(before, "predicate")[0];
        if (kind && kind.draft !== draft && !kind.features.pronoun)
          statement.tie({ draft, features: {}, word: term, phrase }, kind, "is-a", "is a", "called");
        if (statement.asks) continue;
        const { sentence, content } = statement;
        const { text, maths } = sentenceOf(content, sentence.start, sentence.end);
        const place = { start: statement.offset(sentence.start), end: statement.offset(sentence.end - 1) + 1 };
        offer(draft, { text, ...place }, worthOfNaming(text, (words[i]?.start ?? 0) - sentence.start, maths));
      }
    }
  },
};

/** Index of the first word behind `called`, `known as`, `referred to as`; -1 where no such cue stands at `i`. */
function cueEnd(statement: Statement, i: number): number {
  const at = (k: number) => statement.word(i + k)?.lower ?? "";
  if (!OPENS_CUE.has(at(0))) return -1;
  if (statement.aliased.has(i) || /^(?:also|formerly|previously|otherwise)$/.test(statement.word(i - 1)?.lower ?? ""))
    return -1;
  // Whoever calls somebody names nothing: "she called a taxi".
  const active = statement.children(i).some((c) => statement.word(c)?.label === "nsubj");
  // Who coined it, or when, is no name.
  if (/^(?:by|in|at|from|for|after)$/.test(at(1))) return -1;
  if (CALLS.has(at(0)) && !active && /^VB[ND]$/.test(statement.word(i)?.xpos ?? "")) return i + 1;
  if ((at(0) === "known" || at(0) === "defined" || at(0) === "described") && at(1) === "as") return i + 2;
  if (at(0) === "referred" && at(1) === "to" && at(2) === "as") return i + 3;
  if (at(0) === "term" && statement.word(i - 1)?.lower === "the") return i + 1;
  return -1;
}

function firstPhraseFrom(statement: Statement, from: number): number {
  let best = -1;
  for (const [head, phrase] of statement.phrases)
    if (phrase.from >= from && phrase.from - from <= 3 && (best < 0 || head < best)) best = head;
  return best;
}

/**
 * The word for what is called so, -1 for none: the subject of `is called` ("A tax on imports is called a tariff"), for "which is
 * called" and a bare "called" the noun that it hangs on. Only where neither is found is it the noun right before.
 */
function whatIsCalled(statement: Statement, i: number): number {
  const subject = statement.children(i).find((c) => /^[nc]subj/.test(statement.word(c)?.label ?? "") && c < i);
  const word = subject === undefined ? undefined : statement.word(subject);
  if (subject !== undefined && word && !/^(?:which|that|who)$/.test(word.lower))
    // "Selling seats twice is called overbooking": no noun in it is what the name is for.
    return statement.phrases.has(subject) ? subject : -1;
  const own = statement.word(i);
  if (own?.label.startsWith("acl") && own.head < i && statement.phrases.has(own.head)) return own.head;
  return phraseBefore(statement, i);
}

/** The last noun before a cue, with no verb between them nor over it: "Selling seats on trains is called …". */
function phraseBefore(statement: Statement, i: number): number {
  let best = -1;
  for (const [head] of statement.phrases) if (head < i && i - head <= 5 && head > best) best = head;
  if (best < 0) return -1;
  for (let at = best + 1; at < i; at++)
    if (statement.word(at)?.upos === "VERB" || statement.word(at)?.label === "nsubj") return -1;
  for (let at = best, steps = 0; at >= 0 && steps < 8; steps++) {
    at = statement.word(at)?.head ?? -1;
    if (at < best && statement.word(at)?.upos === "VERB") return -1;
  }
  return best;
}

function coordinatedWith(statement: Statement, head: number): number[] {
  return statement.children(head).filter((c) => statement.word(c)?.label === "conj" && statement.phrases.has(c));
}
