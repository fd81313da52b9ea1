import type { Sentence } from "../../language/analyse.ts";
import { spread } from "../../language/dependents.ts";
import { KIND_NOUNS, LIGHT_NOUNS, MADE_OF_NOUNS, PART_NOUNS } from "../../language/lexicon/nouns.ts";
import type { Facet } from "../../language/lexicon/headings.ts";
import { PREPOSITION_TYPE } from "../../language/lexicon/verbs.ts";
import { singular } from "../../model/names.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import type { BlockReader } from "../block-reader.ts";
import { lacks } from "../denial.ts";
import { type Draft, firstLabel, type TieFeature } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { Reference, Statement } from "../statement.ts";
import { isOneUnderSeveral } from "./kinds.ts";
import { bracketName } from "./marks.ts";
import {
  agrees,
  describes,
  GOES_ON,
  isCase,
  isClass,
  isGenus,
  isOneOfSeveral,
  isPlural,
  isSeveral,
  isTold,
  listsMembers,
  SUM,
  tells,
} from "./phrase-sense.ts";

export interface Bare {
  block: Block;
  index: number;
  content: RichText;
  sentences: readonly Sentence[];
  frame: Frame;
  /** The term that a label before it defines. */
  defined: Draft | undefined;
  /** An arrow stands between the term and the phrases. */
  arrow: boolean;
}

/** Phrases on their own: what they are to the topic in force. @returns undefined where the block says whole clauses. */
export function bareList(reader: BlockReader, bare: Bare): { topic?: Draft; also?: readonly Draft[] } | undefined {
  const { sentences, block, index, content, frame, defined } = bare;
  if (sentences.length === 0) return defined ? { topic: defined } : undefined;
  if (!defined && SUMS_UP.test(content.text)) return {};
  if (defined && namesAgain(reader, bare, defined)) return { topic: defined };
  if (block.kind === "heading" || sentences.length > 3 || !sentences.every((s) => isVerbless(s))) return undefined;
  if (block.kind === "paragraph" && !defined && block.parent < 0 && sentences[0] && sentences[0].words.length > 12)
    return undefined;
  const found: Draft[] = [];
  sentences.forEach((sentence, n) => {
    const statement = reader.statement(block, index, content, sentence, frame, undefined, n === 0);
    found.push(...tellPhrases(reader, bare, statement));
    reader.readStatement(statement);
  });
  if (defined) return { topic: defined };
  // "The dock and the crane", and below it what is said of both.
  const [first, ...also] = found;
  return first && found.length <= MOST_TOGETHER ? { topic: first, ...(also.length > 0 && { also }) } : {};
}

/** So many things that an item names may be what the items below it speak of. */
const MOST_TOGETHER = 2;

/** `Pump: a machine for water. It needs power.`: what the phrase behind a term says, where whole sentences follow it. */
export function tellFirst(reader: BlockReader, bare: Bare, statement: Statement): void {
  if (bare.defined && isVerbless(statement.sentence)) tellPhrases(reader, bare, statement);
}

/** Ties the phrases that a sentence consists of. @returns what they name */
function tellPhrases(reader: BlockReader, bare: Bare, statement: Statement): Draft[] {
  const { frame, defined, arrow, content } = bare;
  const { sentence } = statement;
  const made = defined && sentence.root >= 0 && !isSeveral(defined) ? madeOf(statement, sentence.root) : -1;
  const heads = sentence.root < 0 ? [] : made >= 0 ? spread(sentence, made) : listed(sentence);
  const found = statement.references(heads, defined ? "predicate" : "bare");
  for (const reference of found)
    relate(statement, reference, {
      frame,
      defined,
      arrow,
      listed: found.length > 1,
      members: defined !== undefined && listsMembers(statement, found, defined),
      kind: kindOf(statement, sentence.root),
      text: content.text.slice(sentence.start, sentence.end),
      named: namesMember(reader, bare, reference),
      under: (topic) => isOneUnderSeveral(reader.note, bare.block, topic, reference.draft),
      led:
        made >= 0
          ? { type: "uses", label: `is a ${singular(statement.word(sentence.root)?.lower ?? "")} of` }
          : ledIn(statement, sentence.root),
    });
  return found.map(({ draft }) => draft);
}

/**
 * Whether a phrase is a name among others and no class that the topic is in: it is a link, or items beside it end in the same word
 * (`Liskov substitution principle`, `Dependency inversion principle`).
 */
function namesMember(reader: BlockReader, { block, index, content }: Bare, { draft }: Reference): boolean {
  if (block.kind !== "item") return false;
  const whole = content.text.trim().length;
  if (content.marks.some(({ kind, from, to }) => kind === "wikilink" && to - from >= whole)) return true;
  const last = draft.key.slice(draft.key.lastIndexOf(" ") + 1);
  return [index - 1, index + 1].some((at) => {
    const beside = reader.note.blocks[at];
    if (beside?.kind !== "item" || beside.parent !== block.parent || beside.section !== block.section) return false;
    return singular(beside.content.text.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "") === last;
  });
}

