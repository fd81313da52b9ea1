import type { Sentence } from "../../language/analyse.ts";
import { KIND_NOUNS, LIGHT_NOUNS, PART_NOUNS } from "../../language/lexicon/nouns.ts";
import { CONTAINS, verbType } from "../../language/lexicon/verbs.ts";
import { singular } from "../../model/names.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { BlockReader } from "../block-reader.ts";
import type { Draft } from "../draft.ts";
import type { Frame, Lead } from "../frame.ts";
import type { Notebook } from "../notebook.ts";
import type { Statement } from "../statement.ts";
import { namesSeveral } from "./kinds.ts";
import { subjectsOf } from "../subjects.ts";
import { verbLabel } from "../verb-label.ts";

/** Ties what a whole block speaks of to what the lead above the list says of its items. */
export function tieToLead(notebook: Notebook, draft: Draft, lead: Lead, block: Block, index: number): void {
  for (const source of lead.sources)
    if (source !== draft)
      notebook.tie({
        ...(lead.reversed ? { source: draft, target: source } : { source, target: draft }),
        type: lead.type,
        label: lead.label,
        rule: lead.rule,
        block: index,
        start: block.span.start.offset,
        end: block.span.end.offset,
        features: { lead: 1, inherited: 1 },
        ...(lead.sure && { sure: true }),
      });
}

/** What a sentence that leads in a list says of the phrases listed under it. */
export function leadOf(
  reader: BlockReader,
  content: RichText,
  sentences: readonly Sentence[],
  frame: Frame,
  last: Statement | undefined,
): Lead | undefined {
  if (!last || sentences.length === 0) return undefined;
  const kinds = kindsLead(last);
  if (kinds) return kinds;
  if (!/[:：]\s*$/.test(content.text)) return undefined;
  const clause = last.clauses.findLast((c) => c.kind === "verb" && (c.role === "main" || c.role === "purpose"));
  if (!clause) return undefined;
  const sources = subjectsOf(last, clause).map((r) => r.draft);
  const who = sources.length > 0 ? sources : frame.topic ? [frame.topic] : [];
  if (who.length === 0) return undefined;
  // "An orchestra has:" lists what it is made of, where "has a rival" would not.
  const contains = CONTAINS.has(clause.lemma) || clause.lemma === "have";
  return {
    sources: who,
    type: contains ? "part-of" : verbType(clause.lemma, "", clause.passive),
    label: contains ? "part of" : verbLabel(last, clause, ""),
    reversed: contains,
    rule: "lead-verb",
  };
}

/** `There are two patterns of X`, `three types of storage:`: each listed phrase is one. */
function kindsLead(statement: Statement): Lead | undefined {
  const sorted = sortedLead(statement);
  if (sorted) return sorted;
  for (const [head, phrase] of statement.phrases) {
    const counted = statement.children(head).some((c) => {
      const word = statement.word(c);
      return word?.label === "nummod" || /^(?:following|several|different|many|various)$/.test(word?.lower ?? "");
    });
    if (!counted) continue;
    const noun = singular(statement.word(head)?.lower ?? "");
    const inner = statement.ofComplement(head);
    if (
      inner >= 0 &&
      (KIND_NOUNS.has(noun) || LIGHT_NOUNS.has(noun) || PART_NOUNS.has(noun) || phrase.generic || noun === "pattern")
    ) {
      const sources = statement.references([inner], "predicate").map((r) => r.draft);
      if (sources.length === 0) continue;
      const part = PART_NOUNS.has(noun) && noun !== "subset";
      return {
        sources,
        type: part ? "part-of" : "is-a",
        label: part ? "part of" : "is a",
        reversed: true,
        rule: "lead-kinds",
      };
    }
    const own = statement.clauses.some((c) => c.kind === "existential");
    if (own && !phrase.generic) {
      const sources = statement.references([head], "predicate").map((r) => r.draft);
      if (sources.length > 0) return { sources, type: "is-a", label: "is a", reversed: true, rule: "lead-kinds" };
    }
  }
  return undefined;
}

/** Behind it stands a list of what the subject is: `They are:`, `Sails are of two types:`. */
const SORTED =
  /\b(?:are|include|were)(?:\s+(?:of|divided into|classified into|grouped into)(?:\s+\S+){0,2}\s+(?:types?|kinds?|classes|categories|groups))?\s*:\s*$/iu;

/** `They are:`, `Sails are of two types:`: each listed phrase is one of several things that the sentence speaks of. */
function sortedLead(statement: Statement): Lead | undefined {
  const { sentence, content } = statement;
  if (!SORTED.test(content.text.slice(sentence.start))) return undefined;
  const subject = sentence.words.findIndex(({ label }) => label.startsWith("nsubj"));
  const word = sentence.words[subject];
  // "The reasons are:" gives reasons of something else.
  if (!word || !(/^(?:they|these)$/.test(word.lower) || word.xpos === "NNS")) return undefined;
  // "They", under a heading that names several things, are those.
  const { topic } = statement.frame;
  const above = word.xpos !== "NNS" && topic && [...topic.labels.keys()].some(namesSeveral) ? topic : undefined;
  const [first, ...more] = statement.references([subject], "subject");
  const source = above ?? (more.length > 0 ? undefined : first?.draft);
  if (!source || source.generic) return undefined;
  return { sources: [source], type: "is-a", label: "is a", reversed: true, rule: "lead-kinds" };
}
