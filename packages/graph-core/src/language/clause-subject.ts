import type { Sentence, Word } from "./analyse.ts";
import { spread } from "./dependents.ts";

/** How a clause's subject was found, from the surest to the least sure. */
export type SubjectKind = "own" | "shared" | "relative" | "controlled" | "participle" | "none";

/** A clause's subject, and how it was found. */
export interface Found {
  kind: SubjectKind;
  heads: number[];
  /** What the clause's subject is to the verb: for participles and relative clauses whose noun is the object. */
  gap?: "object";
  gapHeads: number[];
}

const RELATIVE = new Set(["that", "which", "who", "whom"]);
/** Whether a word is what a relative clause begins with, and stands for the noun before it. */
export const isRelative = ({ lower }: Word): boolean => RELATIVE.has(lower);

const NONE: Found = { kind: "none", heads: [], gapHeads: [] };

/**
 * Who does what a clause's verb says, looked for up the tree: its own subject, one that coordinated verbs share, the noun that a relative
 * clause or a participle stands at, or whoever controls an infinitive.
 */
export function findSubject(sentence: Sentence, i: number, depth: number): Found {
  const { words, children } = sentence;
  const word = words[i] as Word;
  if (depth > 6) return NONE;
  const own = (children[i] ?? []).filter((c) => {
    const label = words[c]?.label ?? "";
    return (
      label === "nsubj" ||
      label === "nsubj:pass" ||
      label === "csubj" ||
      label === "csubj:pass" ||
      label === "nsubj:outer"
    );
  });
  const relative = own.find((c) => isRelative(words[c] as Word));
  if (own.length > 0 && relative === undefined) {
    const heads = own.flatMap((c) => spread(sentence, c));
    // "the data that the model uses": the noun before is what the verb acts on.
    if (word.label === "acl:relcl" && word.head >= 0 && !hasPlace(sentence, i))
      return { kind: "own", heads, gap: "object", gapHeads: [word.head] };
    return { kind: "own", heads, gapHeads: [] };
  }
  const head = word.head;
  // "X is a service that stores Y", "X is a service used for Y": X does.
  if (
    head >= 0 &&
    word.label.startsWith("acl") &&
    word.xpos !== "VB" &&
    (children[head] ?? []).some((c) => words[c]?.label === "cop")
  ) {
    const up = findSubject(sentence, head, depth + 1);
    if (up.heads.length > 0) return { ...up, kind: "relative" };
  }
  if (word.label === "acl:relcl" || (relative !== undefined && head >= 0 && word.label.startsWith("acl")))
    return { kind: "relative", heads: head >= 0 ? [head] : [], gapHeads: [] };
  if (head < 0) return NONE;
  const above = words[head] as Word;
  if (word.label === "acl") {
    if (word.xpos === "VB") {
      const up = isAble(sentence, i) ? findSubject(sentence, above.head, depth + 1) : NONE;
      return up.heads.length > 0 ? { ...up, kind: "controlled" } : { kind: "participle", heads: [], gapHeads: [] };
    }
    return { kind: "participle", heads: [head], gapHeads: [] };
  }
  if (word.label === "conj" || word.label === "parataxis") {
    if (
      above.upos === "VERB" ||
      above.upos === "AUX" ||
      (children[head] ?? []).some((c) => words[c]?.label === "cop")
    ) {
      const up = findSubject(sentence, head, depth + 1);
      return up.kind === "none" ? NONE : { ...up, kind: up.kind === "own" ? "shared" : up.kind };
    }
    return NONE;
  }
  if (word.label === "xcomp") {
    const object = (children[head] ?? []).find((c) => words[c]?.label === "obj");
    if (object !== undefined && object < i && words[object]?.upos !== "PRON")
      return { kind: "controlled", heads: spread(sentence, object), gapHeads: [] };
    const up = findSubject(sentence, head, depth + 1);
    return { ...up, kind: up.kind === "own" ? "controlled" : up.kind };
  }
  if (word.label === "advcl") {
    // "Keeps boats from sinking": neither what keeps them nor the boats sink.
    if (isKept(sentence, i, head)) return { kind: "participle", heads: [], gapHeads: [] };
    // "Forces farmers to sell land": it is the farmers who sell.
    const made = word.xpos === "VB" && MOVES.test(above.lower) ? objectBefore(sentence, head, i) : -1;
    if (made >= 0) return { kind: "controlled", heads: spread(sentence, made), gapHeads: [] };
    const up = findSubject(sentence, head, depth + 1);
    return { ...up, kind: up.kind === "none" ? "none" : "controlled" };
  }
  return NONE;
}

const ABILITY = /^(?:ability|abilities|capability|capabilities|capacity|potential|power|tendency)$/;
const HOLDS = /^(?:ha(?:s|ve|d|ving)|possess(?:es|ed)?|gain(?:s|ed)?)$/;

/** Whether a verb says what somebody can do: "has the potential to lower costs". */
export function isAble({ words }: Sentence, verb: number): boolean {
  const { label, xpos, head } = words[verb] as Word;
  if (label !== "acl" || xpos !== "VB") return false;
  const noun = words[head];
  return noun?.label === "obj" && ABILITY.test(noun.lower) && HOLDS.test(words[noun.head]?.lower ?? "");
}

/** Verbs that let nothing happen: `prevent`, `stop`. */
const KEEPS =
  /^(?:prevent(?:s|ed|ing)?|stop(?:s|ped|ping)?|keep(?:s|ing)?|kept|prohibit(?:s|ed|ing)?|hinder(?:s|ed|ing)?|discourag(?:e|es|ed|ing)|block(?:s|ed|ing)?|bar(?:s|red|ring)?|protect(?:s|ed|ing)?|inhibit(?:s|ed|ing)?|forbid(?:s|den|ding)?|forbade|save[sd]?|saving)$/;

/** Whether a verb stands behind the "from" of one that lets it not happen. */
const isKept = ({ words, children }: Sentence, verb: number, over: number): boolean =>
  words[verb]?.xpos === "VBG" &&
  KEEPS.test(words[over]?.lower ?? "") &&
  (children[verb] ?? []).some((c) => c < verb && words[c]?.lower === "from");

/** Whose object does what stands behind "to": `force`, `allow`, `teach`. */
const MOVES =
  /^(?:forc|allow|enabl|permit|caus|requir|ask|tell|told|persuad|encourag|urg|lead|led|teach|taught|invit|oblig|compel|convinc|help|prompt|induc|stimulat|instruct|motivat|tempt)(?:e|es|s|ed|ing|led|ling)?$/;

const objectBefore = ({ words, children }: Sentence, verb: number, at: number): number =>
  (children[verb] ?? []).find(
    (c) => c > verb && c < at && words[c]?.label === "obj" && /^(?:NOUN|PROPN)$/.test(words[c]?.upos ?? ""),
  ) ?? -1;

/** Whether a relative clause's noun is where or how it happens: "a shop in which they sell tea", "the day when it rained". */
function hasPlace(sentence: Sentence, i: number): boolean {
  const { words, children } = sentence;
  return (children[i] ?? []).some((c) => {
    const child = words[c] as Word;
    if (/^(?:where|when|why|how|whereby|wherein)$/.test(child.lower)) return true;
    return /^(?:which|whom|whose)$/.test(child.lower) && (children[c] ?? []).some((k) => words[k]?.label === "case");
  });
}
