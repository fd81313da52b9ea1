import { isNegated } from "../../language/negation.ts";
import { IS_LIKE } from "../../language/lexicon/verbs.ts";
import { namesDoing, namesSeveral, namesTask } from "../layout/kinds.ts";
import { type Draft, firstLabel } from "../draft.ts";
import type { Statement } from "../statement.ts";
import type { End, Occurrence } from "./occurrences.ts";
import { isInRelative } from "../rules/colon-list.ts";
import { isBeside } from "../rules/apposition.ts";
import { pathBetween } from "./path.ts";

const NAMING: ReadonlySet<string> = new Set("know serve act function define refer describe".split(" "));

/** What leads from one word to another where the one is an instance of the other: `metals such as zinc`, `zinc, a metal`. */
const INSTANCE = /^appos$|:(?:such|like|including)$/;

/** The same through a verb: `is treated as a metal`, `use zinc as a metal`. */
const TAKEN_FOR = /^obl:as$/;
const TAKEN = /^(?:nsubj:pass|obj)$/;

/** Behind such a word stands what a name is of, and not what it names. */
const COMPLEMENT = /\s(?:of|for|in|to|from|on|with|without|by|at|against|about|over|under|per|as|and|or|vs|the|an?)\s/;

/** What these make of a name is not quite that, or not that at all: `semi-skilled work` is no skilled work. */
const ALTERS = /\s(?:semi|self|non|un|anti|quasi|pseudo|off|on|sub|no|not)\s$/;

/** Whether a name is a wider one with words in front that say which: `shield volcano`, `volcano`; not `siege of Troy`, `Troy`. */
export function narrows(name: string, wider: string): boolean {
  if (!name.endsWith(` ${wider}`)) return false;
  const [first] = wider.split(" ", 1);
  const front = ` ${name.slice(0, -wider.length)}`;
  return !COMPLEMENT.test(`${front}${first} `) && !ALTERS.test(front);
}

/** Whether a name is also written small, or carries no sign of being proper: only such a one is a genus ("Amazon SQS" is no kind of SQS). */
export function isCommon({ labels, proper, key }: Draft): boolean {
  return (
    key.length > 2 && !proper && [...labels.keys()].some((label) => /^\p{Lu}?\p{Ll}+(?:[\s-]\p{L}+)*$/u.test(label))
  );
}

/** Words in front that say which part of a thing: the lower jaw, the Western Empire, the second half. */
const WHERE =
  /(?:^|\s)(?:upper|lower|inner|outer|left|right|front|rear|back|top|bottom|middle|central|north\p{L}*|south\p{L}*|east\p{L}*|west\p{L}*|first|second|third|last|half)\s/u;

/** What a version has behind its name. */
const VERSION = /^ ?v?\d+(?:\.\d+)*$/;

/**
 * Whether the source's own name says that it is no part of the target but one of its kind: `induction motor`, `Motors`. Of what may be
 * the name of one thing ("SQS", "Empire") that is not sure.
 */
export function isKindByName({ source, target }: Pick<Occurrence, "source" | "target">): boolean {
  const [own, wider] = [source.draft, target.draft];
  // "HTTP/2", of "HTTP".
  if (own.key.startsWith(wider.key) && VERSION.test(own.key.slice(wider.key.length))) return true;
  if (own.roles.gerund > 0 || !narrows(own.key, wider.key)) return false;
  if ([...own.labels.keys()].some(namesTask)) return false;
  if (WHERE.test(own.key.slice(0, -wider.key.length))) return false;
  // "rehype-citation" is none of citations.
  if ([...own.labels.keys()].every((label) => /[\p{L}\d]-[\p{L}\d]+$/u.test(label))) return false;
  return isCommon(wider) || [...wider.labels.keys()].some((label) => namesSeveral(label) && /\p{Ll}{3}$/u.test(label));
}

/** Whether a name ends in another, or begins with it. */
const holdsOther = (own: string, other: string): boolean => own.endsWith(` ${other}`) || own.startsWith(`${other} `);

/** What leads from a name on to another: `encryption in transit`, `queues for mail`; behind an "and" begins a second name. */
const GOES_ON =
  /^(?:of|for|in|to|into|from|on|with|without|by|at|against|about|over|under|per|as|across|via|using|during|through)$/;

/**
 * What two names of which the one holds the other say by themselves: that the source is one of the target's kind (`shield volcano`,
 * `encryption in transit`), or nothing. `Boats for hire` makes no use of hire, `owner and crew` none of the crew, and what a lock does is
 * not done to a lock gate. Undefined where neither name begins or ends with the other, or the target stands in front as what the source
 * is made for (`lock gate`, to `lock`).
 */
