import { spread } from "../../language/dependents.ts";
import type { Draft } from "../draft.ts";
import type { Rule } from "./rule.ts";
import type { Reference, Statement } from "../statement.ts";

const CUES = new Set(["such as", "like", "including", "e.g.", "for example", "for instance", "especially", "namely"]);

/** First words that only list instances, whatever they hang on; "like" compares as well. */
export const LISTING: ReadonlySet<string> = new Set(["such", "such as", "including"]);

/** `open protocols such as MQTT, AMQP`, `storage (e.g. S3)`: instances of a kind (Hearst 1992). */
export const suchAsRule: Rule = {
  name: "such-as",
  read(statement) {
    for (const [head] of statement.phrases)
      for (const c of statement.children(head)) {
        const child = statement.word(c);
        if (!child || c < head || !/^(?:nmod|acl|appos|obl)/.test(child.label)) continue;
        const cue = cueOf(statement, c);
        if (cue && !(cue === "like" && compares(statement, c)))
          instances(statement, c, kindOf(statement, head, c), cue);
      }
    strayed(statement);
  },
};

const isPlural = (statement: Statement, word: number): boolean => {
  const at = statement.word(word);
  return at !== undefined && (/^NNP?S$/.test(at.xpos) || /^\p{Lu}{2,}s$/u.test(at.text));
};

/** Words that leave room for examples: `other animals`, `some metals`. */
const OPEN = /^(?:other|some|certain|various|several|many|different|few)$/;

/**
 * The noun of which a list gives examples: several things sooner than a single one ("nutrients for growth, such as nitrogen", "the
 * form of compounds like methane"), and always one that leaves room for examples ("the nests of other birds, such as the wren").
 */
function kindOf(statement: Statement, head: number, first: number): number {
  const cue = statement.children(first).find((c) => c < first && statement.word(c)?.upos !== "PUNCT") ?? first;
  const comma = statement.word(cue - 1)?.text === ",";
  const near = endingAt(statement, comma ? cue - 1 : cue);
  if (near === undefined) return head;
  if (isNamedAlone(statement, near) && isPlural(statement, statement.word(near)?.head ?? -1))
    return statement.word(near)!.head;
  if (isPlural(statement, near)) {
    const open = statement.children(near).some((c) => OPEN.test(statement.word(c)?.lower ?? ""));
    return open || !isPlural(statement, head) ? near : head;
  }
  if (!comma || isPlural(statement, head)) return head;
  const preposition = statement.children(near).find((c) => statement.word(c)?.label === "case");
  const before = preposition === undefined ? undefined : endingAt(statement, preposition);
  return before !== undefined && isPlural(statement, before) ? before : head;
}

/** One person, one place: nothing has them for its kind ("the works of Verdi, such as Aida"). */
const isNamedAlone = (statement: Statement, word: number): boolean => statement.word(word)?.xpos === "NNP";

/** The head of the noun phrase that ends right before a word. */
const endingAt = (statement: Statement, to: number): number | undefined =>
  [...statement.phrases].find(([, phrase]) => phrase.to === to)?.[0];

function instances(statement: Statement, first: number, kindHead: number, cue: string): void {
  // "A country like Spain" compares as often as not; "countries like Spain" gives an example.
  if (cue === "like" && !isPlural(statement, kindHead)) return;
  const heads = spread(statement.sentence, first);
  // "A cell, including its wall and its sap": what is a thing's own is a part of it.
  const isOwn = cue === "including" && heads.some((at) => isPossessed(statement, at));
  for (const kind of statement.reference(kindHead, "predicate"))
    for (const one of statement.references(heads, "listed"))
      if (!isOwn) instance(statement, one, kind);
      else if (one.draft !== kind.draft)
        statement.tie(one, kind, "part-of", "included in", "such-as", { listed: 1 }, { sure: true });
}

const isPossessed = (statement: Statement, word: number): boolean =>
  statement.children(word).some((c) => c < word && /^(?:its|their|his|her)$/.test(statement.word(c)?.lower ?? ""));

