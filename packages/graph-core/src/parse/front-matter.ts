import { parseDocument } from "yaml";
import type { NoteLink } from "../model/note.ts";
import type { LineIndex } from "./lines.ts";
import { plainData } from "./plain-data.ts";
import { parseToml } from "./toml.ts";
import { splitTarget } from "./inline/wikilink.ts";

export interface FrontMatter {
  data: Record<string, unknown>;
  /** Where the note's body begins. */
  end: number;
  links: NoteLink[];
  warning?: { code: string; offset: number; message: string };
}

const KEY_LINE = /^[ \t]*["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*["']?[ \t]*:(?:[ \t]|$)/mu;
const HEADER_LINE = /^(?:[ \t]+\S.*|- .*|["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?[ \t]*:(?:[ \t].*)?|#[^ ].*)$/u;
/** More than that is no front matter, and YAML is slow to read. */
const MAX_LENGTH = 200_000;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Offsets of the line that is `fence` (with spaces behind) from `from` on. */
function closingLine(text: string, from: number, fence: RegExp): { from: number; to: number } | undefined {
  for (let at = from; at <= text.length && at - from < MAX_LENGTH;) {
    const end = endOfLine(text, at);
    if (end - at < 100 && fence.test(text.slice(at, end))) return { from: at, to: Math.min(text.length, end + 1) };
    at = end + 1;
  }
  return undefined;
}

/**
 * Reads front matter at the start of a prepared text: YAML between `---`, TOML between `+++`, JSON between `;;;`.
 * A thematic break is none. Broken front matter is left out with a warning, and the body is kept.
 */
export function readFrontMatter(text: string, lines: LineIndex): FrontMatter {
  const none: FrontMatter = { data: {}, end: 0, links: [] };
  const fence = /^(---|\+\+\+|;;;)[ \t]*(?=\n|$)/.exec(text)?.[1];
  if (fence === undefined) return none;
  const start = endOfLine(text, 0) + 1;
  const close = closingLine(
    text,
    start,
    fence === "---" ? /^(?:---|\.\.\.)[ \t]*$/ : fence === "+++" ? /^\+{3}[ \t]*$/ : /^;{3}[ \t]*$/,
  );
  if (close === undefined) return fence === "---" ? unclosed(text, start, lines) : none;
  const source = text.slice(start, close.from);
  try {
    if (fence === "+++") return { data: parseToml(source), end: close.to, links: [] };
    if (fence === ";;;") return { data: asRecord(plainData(JSON.parse(source))) ?? {}, end: close.to, links: [] };
  } catch (error) {
    return invalid(text, start, close.to, lines, start, messageOf(error));
  }
  return readYaml(text, start, close, lines);
}

function readYaml(text: string, start: number, close: { from: number; to: number }, lines: LineIndex): FrontMatter {
  const source = text.slice(start, close.from).replaceAll("\0", " ");
  if (source.trim() === "") {
    // Two rules with nothing but a blank line between them are rules.
    return { data: {}, end: source === "" ? close.to : 0, links: [] };
  }
  const looksLikeKeys = KEY_LINE.test(source);
  let problem: string;
  let at = start;
  try {
    const document = parseDocument(source, {
      strict: false,
      uniqueKeys: false,
      logLevel: "silent",
      prettyErrors: false,
    });
    const error = document.errors[0];
    if (error === undefined) {
      const data = asRecord(plainData(document.toJS({ maxAliasCount: 100 })));
      if (data !== undefined) return { data, end: close.to, links: linksIn(text, start, close.from, lines) };
      if (!looksLikeKeys) return { data: {}, end: 0, links: [] };
      problem = "it is no list of properties";
    } else {
      problem = error.message;
      at = start + Math.min(error.pos[0], source.length);
    }
  } catch (error) {
    problem = messageOf(error);
  }
  if (!looksLikeKeys) return { data: {}, end: 0, links: [] };
  // A rule further down may have been taken for the end: prose behind a blank line says so.
  const blank = /\n[ \t]*\n/.exec(source);
  if (blank !== null) {
    const rest = source.slice(blank.index + blank[0].length);
    const proseLines = rest.split("\n").filter((line) => line.trim() !== "" && !HEADER_LINE.test(line.trimEnd()));
    if (proseLines.length > 0) return unclosed(text, start, lines);
  }
  return invalid(text, start, close.to, lines, at, problem);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function invalid(text: string, start: number, end: number, lines: LineIndex, at: number, problem: string): FrontMatter {
  const short = problem.split("\n")[0]!.slice(0, 200);
  return {
    data: {},
    end,
    links: linksIn(text, start, end, lines),
    warning: {
      code: "front-matter-invalid",
      offset: at,
      message: `The front matter cannot be read (${short}); the note was read without it. Correct it there.`,
    },
  };
}

/** `---` without an end: lines that look like properties are left out, the rest is the body. */
function unclosed(text: string, start: number, lines: LineIndex): FrontMatter {
  let end = start;
  while (end < text.length) {
    const lineEnd = endOfLine(text, end);
    const line = text.slice(end, Math.min(lineEnd, end + 500)).trimEnd();
    if (!HEADER_LINE.test(line)) break;
    end = lineEnd + 1;
  }
  if (end === start || !KEY_LINE.test(text.slice(start, end))) return { data: {}, end: 0, links: [] };
  end = Math.min(end, text.length);
  return {
    data: {},
    end,
    links: linksIn(text, start, end, lines),
    warning: {
      code: "front-matter-unclosed",
      offset: 0,
      message: "The front matter has no closing `---` line; the note was read without it. Add the line.",
    },
  };
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  return value as Record<string, unknown>;
}

const LINK = /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]|https?:\/\/[^\s"'<>\],]+/g;

/** Links in the raw front matter, with the top-level property that they are a value of. */
function linksIn(text: string, from: number, to: number, lines: LineIndex): NoteLink[] {
  const links: NoteLink[] = [];
  let property = "";
  for (let at = from; at < to;) {
    const end = Math.min(to, endOfLine(text, at));
    const line = text.slice(at, end);
    const key = /^["']?([^\s"'#:-][^"':]*)["']?[ \t]*:(?:\s|$)/.exec(line);
    if (key !== null) property = key[1]!.trim();
    if (line.includes("[[") || line.includes("://")) {
      for (const match of line.matchAll(LINK)) {
        const start = at + match.index;
        const span = lines.span(start, start + match[0].length);
        if (match[2] === undefined) {
          links.push({ kind: "link", target: match[0], text: match[0], span, block: -1, property });
          continue;
        }
        const { target, fragment } = splitTarget(match[2]);
        const text = match[3]?.trim() || target || fragment || "";
        const link: NoteLink = {
          kind: match[1] === "!" ? "embed" : "wikilink",
          target,
          text,
          span,
          block: -1,
          property,
        };
        if (fragment !== undefined) link.fragment = fragment;
        if (text !== "") links.push(link);
      }
    }
    at = end + 1;
  }
  return links;
}
