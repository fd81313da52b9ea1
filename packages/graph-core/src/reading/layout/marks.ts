import { isAcronymOf, splitBracket } from "../../language/lexicon/headings.ts";
import type { Block, RichText } from "../../model/note.ts";
import type { Role } from "../draft.ts";
import type { BlockReader } from "../block-reader.ts";
import { namesOne } from "../other-languages/names.ts";

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
    if (mark.kind === "link" && /^(?:https?:|www\.|link$|here$|\[)/i.test(name)) continue;
    if (mark.kind === "code" && /[{}<>;=()$\\|]|\s{2}|^[-/.]/.test(name)) continue;
    const known = reader.notebook.find(name);
    if (!known && !nameLike(reader, words)) continue;
    const draft = known ?? reader.notebook.draft(name, { weight: 1 });
    if (!draft) continue;
    draft.roles[role]++;
    if (name !== whole && otherName(plain, inside))
      reader.notebook.alias(draft, inside, "bracket", block.span.start.offset, block.span.end.offset);
    const start = content.offsets[mark.from] ?? block.span.start.offset;
    const end = (content.offsets[mark.to - 1] ?? start) + 1;
    if (!draft.places.some((p) => p.start < end && p.end > start)) draft.places.push({ start, end, block: index });
  }
}

/** Whether what stands in brackets behind a name is another name for it: its letters, or a short name in capitals. */
export function otherName(plain: string, inside: string): boolean {
  if (isAcronymOf(inside, plain) || isAcronymOf(plain, inside)) return true;
  const words = inside.split(/\s+/);
  return words.length <= 3 && !/\d|[,;:=]/.test(inside) && words.every((word) => /^\p{Lu}/u.test(word));
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
