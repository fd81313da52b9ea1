import { alsoNamed, isAcronymOf, splitBracket } from "../../language/lexicon/headings.ts";
import { STEERING_LABEL } from "../../language/lexicon/steering-labels.ts";
import { isOnlyPlace } from "../../language/lexicon/note-words.ts";
import type { Block, Mark, RichText } from "../../model/note.ts";
import { BRACKET_RULE, type Role } from "../draft.ts";
import type { BlockReader } from "../block-reader.ts";
import { labelSense } from "./label-says.ts";
import { namesOne } from "../other-languages/names.ts";

/** `**Why?**`, `**How does it work?**`: asks, and names nothing. */
export const ASKS =
  /^\s*(?:what|why|how|when|where|who|which)(?: (?:is|does|do|did|are) (?:it|this|that|they)(?: \p{L}+)?)?\s*\?\s*$/iu;

const ROLE: Record<string, Role> = {
  strong: "strong",
  highlight: "strong",
  emphasis: "emphasis",
  code: "code",
  wikilink: "link",
  link: "link",
};

/** What a writer set off from its text - bold, code, links - is a candidate by that alone. */
export function readMarks(reader: BlockReader, block: Block, index: number, content: RichText): void {
  for (const mark of content.marks) {
    const role = ROLE[mark.kind];
    if (!role || mark.to <= mark.from) continue;
    const raw = content.text.slice(mark.from, mark.to);
    const whole = raw.replace(/^[\s"“”'‘’`*]+|[\s"“”'‘’`*:.,;]+$/gu, "").replace(/\s+/g, " ");
    const { plain, inside } = splitBracket(whole);
    const name = reader.tongue.table
      ? raw
          .replace(/\s*\([^)]*\)[\s:.]*$/, "")
          .replace(/^[\s"“”'‘’`*]+|[\s"“”'‘’`*:.,;]+$/gu, "")
          .replace(/\s+/g, " ")
      : inside && /\p{L}/u.test(plain)
        ? plain
        : whole;
    const words = name.split(" ");
    if (words.length > 5 || name.length > 60 || !/\p{L}{2}/u.test(name) || reader.tongue.facet(name)) continue;
    if (ASKS.test(name) || reader.fields.has(name) || steers(reader, content, mark, name)) continue;
    if (role === "link" && isOnlyPlace(name)) continue;
    if (mark.kind === "link" && /^(?:https?:|www\.|link$|here$|\[)/i.test(name)) continue;
    const known = reader.notebook.find(name);
    if (mark.kind === "code" && !known && /[{}<>;=()$\\|]|\s{2}|^[-/.]/.test(name)) continue;
    if (!known && !nameLike(reader, words)) continue;
    const draft = known ?? reader.notebook.draft(name, { weight: 1 });
    if (!draft) continue;
    draft.roles[role]++;
    const other = name === whole ? undefined : bracketName(plain, inside);
    if (other) reader.notebook.alias(draft, other.name, other.rule, block.span.start.offset, block.span.end.offset);
    const start = content.offsets[mark.from] ?? block.span.start.offset;
    const end = (content.offsets[mark.to - 1] ?? start) + 1;
    if (!draft.places.some((p) => p.start < end && p.end > start)) draft.places.push({ start, end, block: index });
  }
}

/** `**Prevention:** …`, `**Used for**`: what is set off says what stands behind it is to the topic. */
function steers(reader: BlockReader, { text }: RichText, { from, to }: Mark, name: string): boolean {
  if (!reader.prose || text.slice(0, from).trim() !== "") return false;
  if (text.slice(from, to).trimEnd().endsWith(".") && STEERING_LABEL.test(name)) return true;
  return (
    /^\s*(?::|[-–—]\s|$)/.test(text.slice(/:\s*$/.test(text.slice(from, to)) ? to - 1 : to)) &&
    labelSense(reader, name) !== undefined
  );
}

/**
 * Another name that stands in brackets behind a name, and why it is one: it is said to be (`Z Shell (aka zsh)`), has its initials, or is a
 * short form whose letters it has in their order (`Lithium Ion (Li-Ion)`, `RKT (Rocket)`). undefined where there is none: `TLS 1.2
 * (Cloudflare)`, `Full MTA (Relay Capable)`.
 */
export function bracketName(plain: string, inside: string): { name: string; rule: string } | undefined {
  const stated = alsoNamed(inside);
  if (stated !== undefined) return { name: stated, rule: "stated" };
  if (isAcronymOf(inside, plain) || isAcronymOf(plain, inside)) return { name: inside, rule: "acronym" };
  const isName = !/[,;:=]/.test(inside) && /^\p{Lu}/u.test(inside) && inside.split(/\s+/).length <= 3;
  return isName && (isShortFor(inside, plain) || isShortFor(plain, inside))
    ? { name: inside, rule: BRACKET_RULE }
    : undefined;
}

/** Whether a name's letters stand in another in the same order, from the first on. */
function isShortFor(short: string, long: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const [few, many] = [letters(short), letters(long)];
  if (few.length < 2 || few.length >= many.length || few[0] !== many[0]) return false;
  let at = 0;
  for (const letter of few) {
    at = many.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function nameLike(reader: BlockReader, words: readonly string[]): boolean {
  if (reader.tongue.table) return namesOne(reader.tongue.table, words.join(" "));
  if (!reader.prose) return words.length <= 4;
  const tags = reader.model.tag(words);
  const last = tags.at(-1);
  const first = tags[0];
  if (!first || !last || !/^(?:NOUN|PROPN|X|SYM|NUM)$/.test(last.upos))
    return last?.xpos === "VBG" && words.length === 1;
  return (
    !tags.some((t) => t.upos === "PRON" || t.upos === "AUX" || t.upos === "SCONJ" || /^VB[DPZ]$/.test(t.xpos)) &&
    first.upos !== "ADP"
  );
}