export function saidByName(at: Pick<Occurrence, "source" | "target" | "statement">): "kind" | "nothing" | undefined {
  const [own, other] = [at.source.draft.key, at.target.draft.key];
  if (other.startsWith(`${own} `) || other.endsWith(` ${own}`)) return "nothing";
  // "Low tide, strong wind" names two things.
  if (holdsOther(own, other) && [...at.source.draft.labels.keys()].every((label) => /[,;/]/.test(label)))
    return "nothing";
  if (own.endsWith(` ${other}`)) return isKindByName(at) && !tellsDoing(at) ? "kind" : "nothing";
  if (!own.startsWith(`${other} `)) return undefined;
  const [next = "", behind] = own.slice(other.length + 1).split(" ", 2);
  if (/^(?:and|or|vs|&|\+|\/)$/.test(next)) return "nothing";
  if (!GOES_ON.test(next)) return undefined;
  return behind === undefined ? "nothing" : "kind";
}

/** `Choose a harbour`: the name of what is done is no kind of what it is done to. */
const tellsDoing = ({ source, statement }: Pick<Occurrence, "source" | "statement">): boolean =>
  statement !== undefined && namesDoing(firstLabel(source.draft) ?? "", statement.model);

/**
 * Whether anything where a pair stands can say that its source is a kind of its target: a rule that read so, its own name (`shield
 * volcano`, `volcano`), words of naming or listing, or its place in a list. Two names that merely share a sentence are no kind and
 * genus, however alike they look. Cost: the way between two words.
 */
export function maySayKind({ source, target, statement, ties }: Occurrence): boolean {
  if (ties.some(({ type }) => type === "is-a")) return true;
  // A row of a table under "Calculator" is a part of that, one under "Rivers" a river.
  if (ties.some(({ rule }) => rule === "table-term") && ![...target.draft.labels.keys()].some(namesSeveral))
    return false;
  if (statement === undefined) return true;
  if (narrows(source.draft.key, target.draft.key))
    return (
      isCommon(target.draft) &&
      source.draft.roles.gerund === 0 &&
      !namesDoing(firstLabel(source.draft) ?? "", statement.model)
    );
  if (source.word < 0) return isWholeLine(statement, target.word) && !isSeveralOfOne(statement, source, target);
  if (target.word < 0) return isWholeLine(statement, source.word);
  const path = pathBetween(statement.sentence, source.word, target.word);
  if (path === undefined) return false;
  const way = [...path.up, ...path.down];
  if (isNaming(statement, path.top)) return true;
  if (way.includes("appos") && source.draft.proper && target.draft.proper) return false;
  if (way.length === 1 && way[0] === "appos") return besides(statement, source.word, target.word);
  if (way.some((label) => TAKEN_FOR.test(label))) return way.length === 2 && TAKEN.test(path.up[0] ?? "");
  if (way.some((label) => INSTANCE.test(label))) return !way.some((label) => /^(?:nsubj|obj|obl(?!:))/.test(label));
  // "A whale is a mammal": the predicate stands over its subject.
  if (path.top !== target.word || way.length !== 1 || way[0] !== "nsubj") return false;
  return !isNegated(statement.sentence, target.word);
}

/** `Mail record: mail servers`: one thing is no several. */
function isSeveralOfOne(statement: Statement, { draft, kind }: End, target: End): boolean {
  return (
    kind === "label" && statement.word(target.word)?.xpos === "NNS" && ![...draft.labels.keys()].some(namesSeveral)
  );
}

/** Whether what is set beside a name can be its kind: see {@link isBeside}; behind a colon stand the kinds of what is before it. */
function besides(statement: Statement, one: number, other: number): boolean {
  const last = Math.max(one, other);
  const [first, second] = [statement.phrases.get(Math.min(one, other)), statement.phrases.get(last)];
  if (first === undefined || second === undefined) return true;
  if (statement.word(first.to)?.text === ":")
    return one > other && isSome(statement, first.head) && !isInRelative(statement, first.head);
  return isBeside(statement, first, second, last);
}

/** `Metals`, `a metal`: what names several things or any of them. */
const isSome = (statement: Statement, word: number): boolean =>
  statement.word(word)?.xpos === "NNS" ||
  statement.children(word).some((c) => /^(?:an?|some)$/.test(statement.word(c)?.lower ?? ""));

/** Whether a verb says what its subject is: `becomes`, `is known as`. */
function isNaming(statement: Statement, verb: number): boolean {
  const lemma = statement.lemma(verb);
  return IS_LIKE.has(lemma) || (statement.word(verb)?.upos === "VERB" && NAMING.has(lemma));
}

/** Whether a word is what its line consists of, alone or in a list. */
function isWholeLine(statement: Statement, word: number): boolean {
  let at = word;
  for (let steps = 0; statement.word(at)?.label === "conj" && steps < 24; steps++) at = statement.word(at)?.head ?? -1;
  return at === statement.sentence.root;
}
