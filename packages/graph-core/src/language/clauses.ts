import type { Sentence, Word } from "./analyse.ts";
import type { RelationType } from "../model/relation.ts";
import { ENABLERS } from "./lexicon/verbs.ts";
import { isDenied, isNegated, setAside } from "./negation.ts";

/** How a clause's subject was found, from the surest to the least sure. */
export type SubjectKind = "own" | "shared" | "relative" | "controlled" | "participle" | "none";

/** What hangs on a clause's verb: the object ("" as preposition) or a phrase behind a preposition. */
export interface Argument {
  preposition: string;
  /** Head words, coordination spread out. */
  heads: number[];
}

/** A verb (or a predicate noun or adjective) with who does what. Indexes are those of the sentence's words. */
export interface Clause {
  verb: number;
  /** `be` for a copula; otherwise the verb that carries the meaning. */
  lemma: string;
  /** Enabling verbs before it: `helps build`. */
  chain: number[];
  kind: "verb" | "copula" | "existential";
  passive: boolean;
  negated: boolean;
  modal: string;
  subjectKind: SubjectKind;
  subjects: number[];
  /** Who did it, in a passive clause. */
  agents: number[];
  arguments: Argument[];
  /** copula: the predicate word. */
  predicate: number;
  /** The clause that this one says the purpose or means of: `to V`, `by V-ing`; -1 for none. */
  purposeOf: number;
  /**
   * The noun that says what its verb does (`has an influence on`), what leads to whom it is done, and of which type the whole is; see
   * `support-verbs.ts`.
   */
  support?: { noun: number; prepositions: RegExp; type?: RelationType };
  /** `purpose`, `means`, `other` subordinate, or the main clause of its sentence. */
  role: "main" | "purpose" | "means" | "modifier" | "subordinate";
}

type Lemma = (word: string, tag: string) => string;

/** First words of prepositions of two: `based on`, `such as`, `instead of`. */
const LEADING = new Set(["based", "depending", "according", "due", "such", "rather", "because", "instead"]);
const RELATIVE = new Set(["that", "which", "who", "whom"]);

/** Reads the clauses of a sentence off its dependency tree, in the order of their verbs. Linear in the words. */
export function clausesOf(sentence: Sentence, lemma: Lemma): Clause[] {
  const clauses: Clause[] = [];
  const { words, children } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.upos === "VERB" && word.label !== "amod" && word.label !== "compound" && word.label !== "case") {
      if (!isChained(sentence, i, lemma)) clauses.push(verbClause(sentence, i, lemma));
    } else if (children[i]?.some((c) => words[c]?.label === "cop")) clauses.push(copulaClause(sentence, i));
    else if (word.upos === "AUX" && word.label !== "aux" && word.label !== "aux:pass" && word.label !== "cop")
      clauses.push(verbClause(sentence, i, lemma));
  }
  return clauses;
}

/** An enabling verb whose content verb is a clause of its own: `helps` in `helps build chatbots`. */
function isChained(sentence: Sentence, i: number, lemma: Lemma): boolean {
  const word = sentence.words[i] as Word;
  return ENABLERS.has(lemma(word.text, word.xpos)) && contentVerb(sentence, i) >= 0;
}

function contentVerb(sentence: Sentence, i: number): number {
  const { words, children } = sentence;
  const passive = children[i]?.some((c) => words[c]?.label === "aux:pass") || words[i]?.xpos === "VBN";
  for (const c of children[i] ?? []) {
    const child = words[c] as Word;
    if (child.upos !== "VERB") continue;
    if (child.label === "xcomp") return c;
    // "used to decouple", "is used for decoupling"
    if ((child.label === "advcl" || child.label === "ccomp") && passive && marked(sentence, c, /^(?:to|for|in)$/))
      return c;
  }
  return -1;
}

function marked(sentence: Sentence, i: number, pattern: RegExp): boolean {
  return (sentence.children[i] ?? []).some((c) => {
    const child = sentence.words[c] as Word;
    return (child.label === "mark" || child.label === "case") && pattern.test(child.lower);
  });
}

