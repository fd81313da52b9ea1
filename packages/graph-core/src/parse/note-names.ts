import type { Block } from "../model/note.ts";
import { stringList } from "./plain-data.ts";
import type { TextProperty } from "./properties.ts";

/** A property of front matter, whatever the case of its name. */
function property(data: Record<string, unknown>, ...names: string[]): unknown[] {
  return Object.entries(data)
    .filter(([key]) => names.includes(key.toLowerCase()))
    .map(([, value]) => value);
}

/** `[[Name]]` and `"Name"` as the bare name. */
function bare(name: string): string {
  return name
    .replace(/^\[\[(.*)\]\]$/, "$1")
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
}

function textValues(properties: readonly TextProperty[], ...names: string[]): string[] {
  return properties
    .filter(({ key }) => names.includes(key.toLowerCase()))
    .flatMap(({ value }) => value.split(",").map((part) => bare(part.trim().replace(/^#/, ""))))
    .filter((part) => part !== "");
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown|mdx)$/i, "");
}

/** More text than this before a heading makes it a section's, not the note's: a badge or a line of links is less. */
const MAX_LEADING_TEXT = 120;

/** See {@link ParsedNote.title}. Headings inside lists and quotes, or below a note's opening text, are not asked. */
export function noteTitle(
  path: string,
  data: Record<string, unknown>,
  properties: readonly TextProperty[],
  blocks: readonly Block[],
): { title: string; titleBlock: number } {
  for (const value of property(data, "title")) {
    const title =
      typeof value === "string" ? value.replace(/\s+/g, " ").trim() : typeof value === "number" ? String(value) : "";
    if (title !== "") return { title, titleBlock: -1 };
  }
  const stated = properties.find(({ key }) => key.toLowerCase() === "title")?.value.trim();
  if (stated !== undefined && stated !== "") return { title: bare(stated), titleBlock: -1 };
  const first = blocks.findIndex((block) => block.kind === "heading" && block.parent < 0);
  const heading = blocks[first];
  const leadingText = blocks.slice(0, Math.max(0, first)).reduce((sum, block) => sum + block.content.text.length, 0);
  if (heading?.depth === 1 && heading.content.text !== "" && leadingText <= MAX_LEADING_TEXT) {
    return { title: heading.content.text, titleBlock: first };
  }
  return { title: fileName(path), titleBlock: -1 };
}

export function noteAliases(data: Record<string, unknown>, properties: readonly TextProperty[]): string[] {
  const given = property(data, "alias", "aliases").flatMap((value) => stringList(value, /,/).map(bare));
  const aliases = [...given, ...textValues(properties, "alias", "aliases")];
  return [...new Set(aliases)].filter((alias) => alias !== "");
}

export function noteTags(
  data: Record<string, unknown>,
  properties: readonly TextProperty[],
  inText: ReadonlySet<string>,
): string[] {
  const given = property(data, "tag", "tags").flatMap((value) =>
    stringList(value, typeof value === "string" && value.includes(",") ? /,/ : /\s+/),
  );
  const tags = new Set(inText);
  for (const tag of [...given, ...textValues(properties, "tag", "tags")]) tags.add(bare(tag.replace(/^#/, "")));
  tags.delete("");
  return [...tags].sort();
}