/** `EC2: Elastic Compute Cloud`: what stands behind a term spells it out, or is short for it. */
function namesAgain(reader: BlockReader, { block, content, sentences }: Bare, defined: Draft): boolean {
  const [sentence] = sentences;
  if (sentence === undefined || sentences.length > 1 || sentence.words.length > MOST_LETTERS) return false;
  const text = content.text.slice(sentence.start, sentence.end).trim();
  const other = bracketName(firstLabel(defined) ?? defined.key, text.replace(/\.$/, ""));
  if (other?.rule !== "acronym") return false;
  reader.notebook.alias(defined, other.name, other.rule, block.span.start.offset, block.span.end.offset);
  return true;
}

/** The title of a callout, and no name. */
const SUMS_UP = /^\s*tl;?\s?dr[.:]?\s*$/i;

/** Words that letters may stand for. */
const MOST_LETTERS = 9;

/** Heads of a list of phrases: coordinated, or only set apart by commas. */
function listed(sentence: Sentence): number[] {
  const heads = spread(sentence, sentence.root);
  for (let at = 0; at < heads.length && heads.length < 24; at++)
    for (const c of sentence.children[heads[at] as number] ?? []) {
      const child = sentence.words[c];
      if (!child || heads.includes(c) || !/^(?:conj|appos|list|parataxis|dep)$/.test(child.label)) continue;
      if (/^(?:NOUN|PROPN)$/.test(child.upos) && !/^(?:an?|the)$/.test(sentence.words[c - 1]?.lower ?? ""))
        heads.push(c);
    }
  return heads.sort((a, b) => a - b);
}

function isVerbless(sentence: Sentence): boolean {
  const root = sentence.words[sentence.root];
  if (!root) return true;
  if (root.upos !== "NOUN" && root.upos !== "PROPN" && root.upos !== "NUM" && root.upos !== "SYM" && root.upos !== "X")
    return false;
  return !(sentence.children[sentence.root] ?? []).some((c) =>
    /^(?:nsubj|cop|csubj|expl|aux)/.test(sentence.words[c]?.label ?? ""),
  );
}

/** `Part of X`, `kind of X`: the noun before "of" that says what the topic is to X. */
function kindOf(statement: Statement, root: number): RelationType | undefined {
  const noun = singular(statement.word(root)?.lower ?? "");
  const inner = statement.ofComplement(root);
  if (inner < 0) return undefined;
  if (noun === "part" || (PART_NOUNS.has(noun) && LIGHT_NOUNS.has(noun) && noun !== "subset")) return "part-of";
  // "The form of the answer" is no answer.
  const isOfOne = statement.children(inner).some((c) => /^(?:the|its|their)$/.test(statement.word(c)?.lower ?? ""));
  return (KIND_NOUNS.has(noun) && !isOfOne) || noun === "one" ? "is-a" : undefined;
}

/** `A list of plays`, behind the term it defines: the word for what it is made up of; -1 for none. */
const madeOf = (statement: Statement, root: number): number =>
  MADE_OF_NOUNS.has(singular(statement.word(root)?.lower ?? "")) ? statement.ofComplement(root) : -1;

const IS_LIKE = "is like";

/** `For language processing`, `with a vector index`: the preposition says what the phrase is to the topic. */
function ledIn(statement: Statement, root: number): { type: RelationType; label: string } | undefined {
  const [first] = statement.children(root).filter((c) => c < root && statement.word(c)?.label === "case");
  const preposition = first === undefined ? "" : (statement.word(first)?.lower ?? "");
  if (preposition === "" || preposition === "of") return undefined;
  // "Like the tides": it is none of these, and does not use them.
  if (preposition === "like") return { type: "related-to", label: IS_LIKE };
  if (/^(?:vs|versus|unlike)$/.test(preposition)) return { type: "contrasts-with", label: preposition };
  const label = preposition === "for" ? "is used for" : preposition;
  return { type: PREPOSITION_TYPE[preposition] ?? "related-to", label };
}

const topicReference = (draft: Draft): Reference => ({ draft, features: { inherited: 1 }, word: -1 });

/** What a thing is to what stands under such a heading below it: neither a kind nor a part of it. */
const EFFECTS: ReadonlyMap<Facet | undefined, string> = new Map([
  ["benefits", "has the advantage of"],
  ["drawbacks", "has the drawback of"],
  ["effects", "affects"],
]);