function verbClause(sentence: Sentence, i: number, lemma: Lemma): Clause {
  const { words, children } = sentence;
  const word = words[i] as Word;
  const chain: number[] = [];
  let top = i;
  while (top >= 0) {
    const head = words[top]?.head ?? -1;
    if (
      head < 0 ||
      words[head]?.upos !== "VERB" ||
      !isChained(sentence, head, lemma) ||
      contentVerb(sentence, head) !== top
    )
      break;
    chain.unshift(head);
    top = head;
  }
  const passive = isPassive(sentence, i);
  const subject = findSubject(sentence, top, 0);
  const outer = chain[0] ?? i;
  const agents: number[] = [];
  const args: Argument[] = [];
  const recipient = passive ? -1 : recipientOf(sentence, i, lemma);
  const given = recipient < 0 ? -1 : thingGiven(sentence, i, recipient);
  if (given >= 0) add(args, "", spread(sentence, given));
  for (const verb of new Set([outer, i])) {
    for (const c of children[verb] ?? []) {
      const child = words[c] as Word;
      const name = child.label;
      if (
        name === "obj" ||
        name === "iobj" ||
        (name === "nsubj" && verb === i && c > i && !subject.heads.includes(c))
      ) {
        if ((verb !== i && controlled(sentence, outer)) || setAside(sentence, c) !== undefined) continue;
        if (c === recipient && given >= 0) add(args, "to", spread(sentence, c));
        else if (!RELATIVE.has(child.lower)) add(args, "", spread(sentence, c));
      } else if (name.startsWith("obl") || (name === "nmod" && verb === i)) {
        const preposition = prepositionOf(sentence, c);
        if (preposition === "" && setAside(sentence, c) !== undefined) continue;
        if (name === "obl:tmod" || name === "obl:npmod" || name === "obl:unmarked") continue;
        if (passive && (name === "obl:agent" || preposition === "by")) agents.push(...spread(sentence, c));
        else add(args, preposition, spread(sentence, c));
      }
    }
  }
  // An object shared by coordinated verbs stands with the last: "collect, process, and analyze streaming data".
  if (!args.some((a) => a.preposition === "") && !passive && !words[i]?.xpos.startsWith("VBN")) {
    const last = (children[i] ?? []).filter((c) => words[c]?.label === "conj" && words[c]?.upos === "VERB").at(-1);
    const object = last === undefined ? undefined : (children[last] ?? []).find((c) => words[c]?.label === "obj");
    if (last !== undefined && object !== undefined && !hasOwn(sentence, i) && last - i < 12)
      add(args, "", spread(sentence, object));
  }
  if (subject.gap === "object" && !args.some((a) => a.preposition === "")) add(args, "", subject.gapHeads);
  const existential =
    (children[i] ?? []).some((c) => words[c]?.label === "expl") && lemma(word.text, word.xpos) === "be";
  return {
    verb: i,
    lemma: lemma(word.text, word.xpos),
    chain,
    kind: existential ? "existential" : "verb",
    passive,
    negated: [i, ...chain, ...subject.heads].some((word) => isNegated(sentence, word)) || isDenied(sentence, top),
    modal: modalOf(sentence, outer) || (isAble(sentence, i) ? "can" : ""),
    subjectKind: subject.kind,
    subjects: subject.heads,
    agents,
    arguments: args,
    predicate: -1,
    ...roleOf(sentence, top),
  };
}

const GIVES = new Set(
  "give grant offer teach send tell lend pay owe award deny assign show hand guarantee promise leave cede".split(" "),
);

/** To whom something is given without a "to" (`grants women the vote`); -1 for nobody. */
function recipientOf(sentence: Sentence, i: number, lemma: Lemma): number {
  const { words, children } = sentence;
  const word = words[i] as Word;
  if (!GIVES.has(lemma(word.text, word.xpos))) return -1;
  return (children[i] ?? []).find((c) => c > i && /^i?obj$/.test(words[c]?.label ?? "")) ?? -1;
}

/** What is given: a noun phrase with an article or owner of its own that stands right behind its receiver, or a second object. */
function thingGiven({ words, children }: Sentence, i: number, recipient: number): number {
  const second = (children[i] ?? []).find((c) => c > recipient && words[c]?.label === "obj");
  const beside = (children[recipient] ?? []).find(
    (c) => c > recipient && /^(?:obj|nmod:unmarked)$/.test(words[c]?.label ?? ""),
  );
  const at = second ?? beside ?? -1;
  if (at < 0 || !/^(?:NOUN|PROPN)$/.test(words[at]?.upos ?? "")) return -1;
  for (let k = recipient + 1; k < at; k++)
    if (!/^(?:DET|PRON|ADJ|ADV|NOUN|PROPN|CCONJ|VERB)$/.test(words[k]?.upos ?? "")) return -1;
  const first = words[recipient + 1];
  return second !== undefined || /^(?:DET|PRON)$/.test(first?.upos ?? "") ? at : -1;
}

function hasOwn(sentence: Sentence, i: number): boolean {
  return (sentence.children[i] ?? []).some((c) => /^(?:obl|nmod|xcomp|ccomp)/.test(sentence.words[c]?.label ?? ""));
}

function controlled(sentence: Sentence, outer: number): boolean {
  return (sentence.children[outer] ?? []).some((c) => sentence.words[c]?.label === "xcomp");
}

function copulaClause(sentence: Sentence, i: number): Clause {
  const { words, children } = sentence;
  const subject = findSubject(sentence, i, 0);
  const args: Argument[] = [];
  for (const c of children[i] ?? []) {
    const child = words[c] as Word;
    if (child.label.startsWith("obl") || (child.label === "nmod" && words[i]?.upos === "ADJ"))
      add(args, prepositionOf(sentence, c), spread(sentence, c));
  }
  return {
    verb: i,
    lemma: "be",
    chain: [],
    kind: (children[i] ?? []).some((c) => words[c]?.label === "expl") ? "existential" : "copula",
    passive: false,
    negated: [i, ...subject.heads].some((word) => isNegated(sentence, word)),
    modal: modalOf(sentence, i),
    subjectKind: subject.kind,
    subjects: subject.heads,
    agents: [],
    arguments: args,
    predicate: i,
    ...roleOf(sentence, i),
  };
}

