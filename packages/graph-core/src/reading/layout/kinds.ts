import type { EnglishModel } from "@cairn/english-model";
import { CLASS_NOUNS, KIND_NOUNS, MAKERS } from "../../language/lexicon/nouns.ts";
import { splitBracket } from "../../language/lexicon/headings.ts";
import { nameKey, singular } from "../../model/names.ts";
import type { Block, ParsedNote } from "../../model/note.ts";
import type { Draft } from "../draft.ts";

/** Where the head of a name ends: `Patterns for caching` is about patterns. */
const BEHIND_HEAD = /\s(?:of|for|to|in|on|from|with|at|by)\s.*$/i;

/** A name that may begin with its maker's. */
const PRODUCT = /^(\S+)\s+\p{Lu}/u;

/** Whether a topic is named as several things (`Quantum numbers`, `Threats to a model`): what stands under it is one of them. */
export function namesSeveral(label: string): boolean {
  const last = label.replace(BEHIND_HEAD, "").split(/\s+/).at(-1) ?? "";
  // The S of "IOPS" is no plural's.
  if (last.endsWith("S")) return false;
  const head = last.toLowerCase();
  // "AWS Outposts" is one product, "AWS Services" are several.
  if (
    MAKERS.has(PRODUCT.exec(label)?.[1]?.toLowerCase() ?? "") &&
    /^\p{Lu}/u.test(last) &&
    !CLASS_NOUNS.has(singular(head)) &&
    !KIND_NOUNS.has(singular(head))
  )
    return false;
  return head.endsWith("s") && head !== singular(head);
}

/** Where the name of an item ends: `Probes (run by the agent)`, `Sails: what pulls the boat`. */
const BEHIND_NAME = /(?::|\s[-–—=]\s|[-=]>|→).*$/su;

/** No name is as long as this, in characters: one is sought in no more, however many items stand under a long line. */
export const LONGEST_NAME = 200;

/** The name that an item begins with, without what stands in brackets behind it. */
export const termOf = (text: string): string =>
  splitBracket(text.slice(0, LONGEST_NAME).replace(BEHIND_NAME, "").trim()).plain;

/**
 * Whether what a block stands under (an item, a line that leads it in, a heading below the title) names its topic as several things, of
 * which a term may be one. Drafts that a sentence made keep the plural no longer.
 */
export function isOneUnderSeveral(note: ParsedNote, block: Block, topic: Draft, term: Draft): boolean {
  const at = block.parent >= 0 ? block.parent : block.kind === "item" && block.lead >= 0 ? block.lead : block.section;
  const above = at < 0 || at === note.titleBlock ? undefined : note.blocks[at];
  if (above === undefined) return false;
  const name = termOf(above.content.text);
  if (nameKey(name) !== topic.key || !namesSeveral(name) || isAct(name) || NAMED_AFTER.test(name)) return false;
  // "Guard levels" belong to guards, and so does "Option 2".
  return !term.key.startsWith(`${topic.key} `) && !/^(?:(?:option|step|example)s? ?\d|an? )/.test(term.key);
}

/** `CloudFront functions`, `AWS zones`: the several of a product are one service of it, and what stands under them its features. */
const NAMED_AFTER = /^(?:\p{Lu}[\p{Lu}\d]+|\p{L}*\p{Ll}\p{Lu}\p{L}*|Amazon|Azure|Google|Microsoft|Apache) /u;

/** `Pruning roses`: what is done to the several; `Programming languages` are languages. */
export function isAct(name: string): boolean {
  const last = singular(name.split(/\s+/).at(-1)?.toLowerCase() ?? "");
  return /^\p{L}{2,}ing\s/u.test(name) && !CLASS_NOUNS.has(last) && !KIND_NOUNS.has(last);
}

/** Words behind a verb's -ing form that show it to be an activity: `Becoming a member`, no kind of member as a `rowing boat` is one. */
const ACTS_ON = /^(?:an?|the|your|our|their|its|his|her|this|that|to|up|with|for|from|in|into|on)$/i;

/** With a plural behind them these tell what is done: `Comparing sails`; `sailing boats` are boats. */
const TASK =
  /^(?:add|adjust|avoid|choos|combin|compar|configur|creat|defin|delet|deploy|evaluat|explain|implement|improv|install|interpret|mak|obtain|prevent|remov|replac|secur|select|updat|us|understand)ing$/i;

/** Whether a name is such a task: no kind of what it ends in. */
export function namesTask(label: string): boolean {
  const [first = "", ...rest] = label.split(/\s+/);
  return rest.length > 0 && TASK.test(first) && /[^su]s$/i.test(rest.at(-1)!);
}

/** Whether a name tells what is done (`Becoming a member`, `Create a smart folder`) and not what something is. */
export function namesDoing(label: string, model: Pick<EnglishModel, "tag">): boolean {
  const words = label.split(/\s+/);
  const [first = "", second = ""] = words;
  if (words.length < 2) return false;
  if (/^\p{L}{2,}ing$/iu.test(first)) return ACTS_ON.test(second) || namesTask(label);
  return model.tag(words)[0]?.xpos === "VB";
}
