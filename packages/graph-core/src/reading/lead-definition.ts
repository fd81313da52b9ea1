import type { EnglishModel } from "@cairn/english-model";
import { analyse, type Sentence } from "../language/analyse.ts";
import { unclipped } from "../model/clipped.ts";
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

/** Says where, or in what view, what follows holds (`In computing, …`), or what it is beforehand (`A software characteristic, …`). */
const AHEAD = /^(?:in|within|from|for|at|under|on|as|among|across|throughout|an?)\s[^,.:;]{2,70},\s+/i;
/** The same between a name and its verb: `Virtualization, in the context of cloud computing, …`. */
const ASIDE = /,\s(?:in|within|from|for|at|as|on|or|also|sometimes|often)\s[^,]*,\s*$/i;

/**
 * Whether it is a sentence that begins with the subject's name, whatever the tagger takes the verb behind it for; or a phrase that stands for it
 * (`A set of practices that …`).
 */
function isAbout(sentence: Sentence, text: string, { key, aliases }: Draft): boolean {
  const { words, start, end } = sentence;
  if (!/^[.!]$/.test(words.at(-1)!.text)) return false;
  if (isPhrase(sentence)) return true;
  const names = new Set([key, ...aliases.keys()].map(unclipped));
  const from = start + (AHEAD.exec(text.slice(start, end))?.[0].length ?? 0);
  const speaks = (begin: number): boolean => {
    const before = (at: number): string =>
      unclipped(
        nameKey(
          text
            .slice(begin, words[at]!.start)
            .replace(/\([^)]*\)/g, " ")
            .replace(ASIDE, " "),
        ),
      );
    const first = words.findIndex((word) => word.start >= begin);
    return words
      .slice(first, first + NAME_WORDS)
      .some(({ upos }, i) => i > 0 && !/^(?:ADP|CCONJ|PART|PUNCT)$/.test(upos) && names.has(before(first + i)));
  };
  return speaks(start) || (from > start && speaks(from));
}

/** Whether a noun with its article is all the sentence: what follows is a part of it. */
function isPhrase({ words, children, root }: Sentence): boolean {
  const head = words[root];
  if (head?.upos !== "NOUN" || !/^(?:an?|any)$/.test(words[0]!.lower)) return false;
  const isHeld = (children[root] ?? []).some((child) => /^(?:nsubj|csubj|cop|expl|aux)/.test(words[child]!.label));
  return !isHeld && words.slice(0, root).every(({ upos }) => /^(?:DET|ADJ|NOUN|ADV|PUNCT|PART|PROPN)$/.test(upos));
}
