import { CLASS_NOUNS } from "../../language/lexicon/nouns.ts";
import { singular } from "../../model/names.ts";
import { nounOf } from "../noun-of.ts";
import type { Phrase } from "../../language/phrases.ts";
import type { Statement } from "../statement.ts";
import { isInRelative } from "./colon-list.ts";
import type { Rule } from "./rule.ts";

/** `ribose, a five-carbon sugar`, `the container engine Docker`: a name and what it is. */
export const appositionRule: Rule = {
  name: "apposition",
  read(statement) {
    for (const [head, phrase] of statement.phrases) {
      if (phrase.kind !== undefined)
        for (const source of statement.reference(head, "subject"))
          for (const target of statement.reference(phrase.kind, "predicate"))
            if (source.draft !== target.draft) statement.tie(source, target, "is-a", "is a", "apposition");
      for (const c of asides(statement, head, phrase)) {
        const of = nounOf(statement, c, statement.word(head)?.xpos.endsWith("S") === true);
        if (of) {
          for (const source of statement.reference(head, "subject"))
            for (const target of statement.references(of.members, "predicate"))
              if (source.draft !== target.draft) {
                const [from, to] = of.turned ? [target, source] : [source, target];
                statement.tie(from, to, of.type, of.label, "apposition", {}, of.sure ? { sure: true } : {});
              }
          continue;
        }
        if (statement.word(c)?.label !== "appos") continue;
        const second = statement.phrases.get(c);
        if (!second || !phrase || !isBeside(statement, phrase, second, c)) continue;
        const indefinite = statement.children(c).some((k) => /^an?$/.test(statement.word(k)?.lower ?? ""));
        // "the composer Bach": nothing parts what somebody is from the name.
        const close = phrase.to === second.from && !phrase.proper;
        // "The enzymes pepsin and trypsin": several things, and behind them which.
        const counted = close && statement.word(head)?.xpos === "NNS" && statement.word(c)?.xpos === "NN";
        const classFirst =
          counted || (second.proper && (close || CLASS_NOUNS.has(singular(statement.word(head)?.lower ?? ""))));
        const ones = classFirst && !indefinite ? membersOf(statement, c, close) : [head];
        const kind = classFirst && !indefinite ? head : c;
        for (const source of statement.references(ones, "subject"))
          for (const target of statement.reference(kind, "predicate"))
            if (source.draft !== target.draft) statement.tie(source, target, "is-a", "is a", "apposition");
      }
    }
  },
};

/**
 * Whether what the parser set beside a phrase can say what that is: "matrix--vector product" is one name, "Bach, Eine kleine
 * Fuge" has two names and no kind, and where there is no article a comma only lists ("zinc oxide, titanium dioxide"), a dash or a
 * colon tells ("fever: ice packs").
 */
export function isBeside(statement: Statement, first: Phrase, second: Phrase, at: number): boolean {
  const { words } = statement.sentence;
  const [last, next] = [words[first.to - 1], words[first.to]];
  if (last && next && /^[-–]+$/.test(next.text) && next.start === last.end) return false;
  if (next?.text === ":" && isInRelative(statement, first.head)) return false;
  const kinds = [first.head, at].some((word) => CLASS_NOUNS.has(singular(statement.word(word)?.lower ?? "")));
  const points = statement.children(at).some((c) => c < at && statement.word(c)?.label.startsWith("det"));
  if (points || kinds || next?.text === "=") return true;
  if (first.proper && second.proper) return false;
  return next === undefined || !/^(?:[,;:]|-+|–|—)$/.test(next.text) || (next.text === "," && isTold(statement, at));
}

/** Whether more is said of a word behind it: `linked verse written in company`, `the bars, steel with a coat of zinc`. */
const isTold = (statement: Statement, at: number): boolean =>
  statement.children(at).some((c) => c > at && /^(?:acl|nmod)/.test(statement.word(c)?.label ?? ""));

/** A name and those listed with it, but for what another preposition leads in: `by the enzymes pepsin and trypsin, and by acid`. */
function membersOf(statement: Statement, first: number, close: boolean): number[] {
  const also = statement.children(first).filter((c) => statement.word(c)?.label === "conj" && statement.phrases.has(c));
  const isApart = (c: number) => statement.children(c).some((k) => statement.word(k)?.label === "case");
  return close ? [first, ...also.filter((c) => !isApart(c))] : [first];
}

/** What is set beside a phrase; `mortar, a mixture of lime and sand` may be parsed as a remark on the whole sentence. */
function asides(statement: Statement, head: number, phrase: Phrase): number[] {
  const own = statement.children(head).filter((c) => c > head && statement.word(c)?.label === "appos");
  if (statement.word(phrase.to)?.text !== ",") return own;
  const article = statement.word(phrase.to + 1);
  const isArticle = /^an?$/.test(article?.lower ?? "");
  const at = isArticle ? (article?.head ?? -1) : phrase.to + 1;
  const beside = statement.word(at);
  const isAside = isArticle ? beside?.label === "parataxis" : beside?.lower === "one" && beside.label === "appos";
  return isAside && !own.includes(at) && statement.ofComplement(at) >= 0 ? [...own, at] : own;
}
