import type { EnglishModel } from "@cairn/english-model";
import { headingFacet, headingTopic, splitBracket } from "../../language/lexicon/headings.ts";
import { DROPPED_MODIFIERS, GENERIC_NOUNS, LIGHT_NOUNS } from "../../language/lexicon/nouns.ts";
import type { ParsedNote } from "../../model/note.ts";

/** A name that a title holds, and how often the text says it. */
interface Candidate {
  name: string;
  /** Numbers of its first and last word in the title. */
  from: number;
  to: number;
  uses: number;
}

/** So often a text must say a name that stands in its title for the name to be its topic. */
const ENOUGH = 3;
const COUNTED = 40;
/** What stands in a title beside the name that it would be taken for, where that may be the wrong half. */
const LONGER_BY = 12;
/** Words of a name. */
const LONGEST = 4;
/** A name of several words is meant where the text says it so often. */
const SAID_AGAIN = 2;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+#-]*(?<=[\p{L}\p{N}+#])/gu;
/** What stands in brackets, or between quotes that open a title, is an aside. */
const ASIDE = /\([^()]*\)|^["“][^"”]*["”]/gu;

/**
 * A title that says more than a name does: a question or a remark behind a sign, a sentence, a number of things, where or how it is looked at,
 * what else it tells of, a deed. `Inference in graphs` and `Crime and the law` are names.
 */
const SAYS_MORE = new RegExp(
  [
    String.raw`[:;?!·→=]|\s[–—-]\s`,
    String.raw`,\s(?!\d|(?:.*\s)?(?:and|or|&)\s)`,
    String.raw`\s(?:are|aren't|can|could|do|does|is|isn't|was|were|will|how|that|what|when|where|which|who|whom|why|you|we|they|it)\s`,
    String.raw`\sand\s(?:its|their|how|what|why)\s`,
    String.raw`^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s.*\s(?:about|of|in|for)\s`,
    String.raw`\s(?:from|on|in|at|for|under|without|beyond|inside|via|with)\s(?:an?|the|my|our|your)\s\p{Ll}`,
    String.raw`\sin\s(?:practice|depth|detail|general|short|production)$`,
    String.raw`^\p{L}+ing\s(?:an?|your|our)\s`,
  ].join("|"),
  "u",
);

/** {@link titleTopic} of an English note. Undefined where its title steers ("Overview") or sets two things against each other. */
export function topicTold(note: ParsedNote, model: Pick<EnglishModel, "tag">): string | undefined {
  const { title, titleBlock, blocks, text } = note;
  const { topic, versus } = headingTopic(title);
  if (versus !== undefined || headingFacet(title) !== undefined) return undefined;
  const start = titleBlock < 0 ? (blocks[0]?.span.start.offset ?? 0) : blocks[titleBlock]!.span.end.offset;
  return titleTopic(title, splitBracket(topic).plain, text.slice(start), model);
}

/**
 * What a note is about whose title says more than a name: `Six wrong things about black holes`, `Raft, without the
 * hand-waving`, `The Industrial Revolution and its impact on society`. It is the name within the title of which the text
 * speaks most, in as many words as the text has; of equals the first. Undefined where the title is a name, where
 * the text says the whole of it again, and where it speaks of nothing in the title.
 * @param title as it is written. @param topic the name that it would be taken for; "" for none.
 * @param text the note's text behind the title.
 * Cost: the length of `text` for each name within the title.
 */
export function titleTopic(
  title: string,
  topic: string,
  text: string,
  model: Pick<EnglishModel, "tag">,
): string | undefined {
  const body = text.toLowerCase();
  if (topic !== "" && uses(body, topic, SAID_AGAIN) >= SAID_AGAIN) return undefined;
  const first = firstOfTwo(topic, body);
  if (first !== undefined) return first;
  const isName = topic !== "" && !SAYS_MORE.test(topic.charAt(0).toLowerCase() + topic.slice(1));
  if (isName && (title.trim().length < topic.length + LONGER_BY || uses(body, topic, 1) > 0)) return undefined;
  const found = candidatesOf(
    title.replace(ASIDE, (aside) => ",".repeat(aside.length)),
    body,
    model,
  );
  let best: Candidate | undefined;
  for (const one of found) if (best === undefined || one.uses > best.uses) best = one;
  // "HIST 212 seminar prep: Cuban Missile Crisis": what the text calls the crisis is no other topic.
  return best === undefined || (isName && topic.includes(best.name)) ? undefined : best.name;
}

/** `The Scientific Revolution and the emergence of modern science`, where the text speaks of the first alone. */
function firstOfTwo(topic: string, body: string): string | undefined {
  const [, first, second] = /^(.{3,40}?)\sand\s(?:the\s)?(\S+\s.+)$/u.exec(topic) ?? [];
  if (first === undefined || second === undefined || /[,:;&]/u.test(topic) || isEveryday(first)) return undefined;
  return uses(body, first, ENOUGH) >= ENOUGH && uses(body, second, 1) === 0 ? first : undefined;
}

/** The longest names within a title that the text says, in the title's order. */
function candidatesOf(title: string, body: string, model: Pick<EnglishModel, "tag">): Candidate[] {
  const words = [...title.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }));
  const tags = model.tag(words.map(({ text }) => text)).map(({ xpos }) => xpos);
  const found: Candidate[] = [];
  for (let to = 0; to < words.length; to++) {
    if (!/^(?:NN|FW)/.test(tags[to]!)) continue;
    const last = words[to]!;
    const end = last.at + last.text.length;
    // "News writing", "Threat modelling": half of a name.
    const goesOn = /^(?:NN|VBG)/.test(tags[to + 1] ?? "") && title.slice(end, words[to + 1]!.at).trim() === "";
    if (goesOn && !/\p{Lu}.*\p{Lu}|\d/u.test(last.text) && !isEveryday(words[to + 1]!.text)) continue;
    let longest: Candidate | undefined;
    let most = 0;
    for (let from = to; from >= 0 && to - from < LONGEST; from--) {
      const first = words[from]!;
      // A name does not reach over a sign.
      if (from < to && title.slice(first.at + first.text.length, words[from + 1]!.at).trim() !== "") break;
      if (tags[from] === "RB") longest = undefined;
      if (!/^(?:NN|JJ|VBG|VBN|CD|FW)/.test(tags[from]!) || DROPPED_MODIFIERS.has(first.text.toLowerCase())) break;
      const name = title.slice(first.at, end);
      const count = uses(body, name, COUNTED);
      most = Math.max(most, count);
      // Once named in full, a thing goes by its last word: "the curve".
      if (from < to && count === 0 && (most < ENOUGH || !tags[from]!.startsWith("NN"))) break;
      if (from === to && isEveryday(name)) continue;
      longest = { name, from, to, uses: most };
    }
    if (longest !== undefined && most >= ENOUGH) found.push(longest);
  }
  return found.filter((one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to));
}

const isEveryday = (word: string): boolean => {
  const one = word.toLowerCase();
  const single = one.replace(/s$/, "");
  return word.length < 2 || [one, single].some((form) => GENERIC_NOUNS.has(form) || LIGHT_NOUNS.has(form));
};

/** How often a name stands in a text in small letters, in the singular or plural, counted up to `enough`. */
function uses(body: string, name: string, enough: number): number {
  const sought = name.toLowerCase().replace(/(?<=[^s]{2})s$/, "");
  let count = 0;
  for (let at = body.indexOf(sought); at >= 0 && count < enough; at = body.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    if (/[\p{L}\p{N}]/u.test(body.charAt(at - 1))) continue;
    if (!/^s?(?![\p{L}\p{N}])/u.test(body.slice(end, end + 2))) continue;
    count++;
  }
  return count;
}
