import { gerundAt } from "./gerunds.ts";
import { commonness } from "@cairn/english-model";
import type { Word } from "../language/analyse.ts";
import type { Statement } from "./statement.ts";

/** Of {@link commonness}: `using`, `making` say nothing alone, nor does what they are done to with them. */
const EVERYDAY = 5;
const ALONE = 3;
/** Where a gerund is what is spoken of: `prevents flapping`, `by crying`, `a plan for rehashing`. */
const THING = /^(?:xcomp|ccomp|nmod|obl|csubj|nsubj|obj|conj|appos)/;

/**
 * Names what no rule spoke of: gerunds (`it prevents flapping`) and technical adjectives that are said of something (`the call is
 * idempotent`). Linear in the words.
 */
export function nameRest(statement: Statement): void {
  const { words } = statement.sentence;
  words.forEach((word, i) => {
    if (statement.named.has(i) || statement.phrases.has(i)) return;
    if (words.length === 1 && isWord(word)) {
      nameWord(statement, i);
      return;
    }
    if (word.xpos === "VBG") {
      if (isThing(statement, i) && commonness(statement.lemma(i)) < EVERYDAY) gerundAt(statement, i, "modifier");
    } else if (word.xpos === "JJ") {
      if (isSaid(statement, i)) nameWord(statement, i);
    }
  });
}

function nameWord(statement: Statement, i: number): void {
  const word = statement.word(i);
  if (!word) return;
  const { text, start, end } = word;
  const draft = statement.nameWords(text, { from: i, to: i + 1, heads: [i], start, end });
  if (draft) draft.roles.modifier++;
}

/** One word on a line of its own, or in brackets: `(adoptive)`, `| irreversible |`. */
function isWord({ lower, xpos }: Word): boolean {
  return (
    /^(?:JJ|VB[GNP]?)$/.test(xpos) && lower.length > 3 && commonness(lower) < ALONE && /^\p{L}[\p{L}-]+$/u.test(lower)
  );
}

function isThing(statement: Statement, i: number): boolean {
  const word = statement.word(i);
  if (!word || isCarriedOut(statement, i)) return false;
  if (word.label.startsWith("advcl"))
    return statement
      .children(i)
      .some((c) => c < i && /^(?:by|through|via|of|for|from|against|without)$/.test(statement.word(c)?.lower ?? ""));
  return (
    THING.test(word.label) && !statement.children(i).some((c) => /^(?:aux|nsubj)/.test(statement.word(c)?.label ?? ""))
  );
}

/**
 * Whether a gerund tells of one deed rather than of an activity, by what it is done to, where or so that what happens: `by salting the
 * strings`, `after leaving it in damp sand`. A noun right behind it may be a name with it: `withholding tax`, `a need for planting forests`.
 */
function isCarriedOut(statement: Statement, i: number): boolean {
  const inClause = statement.word(i)?.label.startsWith("advcl") === true;
  return statement.children(i).some((c) => {
    const label = statement.word(c)?.label ?? "";
    if (c < i) return false;
    if (label === "obj") return inClause || !isNextTo(statement, i, c);
    if (label.startsWith("obl")) return statement.children(c).some((k) => statement.word(k)?.label === "case");
    return /^(?:compound:prt|[cx]comp|advmod)$/.test(label);
  });
}

const isNextTo = (statement: Statement, verb: number, noun: number): boolean =>
  statement.phrases.get(noun)?.from === verb + 1 && statement.phrases.get(noun)?.dropped === 0;

/** An adjective that everyday English hardly knows, said of something. */
function isSaid(statement: Statement, i: number): boolean {
  const word = statement.word(i);
  if (!word || word.lower.length < 5 || commonness(word.lower) > 0 || !/^\p{L}[\p{L}-]+$/u.test(word.lower))
    return false;
  if (/^un\p{L}{4}|(?:ful|ing|y)$/u.test(word.lower) || isGradedOrBound(statement, i)) return false;
  if (word.label === "xcomp") return !BECOMES.test(statement.lemma(word.head));
  return statement.children(i).some((c) => statement.word(c)?.label === "cop");
}

/** What is only more or less so (`very abundant`), or so towards something (`resistant to frost`, `absurd to send`), is no kind. */
function isGradedOrBound(statement: Statement, i: number): boolean {
  return statement.children(i).some((c) => {
    const { label, lower } = statement.word(c) as Word;
    if (c < i) return label === "advmod" && DEGREE.test(lower);
    if (label.startsWith("obl"))
      return statement.children(c).some((k) => TOWARDS.test(statement.word(k)?.lower ?? "") && k < c);
    return (
      /^(?:xcomp|csubj|ccomp|advcl)/.test(label) &&
      statement.children(c).some((k) => statement.word(k)?.lower === "to" && statement.word(k)?.label === "mark")
    );
  });
}

const TOWARDS = /^(?:to|for|from|with|of|in|on|at|about|against|towards?|under|within|between|among|across|over)$/;

/** Adverbs that tell how much so something is. */
const DEGREE =
  /^(?:very|more|most|less|least|too|so|as|how|quite|rather|fairly|pretty|enough|much|far|highly|deeply|widely|hugely|vastly|greatly|extremely|exceedingly|increasingly|relatively|comparatively|reasonably|sufficiently|moderately|slightly|somewhat|really|truly|particularly|especially|extraordinarily|exceptionally|remarkably|surprisingly|strikingly|incredibly|unusually|terribly|awfully|nearly|almost|hardly|barely|scarcely)$/;

/** What something becomes, seems, stays or is made tells its state at a time: `the mites became resistant`. */
const BECOMES =
  /^(?:be|become|get|go|grow|turn|come|fall|stay|remain|keep|seem|appear|look|feel|sound|taste|smell|prove|make|render|leave|find|think|deem|hold)$/;