/** The parser often hangs `such as wheat` on the verb: then the phrase just before the cue is the kind. */
function strayed(statement: Statement): void {
  const { words } = statement.sentence;
  let ending: Map<number, number> | undefined;
  for (const [c] of statement.phrases) {
    if (words[words[c]?.head ?? -1]?.upos !== "VERB") continue;
    const cue = statement.children(c).find((k) => k < c && LISTING.has(statement.word(k)?.lower ?? ""));
    if (cue === undefined || (words[cue]?.lower === "such" && words[cue + 1]?.lower !== "as")) continue;
    ending ??= new Map([...statement.phrases].map(([head, phrase]) => [phrase.to, head]));
    const kind = ending.get(words[cue - 1]?.text === "," ? cue - 1 : cue);
    if (kind !== undefined) instances(statement, c, kindOf(statement, kind, c), statement.word(cue)?.lower ?? "");
  }
}

function cueOf(statement: Statement, c: number): string {
  const cases = statement
    .children(c)
    .filter((k) => k < c && /^(?:case|mark|cc|advmod)$/.test(statement.word(k)?.label ?? ""))
    .map((k) => statement.word(k)?.lower ?? "");
  const own = statement.word(c)?.lower === "including" ? "including" : "";
  const text = cases.join(" ") || own;
  if (CUES.has(text)) return text;
  if (cases[0] === "such") return "such as";
  return cases.find((word) => word === "like" || word === "including") ?? "";
}

/** `A violin, like a cello, has strings`, `a viola, which is like a violin`: "like" between commas, or behind "is", likens two things. */
function compares(statement: Statement, c: number): boolean {
  if (statement.children(c).some((k) => statement.word(k)?.label === "cop")) return true;
  const cue = statement.children(c).find((k) => statement.word(k)?.lower === "like") ?? c;
  const behind = statement.phrases.get(c)?.to ?? c + 1;
  const next = statement.word(behind + 1);
  return (
    statement.word(cue - 1)?.text === "," &&
    statement.word(behind)?.text === "," &&
    (next?.upos === "VERB" || next?.upos === "AUX")
  );
}

function instance(statement: Statement, one: Reference, kind: Reference): void {
  if (one.draft !== kind.draft) statement.tie(one, kind, "is-a", "is a", "such-as", { listed: 1 });
}

const EXAMPLES = /^(?:such|e\.?g\.?|ex|example|instance|including)$/;
const MEMBER = /^(?:root|conj|nmod|obl|appos|dep)/;

/** Whether a preposition that names no example leads a word in. */
const isPlaced = (statement: Statement, word: number): boolean =>
  statement
    .children(word)
    .some(
      (c) =>
        statement.word(c)?.label === "case" &&
        !/^(?:such|as|like|including|e\.g\.)$/.test(statement.word(c)?.lower ?? ""),
    );

/** `Soft metals (such as tin and lead)`: what a bracket lists is one of what it stands behind. @param host what that is */
export function bracketedExamples(statement: Statement, host: Draft): void {
  const { words } = statement.sentence;
  const cue = words[0]?.lower === "for" ? words[1] : words[0];
  if (!EXAMPLES.test(cue?.lower ?? "") || (cue?.lower === "such" && words[1]?.lower !== "as")) return;
  for (const [head, phrase] of statement.phrases) {
    const draft = phrase.generic ? undefined : statement.named.get(head);
    const word = statement.word(head);
    if (!draft || draft === host || !word || !MEMBER.test(word.label)) continue;
    // "Such as the roots of reeds": the reeds are no example.
    if (word.head >= 0 && statement.ofComplement(word.head) === head) continue;
    // Nor is what says where an example is: "the token at the last step".
    if (word.label.startsWith("nmod") && statement.phrases.has(word.head) && isPlaced(statement, head)) continue;
    instance(statement, { draft, features: {}, word: head }, { draft: host, features: {}, word: -1 });
  }
}
