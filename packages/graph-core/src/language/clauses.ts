import type { Sentence, Word } from "./analyse.ts";
import type { RelationType } from "../model/relation.ts";
import { ENABLERS } from "./lexicon/verbs.ts";
import { findSubject, isAble, isRelative, type SubjectKind } from "./clause-subject.ts";
import { marked, prepositionOf, spread } from "./dependents.ts";
import { isDenied, isNegated, setAside } from "./negation.ts";

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
  const passive = isPassive(sentence, i) && !NEVER_PASSIVE.has(lemma(word.text, word.xpos));
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
        else if (!isRelative(child)) add(args, "", spread(sentence, c));
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
    if (
      last !== undefined &&
      object !== undefined &&
      !hasOwn(sentence, i) &&
      last - i < 12 &&
      isBeside(sentence, i, last)
    )
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

/** Whether of two verbs the second is said of the same subject in the same form: not so in `they meet and breed, forming hybrids`. */
function isBeside({ words, children }: Sentence, first: number, second: number): boolean {
  if ((words[first]?.xpos === "VBG") !== (words[second]?.xpos === "VBG")) return false;
  return !(children[second] ?? []).some((c) => /^(?:nsubj|csubj|expl)/.test(words[c]?.label ?? ""));
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

function add(args: Argument[], preposition: string, heads: number[]): void {
  const same = args.find((a) => a.preposition === preposition);
  if (same) same.heads.push(...heads.filter((h) => !same.heads.includes(h)));
  else args.push({ preposition, heads });
}

/** Nothing is happened or arisen: what looks like a passive of these is their past. */
export const NEVER_PASSIVE: ReadonlySet<string> = new Set(
  `arise arrive belong come consist depend die disappear emerge evolve exist fall flee flow go happen interact live march occur originate
  persist react remain respond result rise sail seem travel vanish`.split(/\s+/),
);
/** Pasts that are no participles, whatever the tagger has them for: `the war began in the south`. */
const PAST_ONLY =
  /^(?:ate|became|began|broke|came|chose|drew|drove|fell|flew|forgot|froze|gave|grew|knew|rode|rose|sang|sank|saw|shook|spoke|sprang|stole|swam|took|threw|went|woke|wore|wrote)$/;

/** What takes an object in the passive too: `a city called Rome`, `a boy given books`. */
const TAKES_TWO =
  /^(?:allotted|allowed|appointed|asked|assigned|awarded|called|charged|considered|declared|deemed|denied|dubbed|elected|entitled|fed|given|granted|handed|known|labell?ed|left|lent|loaned|made|named|nicknamed|offered|owed|paid|promised|refused|rendered|sent|served|shown|sold|taught|termed|titled|told|used|voted)$/;

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
  if (auxiliaries.length === 0 && PAST_ONLY.test(word.lower)) return false;
  if (under.some((c) => words[c]?.label === "aux:pass" || words[c]?.label === "nsubj:pass")) return true;
  if (word.xpos !== "VBN" || auxiliaries.some((one) => HAVE.test(one))) return false;
  // "Developers built row houses": what is built builds nothing.
  if (word.label === "acl" && !TAKES_TWO.test(word.lower) && under.some((c) => c > i && words[c]?.label === "obj"))
    return false;
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
