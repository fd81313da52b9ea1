import type { EnglishModel } from "@cairn/english-model";
import { joinCode, repairLinks, type CodeToken, type SetOff } from "./repair-marked.ts";
import { joinParticles } from "./particles.ts";
import { repairColons } from "./repair-colons.ts";
import { repairCausatives } from "./repair-causatives.ts";
import { repairPerfects } from "./repair-perfects.ts";
import { repairDeed } from "./repair-deeds.ts";
import { repairFragment, repairJudgement } from "./repair.ts";
import { repairCompounds } from "./repair-compounds.ts";
import { repairIrregular } from "./repair-irregular.ts";
import { repairClauses } from "./repair-clauses.ts";
import { repairCoordination } from "./repair-coordination.ts";
import { repairNouns } from "./repair-nouns.ts";
import { repairParticiples } from "./repair-participles.ts";
import { repairPlurals } from "./repair-plurals.ts";
import { repairPrepositions } from "./repair-prepositions.ts";
import { repairRelatives } from "./repair-relatives.ts";
import { repairTitles } from "./repair-titles.ts";
import { takeApart } from "./slashes.ts";
import { sentenceRanges } from "./sentences.ts";
import { tokenize, type Token, type Tokenizer } from "./tokenize.ts";

/** A word of a parsed sentence. */
export interface Word {
  /** As it is written. */
  text: string;
  /** `text` in lower case. */
  lower: string;
  /** Where it begins: a UTF-16 offset in the text that was analysed. */
  start: number;
  /** The offset behind its last character. */
  end: number;
  /** Universal part of speech. */
  upos: string;
  /** Penn Treebank tag. */
  xpos: string;
  /** Index of the word it depends on, -1 for the root. */
  head: number;
  /** Universal Dependencies relation to the head. */
  label: string;
}

/** What stood between parentheses, taken out of its sentence and read on its own. */
export interface Parenthetical {
  /** Index of the word that it follows, -1 at the start. */
  after: number;
  sentence: Sentence;
}

/** A sentence, line or fragment with its dependency tree. */
export interface Sentence {
  words: Word[];
  /** Indexes of the words that depend on each word. */
  children: number[][];
  root: number;
  parentheticals: Parenthetical[];
  start: number;
  end: number;
}

