import type { Word } from "../../language/analyse.ts";
import { KIND_NOUNS, PART_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import { subjectsOf } from "../subjects.ts";
import type { Reference, Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** A longer member tells what it is, and is no mere name. */
const MOST_WORDS = 4;
const PARTS = /^(?:,|;|and|or|&)$/;
/** Where a list ends. */
const END = /^(?:[.!…]|\.{3}|etc\.?)$/;

/** `The orchestra has three sections: strings, brass and woodwind`: names behind a colon are what the plural before it counts. */
export const colonListRule: Rule = {
  name: "colon-list",
  read(statement) {
    const { words } = statement.sentence;
    const colon = words.findIndex(({ text }) => text === ":");
    // "It draws on other sources too: diaries, letters".
    const isAlso = /^(?:too|also|alike|again)$/.test(words[colon - 1]?.lower ?? "");
    const kind = colon < 1 ? -1 : pluralBefore(statement, isAlso ? colon - 1 : colon);
    if (kind < 0) return;
    const members = membersFrom(statement, colon + 1);
    if (members.length < 2) return;
    const noun = singular(statement.word(kind)?.lower ?? "");
    const isPart = PART_NOUNS.has(noun) && !KIND_NOUNS.has(noun);
    const isBare = (isPart || KIND_NOUNS.has(noun)) && statement.phrases.get(kind)?.generic !== false;
    const wholes = isBare ? wholesOf(statement, kind) : statement.reference(kind, "predicate");
    for (const whole of wholes)
      for (const member of members)
        if (member.draft !== whole.draft)
          statement.tie(
            member,
            whole,
            isPart && isBare ? "part-of" : "is-a",
            isPart && isBare ? "part of" : "is a",
            "such-as",
            { listed: 1 },
          );
  },
};

/** The plural noun that a colon stands right behind, or that has but an "of" between: `three sorts of sail:`; -1 for none. */
function pluralBefore(statement: Statement, colon: number): number {
  for (const [head, phrase] of statement.phrases) {
    if (phrase.to !== colon) continue;
    const word = statement.word(head) as Word;
    const over = statement.word(word.head);
    const isOf =
      over !== undefined &&
      statement.ofComplement(word.head) === head &&
      (KIND_NOUNS.has(singular(over.lower)) || PART_NOUNS.has(singular(over.lower)));
    const at = isOf ? word.head : head;
    if (isInRelative(statement, at)) continue;
    if (statement.word(at)?.xpos.endsWith("S")) return at;
  }
  return -1;
}

/** `A smith who forges large blades: an anvil, a hammer`: behind the colon stands what the smith needs, and no blade. */
export function isInRelative(statement: Statement, at: number): boolean {
  const verb = statement.word(at)?.head ?? -1;
  return statement.children(verb).some((c) => c < at && /^(?:who|which|that)$/.test(statement.word(c)?.lower ?? ""));
}

/** Names with nothing else between commas, up to the end of the sentence; none where anything else stands there. */
function membersFrom(statement: Statement, from: number): Reference[] {
  const { words } = statement.sentence;
  const members: Reference[] = [];
  for (let at = from; at < words.length;) {
    let to = at;
    while (to < words.length && !PARTS.test(words[to]?.lower ?? "") && !END.test(words[to]?.text ?? "")) to++;
    if (to > at) {
      const member = to - at > MOST_WORDS ? undefined : memberAt(statement, at, to);
      if (!member) return [];
      members.push(member);
    }
    if (END.test(words[to]?.text ?? "")) return words.slice(to).every(({ text }) => END.test(text)) ? members : [];
    at = to + 1;
  }
  return members;
}

function memberAt(statement: Statement, from: number, to: number): Reference | undefined {
  const words = statement.sentence.words.slice(from, to);
  if (!words.every(({ upos }) => /^(?:NOUN|PROPN|ADJ|DET|NUM|X)$/.test(upos))) return undefined;
  for (const [head, phrase] of statement.phrases)
    if (phrase.from >= from && phrase.to === to)
      return phrase.generic ? undefined : statement.reference(head, "listed")[0];
  const [word] = words;
  if (words.length !== 1 || !word || !/^\p{L}{3,}/u.test(word.text)) return undefined;
  const { text, start, end } = word;
  const draft = statement.nameWords(text, { from, to, heads: [from], start, end });
  if (draft) draft.roles.listed++;
  return draft && { draft, features: {}, word: from };
}

/** Who tells kinds apart has none: `Weber identified three types: …`. */
const TELLS = /^(?:identify|distinguish|describe|propose|name|recogni[sz]e|define|list|know|mention|suggest|give|see)$/;

/** What has the kinds or parts: what stands behind their "of", else the clause's subject, or the topic where that only tells of them. */
function wholesOf(statement: Statement, kind: number): Reference[] {
  const inner = statement.ofComplement(kind);
  if (inner >= 0) return statement.reference(inner, "object");
  const clause = statement.clauses.find((one) => one.arguments.some(({ heads }) => heads.includes(kind)));
  if (!clause) return [];
  const { topic } = statement.frame;
  if (!TELLS.test(clause.lemma)) return subjectsOf(statement, clause);
  return topic ? [{ draft: topic, features: { inherited: 1 }, word: -1 }] : [];
}
