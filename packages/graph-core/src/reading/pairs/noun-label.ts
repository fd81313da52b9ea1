import { prepositionOf } from "../../language/dependents.ts";
import { FORMULA } from "../../language/formula.ts";
import { singular } from "../../model/names.ts";
import type { Statement } from "../statement.ts";
import { thirdPerson } from "../verb-label.ts";
import type { Occurrence } from "./occurrences.ts";
import { firstListed, labelOf } from "./path.ts";
import { nounText } from "./verb-over.ts";

/** A phrase behind a preposition: how it hangs on the word before it. */
const BEHIND = /^(?:obl|nmod):(?!such$|like$|including$|than$)/;
/** Ways in which whose noun it is hangs on it: `the influence of rain on soil`, `its influence`, `rain's influence`. */
const OWNER = /^nmod(?::(?:of|by|poss))?$/;
const MOST_WORDS = 5;

/**
 * What an edge says where no verb leads from one name to the other but a noun or an adjective does: `is essential for`,
 * `is a symbol of`, `has influence on`, `influence on`. Undefined where neither does.
 */
export function nounLabel(at: Occurrence): string | undefined {
  const { statement, source, target } = at;
  if (!statement || target.word < 0) return undefined;
  const phrase = firstListed(statement.sentence, target.word);
  const way = labelOf(statement.sentence, phrase);
  if (!BEHIND.test(way)) return undefined;
  const over = statement.word(phrase)?.head ?? -1;
  const head = statement.word(over);
  if (!head || over === source.word || !/^(?:NOUN|ADJ)$/.test(head.upos) || !/^\p{Ll}[\p{L}-]*$/u.test(head.text))
    return undefined;
  if (FORMULA.test(head.text)) return undefined;
  const preposition = way.slice(way.indexOf(":") + 1);
  // "Due to", "according to": half a preposition.
  if (/^(?:due|according|because|rather|instead)$/.test(preposition)) return undefined;
  const copula = statement.clauses.find((clause) => clause.kind === "copula" && clause.predicate === over);
  if (copula) {
    if (!isSubject(statement, copula.subjects, source.word)) return undefined;
    // "Is in the walls of harbours": where it is, and not what.
    const place = prepositionOf(statement.sentence, over);
    const noun = place === "" ? withArticle(statement, over) : `${place} ${singular(nounText(statement, over))}`;
    return short([copula.negated ? "is not" : "is", noun, preposition]);
  }
  if (head.upos !== "NOUN") return undefined;
  const verb = head.label === "obj" ? statement.clauses.find((clause) => clause.verb === head.head) : undefined;
  if (verb && !verb.passive && !verb.negated && verb.modal === "" && isSubject(statement, verb.subjects, source.word))
    return short([thirdPerson(verb.lemma), head.lower, preposition]);
  const owns = statement
    .children(over)
    .some(
      (c) =>
        c !== phrase &&
        OWNER.test(labelOf(statement.sentence, c)) &&
        c === firstListed(statement.sentence, source.word),
    );
  return owns && source.word >= 0 ? short([head.lower, preposition]) : undefined;
}

/** A predicate as it is said of one: `are strong influences` is an influence. */
export function withArticle(statement: Statement, predicate: number): string {
  const word = statement.word(predicate)!;
  if (word.upos === "ADJ") return word.lower;
  const text = nounText(statement, predicate);
  const articles = statement.children(predicate).map((c) => statement.word(c)?.lower ?? "");
  if (articles.includes("the") && word.xpos !== "NNS") return `the ${text}`;
  const counted = word.xpos === "NNS" || articles.some((article) => /^an?$/.test(article));
  const noun = word.xpos === "NNS" ? singular(text) : text;
  return counted ? `${/^(?:[aeio]|[AEFHILMNORSX]\p{Lu})/u.test(noun) ? "an" : "a"} ${noun}` : noun;
}

const short = (words: readonly string[]): string | undefined => {
  const label = words.join(" ");
  return label.split(" ").length > MOST_WORDS ? undefined : label;
};

/** Whether a clause speaks of a name: it is a subject, or is listed with one. */
const isSubject = (statement: Statement, subjects: readonly number[], word: number): boolean =>
  word >= 0 && (subjects.includes(word) || subjects.includes(firstListed(statement.sentence, word)));