interface Found {
  kind: SubjectKind;
  heads: number[];
  /** What the clause's subject is to the verb: for participles and relative clauses whose noun is the object. */
  gap?: "object";
  gapHeads: number[];
}

const NONE: Found = { kind: "none", heads: [], gapHeads: [] };

function findSubject(sentence: Sentence, i: number, depth: number): Found {
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
  const relative = own.find((c) => RELATIVE.has(words[c]?.lower ?? ""));
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

/** A head word and the words coordinated with it, as far as they are things. */
export function spread(sentence: Sentence, i: number): number[] {
  const heads = [i];
  const { words, children } = sentence;
  for (let at = 0; at < heads.length && heads.length < 24; at++)
    for (const c of children[heads[at] as number] ?? []) {
      const child = words[c] as Word;
      if (child.label !== "conj" || child.upos === "VERB" || child.upos === "AUX") continue;
      if (setAside(sentence, c) === undefined) heads.push(c);
    }
  return heads.sort((a, b) => a - b);
}

/** The preposition (or several, joined by a space) before a phrase; "" for none. */
export function prepositionOf(sentence: Sentence, i: number): string {
  const { words, children } = sentence;
  const all = (children[i] ?? []).filter(
    (c) => words[c]?.label === "case" && c < i && words[c]?.upos !== "PART" && /^\p{L}/u.test(words[c]?.text ?? ""),
  );
  // "Between the two kings with an oath": what stands further off leads something else in.
  const cases = all.filter((c, k) => all.slice(k).every((one, n) => one === c + n));
  const first = cases[0];
  const before = first === undefined ? "" : (words[first - 1]?.lower ?? "");
  // In "the law is based on custom" the first word is the clause's own verb.
  const verb = first !== undefined && words[i]?.head === first - 1 && words[first - 1]?.upos === "VERB";
  const lead = LEADING.has(before) && !verb && !cases.includes((first ?? 0) - 1) ? `${before} ` : "";
  return lead + cases.map((c) => words[c]?.lower ?? "").join(" ");
}

function add(args: Argument[], preposition: string, heads: number[]): void {
  const same = args.find((a) => a.preposition === preposition);
  if (same) same.heads.push(...heads.filter((h) => !same.heads.includes(h)));
  else args.push({ preposition, heads });
}

const HAVE = /^(?:has|have|had|['’]ve|having)$/;
/** With none but these a verb is active: `has gained`, `could have gained`. */
const ACTIVE = /^(?:has|have|had|['’]ve|having|not|never|could|would|should|may|might|must|will|can)$/;

function isPassive(sentence: Sentence, i: number): boolean {
  const { words, children } = sentence;
  const word = words[i] as Word;
  const under = children[i] ?? [];
  const auxiliaries = under.filter((c) => words[c]?.label.startsWith("aux")).map((c) => words[c]?.lower ?? "");
  // "Has gained access" is no passive, whatever the parser takes "has" for; "has been gained" is one.
  if (auxiliaries.length > 0 && auxiliaries.every((one) => ACTIVE.test(one))) return false;
  if (under.some((c) => words[c]?.label === "aux:pass" || words[c]?.label === "nsubj:pass")) return true;
  if (word.xpos !== "VBN" || auxiliaries.some((one) => HAVE.test(one))) return false;
  if (word.label === "conj" && word.head >= 0)
    return isPassive(sentence, word.head) || words[word.head]?.xpos === "VBN";
  return true;
}

const FULL_MODAL: Record<string, string> = { wo: "will", ca: "can", sha: "shall", "'ll": "will", "'d": "would" };

function modalOf(sentence: Sentence, i: number): string {
  for (const c of sentence.children[i] ?? []) {
    const child = sentence.words[c] as Word;
    if (child.label === "aux" && child.xpos === "MD") return FULL_MODAL[child.lower] ?? child.lower;
  }
  return "";
}

function roleOf(sentence: Sentence, i: number): Pick<Clause, "purposeOf" | "role"> {
  const word = sentence.words[i] as Word;
  if (word.label === "acl" || word.label === "acl:relcl")
    return { purposeOf: -1, role: word.xpos === "VB" ? "purpose" : "modifier" };
  if (word.label === "advcl") {
    if (marked(sentence, i, /^to$/) || (marked(sentence, i, /^for$/) && word.xpos === "VBG"))
      return { purposeOf: word.head, role: "purpose" };
    if (marked(sentence, i, /^(?:by|through|via|using)$/)) return { purposeOf: word.head, role: "means" };
    return { purposeOf: word.head, role: "subordinate" };
  }
  if (word.label === "ccomp" || word.label === "csubj") return { purposeOf: -1, role: "subordinate" };
  return { purposeOf: -1, role: "main" };
}
