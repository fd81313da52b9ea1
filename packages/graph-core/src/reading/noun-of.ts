import { KIND_NOUNS, MADE_OF_NOUNS, PART_NOUNS } from "../language/lexicon/nouns.ts";
import { singular } from "../model/names.ts";
import type { RelationType } from "../model/relation.ts";
import type { Statement } from "./statement.ts";

/** What a noun with an "of" says of what is named by it: `a mixture of A and B`, `a part of A`, `one of the As`. */
export interface NounOf {
  type: RelationType;
  label: string;
  /** Words of what stands behind "of". */
  members: number[];
  /** What stands behind "of" is what the relation begins with: `rust is a result of damp`. */
  turned?: boolean;
  /** It leaves no doubt of the type. */
  sure: boolean;
  /** Who says so says what the thing is, and not only of which kind. */
  defines: boolean;
}

/**
 * Reads such a noun; undefined for any other.
 * @param several whether it is said of several things: lipids that are a group of molecules are molecules, a tissue that is a group
 * of cells is none.
 */
export function nounOf(statement: Statement, head: number, several: boolean): NounOf | undefined {
  const word = statement.word(head);
  const inner = statement.ofComplement(head);
  if (!word || inner < 0) return undefined;
  const noun = singular(word.lower);
  if (noun === "one") return { type: "is-a", label: "is one of", members: [inner], sure: false, defines: false };
  const isMade = MADE_OF_NOUNS.has(noun) && !several;
  const done = DONE_WITH.get(noun);
  // "The product of mass and speed" is counted, and not produced.
  if (done && (noun !== "product" || listedWith(statement, inner).length === 1))
    return {
      ...done,
      label: done.turned ? (/^(?:.*product|output)$/.test(noun) ? "produces" : "results in") : `is the ${noun} of`,
      members: listedWith(statement, inner),
      sure: true,
      defines: true,
    };
  const isKind = KIND_NOUNS.has(noun) || MADE_OF_NOUNS.has(noun);
  if (!isKind && !PART_NOUNS.has(noun)) return undefined;
  const type: RelationType = isMade ? "uses" : isKind ? "is-a" : "part-of";
  const label = `is ${/^[aeio]/.test(noun) ? "an" : "a"} ${noun} of`;
  const listed = [...listedWith(statement, inner), ...(isMade ? bareBehind(statement, head, inner) : [])];
  return {
    type,
    label,
    members: [...new Set(listed)],
    sure: isMade || (NAMES_KIND.test(noun) && listed.length === 1),
    defines: MADE_OF_NOUNS.has(noun),
  };
}

/** What is a kind of something is nothing else to it. */
const NAMES_KIND = /^(?:kind|type|sort|form|subtype|subclass|species|variant)$/;

/** What a thing has to do with what stands behind such a noun: `the use of steam` is no steam, nor `the study of rocks` a rock. */
const DONE_WITH: ReadonlyMap<string, Pick<NounOf, "type" | "turned">> = new Map<
  string,
  Pick<NounOf, "type" | "turned">
>([
  ["use", { type: "uses" }],
  ["study", { type: "applies-to" }],
  ["measure", { type: "applies-to" }],
  ["measurement", { type: "applies-to" }],
  ...["result", "product", "by-product", "byproduct", "output", "consequence", "outcome", "aftermath"].map(
    (noun): [string, Pick<NounOf, "type" | "turned">] => [noun, { type: "produces", turned: true }],
  ),
]);

/** Whether a noun names what came of something: `result`, `by-product`. */
export const namesResult = (noun: string): boolean => DONE_WITH.get(noun)?.turned === true;

function listedWith(statement: Statement, head: number): number[] {
  const also = statement
    .children(head)
    .filter((c) => statement.word(c)?.label === "conj" && /^(?:NOUN|PROPN)$/.test(statement.word(c)?.upos ?? ""));
  return [head, ...also];
}

/** `A mixture of sand, lime and water`: the parser may set lime and water beside the mixture; they have no article of their own. */
function bareBehind(statement: Statement, head: number, inner: number): number[] {
  return listedWith(statement, head)
    .slice(1)
    .flatMap((c) => listedWith(statement, c))
    .filter((c) => c > inner && !statement.children(c).some((k) => statement.word(k)?.upos === "DET"));
}
