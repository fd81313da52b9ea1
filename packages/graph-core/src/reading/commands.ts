import type { Sentence, Word } from "../language/analyse.ts";
import { VERB_TYPE } from "../language/lexicon/verbs.ts";
import type { Block } from "../model/note.ts";
import type { BlockReader } from "./block-reader.ts";

/** Verbs that are as often nouns; besides those that have a type. */
const ALSO_VERBS =
  /^(?:access|answer|balance|cache|display|estimate|export|filter|format|group|host|import|load|log|measure|monitor|process|query|record|report|reserve|review|route|schedule|share|track|transfer|trigger)$/;
/** What is said of things that go by the noun before them: `access keys`, `load balancers`, `test cases`. */
const IN_COMPOUND =
  /^(?:balancers?|cases?|classes|class|control|controls|groups?|keys?|languages?|levels?|lists?|logs?|names?|plans?|points?|policies|policy|questions?|rates?|requests?|results?|rules?|sets?|sizes?|strings?|suites?|systems?|tables?|teams?|times?|tokens?|types?|vectors?)$/;
/** What there is much of and not many, and to which something is done as to what is in the plural. */
const MUCH = /^(?:access|capacity|content|data|information|traffic)$/;
/** No data are called so: `query data on the store`, whatever stands beside. */
const DONE_TO_MUCH = /^(?:access|cache|export|filter|import|process|query|reserve|route|share|transfer)$/;
/** Verbs that seldom stand before another noun as its part. */
const SELDOM_BEFORE_NOUN = /^(?:answer|estimate|monitor|support)$/;
const NOUN = /^(?:NOUN|PROPN)$/;

/**
 * Whether an item that was read as one noun phrase says what to do, as the items beside it do: `Load files into the store`, beside
 * `Deletes old files`. A tagger takes such a verb for a noun where it is one as often. Cost: the item and those beside it.
 * @param labelled whether the sentence tells of a label before it: `Athena: query data on the store`.
 */
export function isCommand(
  reader: BlockReader,
  { block, index, labelled }: { block: Block; index: number; labelled: boolean },
  sentence: Sentence | undefined,
): boolean {
  const [first, second, third] = sentence?.words ?? [];
  if (block.kind !== "item" || !sentence || !first || first.xpos !== "NN" || first.label !== "compound") return false;
  if (DONE_TO_MUCH.test(first.lower) && MUCH.test(second?.lower ?? "") && third?.upos === "ADP") return true;
  if (labelled) return false;
  if (!(VERB_TYPE.has(first.lower) || ALSO_VERBS.test(first.lower)) || !hasObject(sentence, first.head)) return false;
  const [one, other] = [first, sentence.words[1]!];
  if (IN_COMPOUND.test(other.lower) || reader.notebook.find(`${one.lower} ${other.lower}`)) return false;
  return [index - 1, index + 1].some((at) => {
    const beside = reader.note.blocks[at];
    return (
      beside?.kind === "item" &&
      beside.parent === block.parent &&
      beside.section === block.section &&
      opensWithVerb(reader, beside.content.text)
    );
  });
}

/** Whether the rest may be what is done, and to what: things in the plural, names, or a phrase with more behind it. */
function hasObject({ words, root }: Sentence, head: number): boolean {
  if (head !== root || words.length < 3 || words.some(({ upos, label }) => isOfClause(upos, label))) return false;
  const object = words[head] as Word;
  if (!NOUN.test(object.upos) || words.slice(1).every(({ text }) => !/^\p{Ll}/u.test(text))) return false;
  const goesOn = words.slice(head + 1).some(({ head: at, label }) => at === head && /^(?:nmod|conj|acl)/.test(label));
  const isName = object.upos === "PROPN" || /^\p{Lu}{2}/u.test(object.text);
  return (
    object.xpos === "NNS" ||
    MUCH.test(object.lower) ||
    (goesOn && (head > 1 || isName || SELDOM_BEFORE_NOUN.test(words[0]!.lower)))
  );
}

const isOfClause = (upos: string, label: string): boolean =>
  upos === "AUX" || /^(?:nsubj|csubj|cop|aux|expl)/.test(label);

/** `Deletes old files`, `Use a key`, `You can use a key`; not `Stores: …`. */
function opensWithVerb({ model }: BlockReader, text: string): boolean {
  if (/^(?:you|it) (?:can|may|must|should|will)\b/i.test(text.trim())) return true;
  const words = text.trim().split(/\s+/).slice(0, 6);
  if (words.length < 2 || words[0]!.endsWith(":") || !/^\p{Lu}?\p{Ll}+$/u.test(words[0]!)) return false;
  return /^VB[PZ]?$/.test(model.tag(words)[0]?.xpos ?? "");
}
