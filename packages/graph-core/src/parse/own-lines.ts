/** A line of a paragraph that stands for itself. */
export interface OwnLine {
  /** Begins with a mark of a list that Markdown does not know (`a)`, `•`); `from` is behind it. */
  item: boolean;
  from: number;
  to: number;
}

/** `a) `, `(ii) `, `3. `, `• `, a picture: marks that begin no Markdown list where they stand, or none at all. */
const MARKER =
  /^[ \t]*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[•◦‣▪▫●○■□·➢➤►▸✓✔✗✘]|\p{Extended_Pictographic}\uFE0F?)[ \t]+(?=\S)/u;
/** `Term: …`, `term – …`, `**Term** = …`, `Term::…` as on a card: a line that says something of what stands first in it. */
const TERM =
  /^[ \t]*(?:\*\*|__|==)?[\p{L}\p{N}][^\n:.!?;→]{0,48}?(?:\*\*|__|==)?(?:[ \t]?::?(?:\*\*|__)?[ \t]|:::?(?=[^\s:])|[ \t][-–—=][ \t]|[ \t]?(?:→|⇒|->|=>)[ \t])[ \t]*\S/u;
/** `**Why?** It saves time.` */
const ASKED = /^[ \t]*(?:\*\*|__)[^*_\n]{2,40}\?(?:\*\*|__)[ \t]+\S/u;
/** Nobody wraps prose at fewer characters. */
const NARROWEST = 60;
/** Such a line has its term in so many words, with the sign behind it and the first word that is said. */
const MOST_WORDS = 8;
/** Goes on about who was spoken of in the line before. */
const GOES_ON =
  /^[ \t]*(?:it|its|they|their|them|this|that|these|those|he|she|his|her|which|such|and|or|but|so|then|also|both|here|there|el|la|los|las|esto|esta|este|isso|isto|ele|ela|er|sie|es|dies\p{L}*|il|elle|ils|elles|ce|cette|cela)\b/iu;