function relate(
  statement: Statement,
  reference: Reference,
  at: {
    frame: Frame;
    defined: Draft | undefined;
    arrow: boolean;
    listed: boolean;
    /** The phrases are a plain list behind the term that is explained. */
    members: boolean;
    kind: RelationType | undefined;
    /** The sentence in which the phrase stands. */
    text: string;
    /** The phrase is one of a list of names, and no class that the topic is in. */
    named: boolean;
    /** Whether what the phrase stands under names a topic as several things. */
    under: (topic: Draft) => boolean;
    led: ReturnType<typeof ledIn>;
  },
): void {
  const { frame, defined, led } = at;
  const features: Partial<Record<TieFeature, number>> = at.listed ? { listed: 1 } : {};
  if (defined) {
    if (defined === reference.draft) return;
    // "Provider → plugin that talks to an API": what a thing is, and nothing that it leads to.
    if (at.arrow && !at.kind && !tells(statement, reference.word)) {
      statement.tie(topicReference(defined), reference, "affects", "leads to", "definition", features, { sure: true });
      return;
    }
    if (led) {
      statement.tie(topicReference(defined), reference, led.type, led.label, "definition", features);
      return;
    }
    // "No keel, one sail": what a thing has not is nothing that it is.
    if (lacks(statement, reference.word)) {
      statement.tie(topicReference(defined), reference, "contrasts-with", "has no", "definition", features);
      return;
    }
    if (at.members && !at.kind) {
      const [type, label]: [RelationType, string] = isSeveral(defined) ? ["is-a", "is a"] : ["part-of", "part of"];
      statement.tie(reference, topicReference(defined), type, label, "bare", features);
      return;
    }
    if (!at.kind && SUM.test(at.text)) {
      statement.tie(topicReference(defined), reference, "uses", "is made up of", "definition", features);
      return;
    }
    // "The form of the answer" is no answer.
    const isKind =
      reference.features.light === undefined &&
      agrees(statement, reference, defined) &&
      !GOES_ON.test(at.text) &&
      (isClass(reference) || ((!at.listed || isTold(statement, reference)) && isGenus(statement, reference)));
    // What neither says the kind is what a thing has or works with: "Tram: rails, overhead wire".
    const type: RelationType = at.kind ?? (isKind ? "is-a" : "uses");
    const label = type === "is-a" ? "is a" : type === "part-of" ? "part of" : "with";
    const sure = at.kind ? { sure: true } : {};
    statement.tie(topicReference(defined), reference, type, label, "definition", features, sure);
    return;
  }
  const lead = frame.lead;
  if (lacks(statement, reference.word) && !lead?.reversed) {
    const sources = lead?.sources ?? (frame.topic ? [frame.topic, ...(frame.also ?? [])] : []);
    const label = frame.facet === "needs" || frame.facet === "prerequisites" ? "needs no" : "has no";
    for (const draft of sources)
      if (draft !== reference.draft)
        statement.tie(topicReference(draft), reference, "contrasts-with", label, "bare", features, { sure: true });
    return;
  }
  if (lead) {
    for (const draft of lead.sources)
      if (draft !== reference.draft) {
        const [source, target] = lead.reversed
          ? [reference, topicReference(draft)]
          : [topicReference(draft), reference];
        const sure = lead.sure ? { sure: true } : {};
        statement.tie(source, target, lead.type, lead.label, lead.rule, { ...features, lead: 1 }, sure);
      }
    return;
  }
  for (const topic of frame.topic ? [frame.topic, ...(frame.also ?? [])] : []) {
    if (topic === reference.draft) continue;
    topic.roles.topic++;
    const one = topicReference(topic);
    const isOne = isClass(reference) && !at.named && !isSeveral(topic) && !isPlural(statement, reference);
    if (led)
      statement.tie(
        one,
        reference,
        led.type,
        led.label,
        "bare-led",
        features,
        led.label === IS_LIKE ? { sure: true } : {},
      );
    else if (at.kind)
      statement.tie(one, reference, at.kind, at.kind === "is-a" ? "is a" : "part of", "bare-kind", features);
    else if (frame.facet === "kinds" || frame.facet === "examples" || frame.example)
      statement.tie(reference, one, "is-a", "is a", "bare-example", features);
    else if (frame.facet === "uses") statement.tie(one, reference, "applies-to", "is used for", "bare-use", features);
    else if (frame.facet === "needs" || frame.facet === "prerequisites")
      statement.tie(one, reference, "requires", "requires", "bare-need", features, { sure: true });
    // "Fully managed service", among the benefits of a thing, is what it is.
    else if (EFFECTS.has(frame.facet) && !isOne)
      statement.tie(one, reference, "affects", EFFECTS.get(frame.facet)!, "bare-effect", features, { sure: true });
    else if (frame.facet === "related")
      statement.tie(one, reference, "related-to", "is related to", "bare-related", features);
    else if (isCase(statement, reference, topic, frame))
      statement.tie(reference, one, "is-a", "is an example of", "bare-example", features);
    else if (isOne || (!at.listed && describes(statement)))
      statement.tie(one, reference, "is-a", "is a", "bare-class", features);
    else if (isOneOfSeveral(statement, reference, topic, frame, at.under))
      statement.tie(reference, one, "is-a", "is a", "bare", features);
    // "The guild keeps out strangers", and below it "fines": what a sentence goes on to is no part of whom it speaks of.
    else if (frame.spoken) statement.tie(reference, one, "related-to", "relates to", "bare", features);
    else statement.tie(reference, one, "part-of", "part of", "bare", features);
  }
}