const OPENS = new Set(["(", "[", "{"]);
const CLOSES = new Set([")", "]", "}"]);
/** Marks that say nothing to a tagger: approximation signs, quotation marks, pictures. */
const NOISE = /^(?:[~"“”*_`|•·]|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** What is known of a line of a list from the lines beside it. */
export interface KnownLine {
  /** It tells what somebody did. */
  told?: boolean | undefined;
  /** Its first word is a verb that tells what to do. */
  command?: boolean | undefined;
}

/**
 * Reads English text: sentences, parts of speech, dependency trees. Parentheses are read apart: a tagger without them in
 * the way errs less.
 * @param from offset at which to begin in `text`; positions in the answer count from the start of `text`.
 * @param split splits text into words.
 * @param unread stretches that are no words, such as formulas: each of two characters and more is read as one word, `FORMULA`.
 * @param marks what is set off as one name, in the order of the text: code that a sentence begins with, and links.
 * @param line what is known of the line from those beside it.
 */
export function analyse(
  model: EnglishModel,
  text: string,
  from = 0,
  unread: readonly Stretch[] = [],
  split: Tokenizer = tokenize,
  marks: readonly SetOff[] = [],
  line: KnownLine = {},
): Sentence[] {
  const spoken = unread.length === 0 ? text : cover(text, unread);
  const tokens = split(from > 0 ? spoken.slice(from) : spoken);
  if (from > 0)
    for (const token of tokens) {
      token.start += from;
      token.end += from;
    }
  return sentenceRanges(tokens).map(([a, b]) => {
    const own = tokens.slice(a, b);
    const whole = joinParticles(marks.length === 0 ? own : joinCode(own, spoken, marks), spoken);
    return readSentence(model, whole, marks, 0, { told: line.told, command: line.command && a === 0 });
  });
}

/** A stretch of text: offsets `[from, to)`. */
export interface Stretch {
  from: number;
  to: number;
}

/** The text with formulas as words of the same length. */
export function cover(text: string, unread: readonly Stretch[]): string {
  let covered = "";
  let at = 0;
  for (const { from, to } of unread) {
    if (from < at || to <= from) continue;
    covered += text.slice(at, from) + (to - from === 1 ? text.slice(from, to) : "x".repeat(to - from));
    at = to;
  }
  return covered + text.slice(at);
}

function readSentence(
  model: EnglishModel,
  tokens: readonly (Token | CodeToken)[],
  marks: readonly SetOff[],
  nesting: number,
  { told = false, command = false }: KnownLine = {},
): Sentence {
  const own: (Token | CodeToken)[] = [];
  const inside: { after: number; tokens: Token[] }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (startsPlainly(token.text)) {
      own.push(token);
      continue;
    }
    const close = OPENS.has(token.text) ? closing(tokens, i) : -1;
    if (close < 0) {
      if (!CLOSES.has(token.text) && !OPENS.has(token.text) && !NOISE.test(token.text)) own.push(token);
      continue;
    }
    const content = tokens.slice(i + 1, close);
    if (content.length > 0) inside.push({ after: own.length - 1, tokens: content });
    i = close;
  }
  const parse = model.parse(own.map((token, i) => (command && i === 0 ? SOME_COMMAND : spokenAs(token, i === 0))));
  const parsed = own.map(({ text, start, end }, i): Word => {
    const { upos, xpos } = tagOf(text, parse.tags[i]);
    const head = parse.heads[i] ?? -1;
    const label = parse.labels[i] ?? "dep";
    return { text, lower: text.toLowerCase(), start, end, upos, xpos, head, label };
  });
  const words = takeApart(parsed, own);
  if (marks.length > 0) repairLinks(words, marks);
  repairTitles(words);
  repairJudgement(words);
  repairNouns(words);
  if (nesting > 0 || !repairDeed(words, told)) repairFragment(words);
  repairColons(words);
  repairCausatives(words);
  repairPerfects(words);
  repairCompounds(words);
  repairIrregular(words, model.lemma);
  repairParticiples(words);
  repairPlurals(words, (word, behind) => /^VBP?$/.test(model.tag(["They", word, ...behind])[1]?.xpos ?? ""));
  repairClauses(words);
  repairCoordination(words);
  repairRelatives(words);
  repairPrepositions(words);
  const children: number[][] = words.map(() => []);
  let root = -1;
  for (let i = 0; i < words.length; i++) {
    const { head } = words[i]!;
    if (head < 0) root = root < 0 ? i : root;
    else children[head]?.push(i);
  }
  return {
    words,
    children,
    root,
    parentheticals:
      nesting > 1
        ? []
        : inside.map((p) => ({ after: p.after, sentence: readSentence(model, p.tokens, marks, nesting + 1) })),
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

const NAME = { upos: "PROPN", xpos: "NNP" };
/** What the tagger sees for a piece of code: a word that it takes for a name. */
const SOME_NAME = "Foo";
/** What the tagger sees of a verb that tells what to do, where it would take that for a noun. */
const SOME_COMMAND = "Use";

/** A word that the tagger takes for a symbol is a name. */
function tagOf(text: string, tag: { upos: string; xpos: string } | undefined): { upos: string; xpos: string } {
  if (!tag) return { upos: "X", xpos: "XX" };
  if ((tag.upos === "SYM" || tag.upos === "PUNCT" || tag.upos === "X") && /^\p{L}{2}/u.test(text)) return NAME;
  return tag;
}

/** Letters with a slash, of which a tagger makes anything: `SUID/SGID let` is no verb. */
const LETTERS = /^(\p{Lu}[\p{Lu}\d]+)\/\p{Lu}[\p{Lu}\d]+$/u;

/**
 * What the tagger sees of a token: of several names in capitals that a sentence begins with the first, of code some name, and of "up to"
 * in one word, which it takes for a noun, a word that means as much.
 */
function spokenAs(token: Token | CodeToken, first: boolean): string {
  if ("code" in token) return SOME_NAME;
  if (token.text.length === 4 && /^upto$/i.test(token.text)) return first ? "About" : "about";
  return plain((first ? LETTERS.exec(token.text)?.[1] : undefined) ?? token.text);
}

/** The typewriter form that the model was trained on. */
function plain(text: string): string {
  if (isAscii(text)) return text.includes("--") ? text.replace(/(?<=\p{L})--(?=\p{L})/u, "-") : text;
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, "-");
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether a token begins with an ASCII letter: most do, and are neither a bracket nor a mark. */
function startsPlainly(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

/** Index of the parenthesis that closes the one at `open`, -1 if none does within 60 tokens. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length && i < open + 60; i++) {
    const text = tokens[i]?.text ?? "";
    if (OPENS.has(text)) depth++;
    else if (CLOSES.has(text) && --depth === 0) return i;
  }
  return -1;
}
