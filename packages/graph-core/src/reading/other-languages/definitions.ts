import { nameKey } from "../../model/names.ts";
import type { ParsedNote, RichText } from "../../model/note.ts";
import { WORTH } from "../definition.ts";
import type { Draft } from "../draft.ts";
import { formulas } from "../formulas.ts";
import { standing } from "../notebook.ts";
import { finiteAhead } from "./look-ahead.ts";
import type { LanguageTable } from "./table.ts";
import { tagText, type TaggedSentence } from "./words.ts";

const FEWEST_WORDS = 3;

/** Takes what stands behind a term's label for what it means, where it explains and none was taken before. */
export function defineByLabel(draft: Draft, content: RichText, from: number, blockStart: number): void {
  if (draft.definition !== undefined) return;
  const text = explanationOf(content.text.slice(from));
  if (text === undefined) return;
  const start = from + content.text.slice(from).indexOf(text);
  const end = start + text.length - 1;
  draft.definition = {
    text,
    start: content.offsets[start] ?? blockStart,
    end: (content.offsets[end] ?? blockStart) + 1,
    worth: WORTH.PLAIN,
  };
  draft.roles.defined++;
}

/**
 * The part of a text that explains: without a sentence that only leads a list in, without what is said of the next name
 * (`instrucción; RAG = contexto`); undefined for a question, an example in quotation marks, a word or two.
 */
export function explanationOf(given: string): string | undefined {
  let text = given.trim();
  const next = /;\s+[^;:=]{2,30}\s[=:]\s/u.exec(text);
  if (next) text = text.slice(0, next.index);
  if (/[:：]$/u.test(text)) {
    const before = /^(.*[.!])\s+[^.!]*[:：]$/su.exec(text);
    if (!before?.[1]) return undefined;
    text = before[1];
  }
  text = text.replace(/[\s;,]+$/u, "");
  if (text.endsWith("?") || /^[“"«„][^”"»“]*[”"»“][.,]?(?:\s*,?\s*[“"«„].*)?$/su.test(text)) return undefined;
  return text.split(/\s+/).length < FEWEST_WORDS ? undefined : text;
}

const LONGEST_LEAD = 400;
const LEAST_OF_LEAD = 5;
/** Words of a name at the beginning of a sentence. */
const NAME_WORDS = 10;

/**
 * Takes a note's first sentence for what its subject means, where that begins with its name (`El drift se refiere a …`) or is a
 * phrase that stands for it (`Técnica que adapta …`), and nothing before it does.
 */
export function defineByOtherLead(note: ParsedNote, titled: Draft, table: LanguageTable): void {
  const subject = standing(titled);
  const block = note.blocks
    .slice(note.titleBlock + 1, note.titleBlock + 4)
    .find(({ kind, parent }) => kind !== "quote" && kind !== "callout" && parent < 0);
  if (block?.kind !== "paragraph" || block.parent >= 0) return;
  if ((subject.definition?.start ?? Infinity) <= block.span.end.offset) return;
  const { text, offsets } = block.content;
  const sentence = tagText(table, text, 0, formulas(block.content))[0];
  if (!sentence || sentence.words.length < LEAST_OF_LEAD || sentence.end - sentence.start > LONGEST_LEAD) return;
  const said = explanationOf(text.slice(sentence.start, sentence.end));
  if (said === undefined || !/[.!]$/.test(said) || !(beginsWith(sentence, subject) || isPhrase(sentence))) return;
  const end = sentence.start + said.length - 1;
  const place = { start: offsets[sentence.start] ?? 0, end: (offsets[end] ?? 0) + 1 };
  subject.definition = { text: said, ...place, worth: WORTH.FAIR };
}

/** `Definición: …` */
export const DEFINES = /^[\s*_]*(?:definici[oó]n|defini[cç][aã]o|définition|definition|begriff)[\s*_]*[:：]/iu;

/** Whether the first paragraph of a note or section is a phrase that stands for its subject: then it says what that is. */
export function isLeadPhrase({ blocks, titleBlock }: ParsedNote, index: number, table: LanguageTable): boolean {
  const block = blocks[index];
  const above = index === titleBlock + 1 ? undefined : blocks[index - 1];
  if (above && above.kind !== "heading") return false;
  if (block?.kind !== "paragraph" || block.parent >= 0) return false;
  const sentence = tagText(table, block.content.text, 0, formulas(block.content))[0];
  if (!sentence || sentence.words.length < LEAST_OF_LEAD || !/[.!]$/.test(sentence.words.at(-1)?.text ?? ""))
    return false;
  return isPhrase(sentence) && (above === undefined || standsForSection(table, above.content.text, sentence));
}

/** `Impasse em que processos esperam` under "Deadlock": a section's heading must be a plain name, and the phrase no clause in disguise. */
function standsForSection(table: LanguageTable, heading: string, { words }: TaggedSentence): boolean {
  const above = tagText(table, heading, 0)[0]?.words ?? [];
  const isName = above.every(
    ({ kind, lower }) => kind === "content" || table.joins.has(lower) || table.joinsOnce.has(lower),
  );
  const ends = words.findIndex(({ kind }) => kind !== "content");
  const head = words.slice(0, ends);
  const next = words[ends];
  if (!isName || !next || /(?:[aeí]r|\p{Ll}\p{Lu}.*)$/u.test(words[0]!.text)) return false;
  if (!table.capitalNouns && head.slice(1).some(({ text }) => /^\p{Lu}/u.test(text))) return false;
  const isGenitive = table.capitalNouns && /^(?:eine[sr]|der|des)$/.test(next.lower);
  return isGenitive || /^(?:preposition|relative|comma)$/.test(next.kind) || next.verb?.form === "participle";
}

function beginsWith({ words }: TaggedSentence, { key, aliases }: Draft): boolean {
  const names = new Set([key, ...aliases.keys()]);
  const from = words.findIndex(({ kind }) => kind !== "determiner");
  for (let to = from + 1; to < Math.min(words.length, from + NAME_WORDS); to++) {
    const name = words
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
    if (names.has(nameKey(name)) && finiteAhead(words, to)) return true;
  }
  return false;
}

/** Whether a sentence is a noun with what belongs to it: its first verb, if it has one, is in a relative clause or no finite one. */
function isPhrase({ words: all }: TaggedSentence): boolean {
  const colon = all.findIndex(({ kind }) => kind === "colon");
  const words = colon < 0 ? all : all.slice(0, colon);
  if (words[0]?.kind !== "content" || words.length < LEAST_OF_LEAD) return false;
  // "Environ 10 millions de morts": how many, and not what
  if (words.slice(0, 3).some(({ text }) => /^\d/.test(text))) return false;
  const first = words.find(
    ({ kind, verb }) =>
      kind === "relative" || kind === "copula" || kind === "modal" || (kind === "verb" && verb?.form !== "participle"),
  );
  return !first || first.kind === "relative" || first.verb?.form === "infinitive" || first.verb?.form === "gerund";
}
