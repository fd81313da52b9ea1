import { isAcronymOf } from "../../language/lexicon/headings.ts";
import type { Reference, Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

const CALLED =
  /\b(?:(?:also|sometimes|often|commonly|formerly|previously|otherwise|better)\s+(?:called|known as|referred to as|named|termed)|a\.?k\.?a\.?|abbreviated(?: as| to)?|(?:which\s+)?stands for|short for|(?<=[,(]\s*)or simply|(?<=[,(]\s*)in short(?=\s+\p{Lu}))\s+(?:the\s+|an?\s+)?["“'‘`]?([\p{L}\p{N}][^,;:.()"”]*)/giu;

/** `X, also called Y`, `X (Y)` where one abbreviates the other, `X, or Y,`: two names of one concept. */
export const aliasRule: Rule = {
  name: "alias",
  read(statement) {
    acronyms(statement);
    called(statement);
    orNames(statement);
  },
};

function acronyms(statement: Statement): void {
  for (const inside of statement.sentence.parentheticals) {
    const words = inside.sentence.words;
    const head = lastNounUpTo(statement, inside.after);
    const phrase = head < 0 ? undefined : statement.phrases.get(head);
    if (!phrase || words.length === 0 || words.length > 7) continue;
    const text = statement.content.text
      .slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
      .replace(/^(?:or|aka|also)\s+/i, "");
    const before = statement.content.text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
    const full = fullName(statement, phrase.start, inside.after, text) ?? before;
    if (!isAcronymOf(text, full) && !isAcronymOf(full, text)) continue;
    const reference = statement.reference(head, "alias")[0];
    if (!reference) continue;
    const start = statement.offset(words[0]?.start ?? 0);
    const end = statement.offset((words.at(-1)?.end ?? 1) - 1) + 1;
    statement.notebook.alias(reference.draft, text, "acronym", start, end);
    if (full !== before) statement.notebook.alias(reference.draft, full, "acronym", start, end);
    reference.draft.roles.alias++;
    reference.draft.places.push({ start, end, block: statement.blockIndex });
    const own = statement.notebook.draft(text, { proper: true, weight: 0 });
    if (own) statement.notebook.alias(reference.draft, text, "acronym", start, end);
  }
}

/** The words before a bracketed acronym that it stands for, where they reach further back than the phrase. */
function fullName(statement: Statement, phraseStart: number, after: number, acronym: string): string | undefined {
  const words = statement.sentence.words;
  const last = words[after];
  if (!last) return undefined;
  for (let i = after - 1; i >= 0 && i > after - 8; i--) {
    const word = words[i];
    if (!word || word.upos === "PUNCT" || word.upos === "VERB") break;
    if (word.start >= phraseStart) continue;
    const text = statement.content.text.slice(word.start, last.end).replace(/\s+/g, " ");
    if (!/^(?:the|a|an|of|and|for)\b/i.test(text) && isAcronymOf(acronym, text)) return text;
  }
  return undefined;
}

function lastNounUpTo(statement: Statement, index: number): number {
  for (let i = index; i >= 0 && i > index - 3; i--) if (statement.phrases.has(i)) return i;
  return -1;
}

function called(statement: Statement): void {
  const { sentence, content } = statement;
  const text = content.text.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(CALLED)) {
    const name = (match[1] ?? "")
      .trim()
      .replace(/\s+(?:to|that|which|because|since|and|in order|when|if|is|are)\s.*$/i, "");
    // "is also called for by surgeons" names nothing.
    // What is quoted only in part is no name as it stands.
    const isCut = /^\s*[“"]/.test(text.slice(match.index + match[0].length)) || /[“"]/.test(name);
    if (
      !name ||
      isCut ||
      name.split(/\s+/).length > 6 ||
      /^(?:for|by|in|on|to|at|as|of|from|with|into|upon)\b/i.test(name)
    )
      continue;
    const at = sentence.start + match.index;
    const target = spokenOf(statement, at);
    if (!target) continue;
    const offset = sentence.start + match.index + match[0].indexOf(match[1] ?? "");
    const start = statement.offset(offset);
    const end = statement.offset(offset + name.length - 1) + 1;
    statement.notebook.alias(target.draft, name, "stated", start, end);
    target.draft.roles.alias++;
  }
}

/** Who "also called" speaks of: the phrase just before it, or the subject in force. */
function spokenOf(statement: Statement, at: number): Reference | undefined {
  // "A piece may move; this is also known as translocation": what happens is called so, not the piece.
  if (
    /(?:[;,:]\s*(?:and\s+)?|^)(?:this|that) (?:is|was)\s*$/.test(
      statement.content.text.slice(statement.sentence.start, at),
    )
  )
    return undefined;
  let best = -1;
  for (const [head, phrase] of statement.phrases) if (phrase.end <= at && head > best) best = head;
  const between = best < 0 ? "" : statement.content.text.slice(statement.phrases.get(best)?.end ?? 0, at);
  const subject = statement.clauses.find((c) => c.subjects.some((s) => (statement.word(s)?.start ?? Infinity) < at));
  if (best >= 0 && /^[\s,(]*(?:which (?:is|are)|that (?:is|are)|is|are)?\s*$/.test(between))
    return statement.reference(best, "alias")[0];
  if (subject) {
    const found = statement.references(subject.subjects, "alias")[0];
    if (found) return found;
  }
  const topic = statement.frame.topic;
  return topic && { draft: topic, features: {}, word: -1 };
}

function orNames(statement: Statement): void {
  const { sentence, content } = statement;
  const text = content.text.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(
    /,?\s+\(?or\s+(?:an?\s+)?["“'‘]?(\p{Lu}[\p{Lu}\d]{1,7}s?)["”'’]?\)?(?=[\s,.;)])/gu,
  )) {
    const at = sentence.start + match.index;
    const target = spokenOf(statement, at);
    const name = match[1] ?? "";
    if (!target || ![...target.draft.labels.keys()].some((label) => isAcronymOf(name, label))) continue;
    const offset = at + match[0].indexOf(name);
    statement.notebook.alias(
      target.draft,
      name,
      "acronym",
      statement.offset(offset),
      statement.offset(offset + name.length - 1) + 1,
    );
  }
}