const ENDS_WHOLE = /[\p{L}\p{N}\])»”"'*_`%°+]$/u;
/** Ends in a word that needs another one. */
const ENDS_OPEN =
  /(?:^|[\s(])(?:an?|the|of|to|in|on|at|by|for|from|with|as|and|or|but|nor|than|that|which|is|are|was|were|be|not|de|del|la|el|los|las|un|una|y|o|en|con|por|para|que|do|da|dos|das|no|na|um|uma|e|ou|com|der|die|den|dem|des|und|oder|mit|von|zu|für|im|et|le|les|du|dans|avec|pour|sur|au|aux)$/iu;
const STARTS_WHOLE = /^[ \t]*(?:\*\*|__|==|\[\[|["“«(]|`)?[\p{Lu}\p{Lt}\p{N}]/u;

/**
 * The lines of a paragraph whose writer ended each on purpose: Markdown makes one text of them, most programs for notes show
 * them as they were typed. That is so where each line carries a mark (`a)`, `•`), where each says something of a term in front
 * (`ARP: …`), or where lines end though the first word of the next had room, and no end of any is open.
 * @param text the paragraph's source. @param longest see {@link longestLine}
 * @returns undefined where the lines are one text: wrapped prose, or a sentence a line. Linear in `text`.
 */
export function ownLines(text: string, longest = 0): OwnLine[] | undefined {
  if (!text.includes("\n")) return undefined;
  const lines = linesOf(text);
  const marked = lines.map(({ line }) => MARKER.exec(line)?.[0].length ?? 0);
  if (lines.length < 2 || lines.some(({ line }, i) => isOpen(line.slice(marked[i])))) return undefined;
  if (marked.slice(1).every((length) => length > 0) && lines.length > (marked[0]! > 0 ? 1 : 2))
    return lines.map(({ from, to }, i) => ({ item: marked[i]! > 0, from: from + marked[i]!, to }));
  if (isOutline(lines))
    return lines.map(({ line, from, to }, i) => ({ item: i > 0, from: from + line.search(/\S/), to }));
  if (mostSayOfTerm(lines)) return lines.map(({ from, to }) => ({ item: false, from, to }));
  return endedOnPurpose(lines, longest);
}

/** Lines that no one wraps: tables, addresses, code, quotations. */
const NEVER_WRAPPED = /\||https?:|\]\(|^\s*(?:[<>`~$]|\{)/;

/**
 * How long a note's lines of text get: one that ends well before that was ended on purpose, since whoever wraps lines wraps all at one
 * width. Linear in `text`.
 */
export function longestLine(text: string): number {
  let most = 0;
  for (const { line } of linesOf(text)) if (line.length > most && !NEVER_WRAPPED.test(line)) most = line.length;
  return most;
}

/** White space, and the backslash of a hard line break. */
const ENDS_LINE = " \t\r\\";

interface Line {
  line: string;
  from: number;
  to: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    let end = to;
    while (end > from && ENDS_LINE.includes(text.charAt(end - 1))) end--;
    if (end > from) lines.push({ line: text.slice(from, end), from, to: end });
    from = to + 1;
  }
  return lines;
}

/** Whether markup that begins in a line ends in another one. */
function isOpen(line: string): boolean {
  const count = (sign: string): number => line.split(sign).length - 1;
  return (
    count("`") % 2 === 1 ||
    count("**") % 2 === 1 ||
    count("$") % 2 === 1 ||
    count("[") !== count("]") ||
    count("(") !== count(")") ||
    /^[ \t]*[<>|#]/.test(line)
  );
}

function saysOfTerm(line: string): boolean {
  if (ASKED.test(line)) return true;
  const head = TERM.exec(line.length > 200 ? line.slice(0, 200) : line)?.[0];
  return head !== undefined && head.trim().split(/\s+/).length <= MOST_WORDS && !GOES_ON.test(line);
}

/** A short line, and two or more set in under it, none of which is open: each of those is an item. */
function isOutline(lines: readonly Line[]): boolean {
  const [first, ...under] = lines;
  if (first === undefined || under.length < 2 || /^\s/.test(first.line) || first.line.length > (2 * NARROWEST) / 3)
    return false;
  return (
    under.every(({ line }) => /^(?:\t| {1,3})\S/.test(line)) &&
    lines.every(({ line }) => !ENDS_OPEN.test(line) && !line.endsWith(","))
  );
}

/** Whether each line says something of a term in front; among three or more, another sort of line may stand. */
function mostSayOfTerm(lines: readonly Line[]): boolean {
  const says = lines.filter(({ line }) => saysOfTerm(line)).length;
  if (says === lines.length) return true;
  return (
    says >= 3 &&
    4 * says >= 3 * lines.length &&
    saysOfTerm(lines[0]!.line) &&
    lines.every(({ line }, i) => {
      if (saysOfTerm(line)) return true;
      const before = lines[i - 1]!.line;
      return STARTS_WHOLE.test(line) && !GOES_ON.test(line) && !ENDS_OPEN.test(before) && !before.endsWith(",");
    })
  );
}

/**
 * The lines that were ended on purpose, each with those that go on about it; undefined where the text is wrapped. A break tells where
 * the next line's first word would have fitted in and no stop ends the line; at least as many do as have no room. None may lean on another.
 */
function endedOnPurpose(lines: readonly Line[], longest: number): OwnLine[] | undefined {
  const width = lines.reduce((most, { line }) => Math.max(most, line.length), Math.max(NARROWEST, longest));
  const own: OwnLine[] = [];
  let telling = 0;
  let full = 0;
  let goesOn = false;
  for (const [i, { line, from, to }] of lines.entries()) {
    const last = own.at(-1);
    if (goesOn && last) last.to = to;
    else own.push({ item: false, from, to });
    const next = lines[i + 1]?.line;
    if (next === undefined) break;
    if (ENDS_OPEN.test(line) || line.endsWith(",")) return undefined;
    if (!STARTS_WHOLE.test(next) && !saysOfTerm(next)) return undefined;
    goesOn = GOES_ON.test(next);
    const fits = line.length + (/^\s*\S+/.exec(next)?.[0].length ?? 0) < width;
    if (!fits) full++;
    else if (!goesOn && ENDS_WHOLE.test(line)) telling++;
  }
  return telling > 0 && telling >= full && own.length > 1 ? own : undefined;
}
