import { LONGEST_NAME, PLAIN_NAME } from "../model/names.ts";

/** Signs that can't be seen, that turn text round, or that only colour or frame the picture before them. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}|\p{Emoji_Modifier}|\u20e3/gu;
const UNSEEN_ONE = new RegExp(UNSEEN.source, "u");
/** Markup that was left over: wikilinks that are none, data that is no text. */
const MARKUP = /\[\[|\]\]|\{\s*["“]|["”]\s*:\s*["“[{\d]|\p{Surrogate}/u;

/** A name as a label may show it; "" for what is no name whatever stands in it. */
export function plainName(name: string): string {
  if (name.length > 4 * LONGEST_NAME) return "";
  if (name.length <= LONGEST_NAME && PLAIN_NAME.test(name)) return TRUTH.test(name) ? "" : name;
  const seen = UNSEEN_ONE.test(name) ? name.replace(UNSEEN, "").trim() : name;
  const plain = withoutFrame(seen.replace(POINTING, ""));
  if (plain.length > LONGEST_NAME || MARKUP.test(plain) || PIECE.test(plain) || FILE.test(plain) || isKeys(plain))
    return "";
  if (LATEX.test(plain) || TRUTH.test(plain)) return "";
  if (plain.includes("^") && !/\p{L}{2}/u.test(plain)) return "";
  return HALF_QUOTED.test(plain) ? withoutHalfQuotes(plain) : plain;
}

/** Keys to be pressed together: `Ctrl+S`, `Cmd-Shift-P`, `⌘K`. */
const KEYS =
  /^(?:[⌘⌥⌃⇧]|(?:ctrl|cmd|command|control|alt|option|opt|shift|mod|meta|super|win)\s?\+|(?:ctrl|cmd|mod)-(?:shift|alt|enter|tab|\S(?:$|[\s-])))|\s(?:ctrl|cmd)\s?\+/iu;

/** Whether a name is a shortcut on the keyboard, which names nothing that could be learnt. */
export function isKeys(name: string): boolean {
  return KEYS.test(name);
}

/** What a setting may be set to, as code has it. */
const TRUTH = /^(?:true|false)$/;
/** A piece of a formula: `^(-t^2)dt`, `\\frac`. */
const PIECE = /^[\^\\_=+*/|<>~]|[\^\\|]$/u;
/** LaTeX in a name: `\\frac{a}{b}`, `{\\displaystyle x`, `x_{i}`. */
const LATEX =
  /\\(?:[dt]?frac|sqrt|text|math(?:rm|bf|bb|cal|it)|displaystyle|sum|int|begin|left|right|ce)(?![a-zA-Z])|\{\\|[_^]\{/;
/** A note's file, as links to it are written: `cheat-sheet.md`. `README.md` is a name that people use. */
const FILE = /^[\p{Ll}\d_./-]+\.mdx?$/u;
/** Signs at a name's ends that point from it or to it: `oath →`, `CodeBuild =>`, `Concurrency -`. */
const POINTING = /^(?:[\s→⇒←⇐↑↓↔≈·•]|[-=]>)+|(?:[\s→⇒←⇐↑↓↔≈:;,|]|[-=]>|<=|>=|\s[-–—=<>])+$/gu;
/** A section's number before its heading: `5.1 Complement`. */
const SECTION = /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu}\p{Ll})/u;
/** What stands in square brackets as a whole. */
const BRACKETED = /^\[([^[\]^:!][^[\]]*)\]$/;

/** A name without its section's number, or the brackets that it stands in as a whole. */
const withoutFrame = (name: string): string => name.replace(SECTION, "").replace(BRACKETED, "$1");

const HALF_QUOTED = /["“”()]/u;

/** Quotation marks and brackets of which the other half is not in the name: `trusted" perimeter`, `input (a model`. */
function withoutHalfQuotes(name: string): string {
  let whole = name;
  if ((whole.match(/"/g)?.length ?? 0) % 2 === 1) whole = whole.replaceAll('"', "");
  if (whole.includes("“") !== whole.includes("”")) whole = whole.replace(/[“”]/gu, "");
  if (whole.includes("(") && !whole.includes(")")) whole = whole.replace(/\s*\([^(]*$/, "");
  if (whole.includes(")") && !whole.includes("(")) whole = whole.replace(/\)/g, "");
  return whole.replace(/\s+/g, " ").trim();
}
