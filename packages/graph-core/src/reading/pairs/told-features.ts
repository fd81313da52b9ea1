import type { RelationType } from "../../model/relation.ts";
import { RELATION_TYPES } from "../../model/relation.ts";
import type { Word } from "../../language/analyse.ts";
import type { FeatureSink } from "../feature-sink.ts";
import type { Statement } from "../statement.ts";
import type { End, Occurrence } from "./occurrences.ts";
import { SCOPES } from "./pair-features.ts";

/** What is told of a pair, before it is known how sure that is. */
export interface Told {
  type: RelationType;
  label: string;
  rule: string;
  /** How likely people draw the pair in this direction, 0 to 1. */
  drawn: number;
}

/**
 * What speaks for it that the words say what is told of a pair, besides the features of the pair and of its type: what is told, how surely,
 * and what stands around its ends. A name with an adjective or an "of" left out, a verb of another clause, a question read as a
 * statement show there.
 * @param odds log-odds of each type, in the order of {@link RELATION_TYPES}
 */
export function toldFeatures(f: FeatureSink, at: Occurrence, told: Told, odds: readonly number[]): void {
  const { type, label, rule, drawn } = told;
  addSteps(f, "drawn>", drawn, 20, SCOPES - 3);
  const own = odds[RELATION_TYPES.indexOf(type)]!;
  addSteps(f, "typed>", 1 / (1 + Math.exp(-own)), 10, SCOPES - 2);
  if (own === Math.max(...odds)) f.add("likeliest-type");
  f.add("told=", type);
  f.add("told=", type, "&", rule);
  f.add("told-by=", rule);
  const words = label.split(" ");
  const [first, last] = [words[0]!, words.at(-1)!];
  f.add("in-words=", label);
  f.add("in-words=", Math.min(5, words.length));
  f.add("begins=", first);
  f.add("ends-in=", last);
  f.add("ends-in=", last, "&", type);
  f.add("words=", first, "..", last);
  for (const word of words) f.add("in-word=", word);
  if (at.statement === undefined) return;
  if (f.opens(LINE_KEY, at.statement)) {
    lineFeatures(f, at.statement);
    f.closes();
  }
  endOf(f, at.statement, 0, at.source, rule);
  endOf(f, at.statement, 1, at.target, rule);
}

/** One feature for each of `parts` equal steps from 0 to 1 that a number is above. @param scope its keys' own, beside those of {@link pairFeatures} */
function addSteps(f: FeatureSink, name: string, value: number, parts: number, scope: number): void {
  let steps = 0;
  while (steps < parts - 1 && value > (steps + 1) / parts) steps++;
  if (!f.opens(steps * SCOPES + scope)) return;
  for (let k = 1; k <= steps; k++) f.add(name, k);
  f.closes();
}

/** Words that bear on whether a sentence states what it names, and of whom. */
const TELLING = new Set(
  (
    "you we i our your let they it this these those such he she not no n't without if may can could would might should but however than like " +
    'as both which that who ? ! : ; ( " example — - one some'
  ).split(" "),
);

/** Once a statement, beside the keys of {@link pairFeatures}. */
const LINE_KEY = SCOPES - 1;

/** Cost: the words. */
function lineFeatures(f: FeatureSink, { sentence }: Statement): void {
  const { words } = sentence;
  const counts = { verbs: 0, conjuncts: 0, commas: 0, roots: 0 };
  const seen = new Set<string>();
  for (const { lower, upos, label } of words) {
    if (upos === "VERB") counts.verbs++;
    if (label === "conj") counts.conjuncts++;
    if (label === "root") counts.roots++;
    if (lower === ",") counts.commas++;
    if (!TELLING.has(lower) || seen.has(lower)) continue;
    seen.add(lower);
    f.add("has=", lower);
  }
  for (const name of ["verbs", "conjuncts", "commas", "roots"] as const) f.add(name, "=", Math.min(5, counts[name]));
  f.add("long=", Math.min(8, Math.floor(words.length / 5)));
  f.add("opens=", words[0]?.lower ?? "");
  f.add("opens=", words[0]?.upos ?? "");
  f.add("closes=", words.at(-1)?.upos ?? "");
  const root = words[sentence.root];
  if (root === undefined) return;
  f.add("main=", root.upos);
  f.add("main=", root.lower);
}

const SIDES = ["s", "t"] as const;

function endOf(f: FeatureSink, statement: Statement, which: 0 | 1, end: End, rule: string): void {
  const side = SIDES[which];
  const { words } = statement.sentence;
  const own = words[end.word];
  if (own === undefined) {
    f.add(side, ":outside");
    return;
  }
  f.add(side, ":is=", own.label, "&", rule);
  const key = (end.draft.id * words.length + end.word) * 2 + which;
  if (!f.opens(key * SCOPES + SCOPES - 2, statement)) return;
  surroundings(f, words, side, end, own);
  f.closes();
}

/**
 * What an end is in its sentence, and what else hangs on its word beside the name: taken to be the words up to it, which it is not where the name is another, or
 * goes on behind ("law of demand").
 */
function surroundings(f: FeatureSink, words: readonly Word[], side: string, { draft, word }: End, own: Word): void {
  const tagOf = (i: number): string => words[i]?.upos ?? "";
  const textOf = (i: number): string => words[i]?.lower ?? "";
  const names = draft.key.split(" ");
  const start = word - names.length + 1;
  f.add(side, ":tag=", own.upos);
  f.add(side, ":is=", own.label);
  f.add(side, ":under=", tagOf(own.head), "&", own.label);
  f.add(side, ":next=", textOf(word + 1));
  f.add(side, ":next-tag=", tagOf(word + 1));
  f.add(side, ":next-tags=", tagOf(word + 1), " ", tagOf(word + 2));
  f.add(side, ":before=", textOf(start - 1));
  f.add(side, ":before-tag=", tagOf(start - 1));
  f.add(side, ":first-tag=", tagOf(start));
  f.add(side, ":tags=", tagsOf(words.slice(Math.max(0, start), word + 1)));
  f.add(side, textOf(word).slice(0, 4) === names.at(-1)!.slice(0, 4) ? ":as-named" : ":named-otherwise");
  // Of a long line only what is near: what belongs to a name stands beside it.
  const [from, to] = [Math.max(0, start - NEAR), Math.min(words.length, word + NEAR)];
  for (let i = from; i < to; i++) {
    const left = words[i]!;
    if (left.head !== word || (i >= start && i <= word)) continue;
    f.add(side, ":left=", left.label);
    if (NARROWING.has(left.label)) f.add(side, ":left-word=", left.lower);
  }
}

/** How many words beside a name are looked at. */
const NEAR = 12;
const NARROWING: ReadonlySet<string> = new Set(["amod", "nummod", "det"]);

function tagsOf(words: readonly Word[]): string {
  return words.map(({ upos }) => upos).join(" ");
}
