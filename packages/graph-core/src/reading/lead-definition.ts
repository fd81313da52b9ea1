import type { EnglishModel } from "@cairn/english-model";
import { analyse, type Sentence } from "../language/analyse.ts";
import { nameKey } from "../model/names.ts";
import type { Block, ParsedNote } from "../model/note.ts";
import { sentenceOf, WORTH } from "./definition.ts";
import { type Draft } from "./draft.ts";
import { standing } from "./notebook.ts";

const LONGEST = 300;
const FEWEST_WORDS = 4;
/** Words of a name, and of what stands in parentheses behind it. */
const NAME_WORDS = 16;

/**
 * A note that never says "X is a ..." of its subject still begins by saying what it is about: its first sentence, where that speaks
 * of the subject ("Transfer learning reuses ...") or, in a list, goes on from the title ("Continues the training of ..."). It
 * becomes the definition where no better one stands there: what is said later ("Transfer learning is the idea") explains less.
 */
export function defineByLead(note: ParsedNote, titled: Draft, model: EnglishModel): void {
  const subject = standing(titled);
  const block = leadOf(note);
  if (block === undefined || (subject.definition?.start ?? Infinity) <= block.span.end.offset) return;
  const { text, offsets } = block.content;
  const sentence = analyse(model, text.slice(0, 4 * LONGEST))[0];
  if (sentence === undefined || sentence.words.length < FEWEST_WORDS || sentence.end - sentence.start > LONGEST) return;
  const speaks = block.kind === "item" ? goesOn(sentence) : isAbout(sentence, text, subject);
  if (!speaks) return;
  subject.definition = {
    text: sentenceOf(block.content, sentence.start, sentence.end).text,
    start: offsets[sentence.start]!,
    end: offsets[sentence.end - 1]! + 1,
    worth: WORTH.PLAIN,
  };
}

/** The first block of text under the title, where no other heading comes before it. */
function leadOf({ blocks, titleBlock }: ParsedNote): Block | undefined {
  const block = blocks[titleBlock + 1];
  return block !== undefined && (block.kind === "paragraph" || block.kind === "item") && block.parent < 0
    ? block
    : undefined;
}

/** Whether a verb comes first that has no subject of its own. */
function goesOn({ words, children, root }: Sentence): boolean {
  const verb = words[root];
  if (verb === undefined || verb.upos !== "VERB" || words.slice(0, root).some(({ upos }) => upos !== "ADV"))
    return false;
  return !(children[root] ?? []).some((child) => /^(?:nsubj|csubj|expl)/.test(words[child]!.label));
}

/** Whether it is a sentence that begins with the subject's name, whatever the tagger takes the verb behind it for. */
function isAbout({ words, start }: Sentence, text: string, { key, aliases }: Draft): boolean {
  if (!/^[.!]$/.test(words.at(-1)!.text)) return false;
  const names = new Set([key, ...aliases.keys()]);
  const before = (at: number) => nameKey(text.slice(start, words[at]!.start).replace(/\([^)]*\)/g, " "));
  return words
    .slice(0, NAME_WORDS)
    .some(({ upos }, at) => at > 0 && !/^(?:ADP|CCONJ|PART|PUNCT)$/.test(upos) && names.has(before(at)));
}
