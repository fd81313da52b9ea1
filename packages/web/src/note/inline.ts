/** Inline Markdown as pieces that know where in the note they stand. Marks are left out; nothing is ever read as HTML. */
export interface Piece {
  start: number;
  end: number;
  /** What is shown: the note's own words, or what an entity stands for. */
  text: string;
  bold: boolean;
  italic: boolean;
  code: boolean;
  struck: boolean;
  /** Where a link leads: an address, or the name in a wikilink. */
  link: { kind: "url" | "note"; target: string } | null;
}

type Style = Omit<Piece, "start" | "end" | "text">;

const PLAIN: Style = { bold: false, italic: false, code: false, struck: false, link: null };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
};

interface Rule {
  pattern: RegExp;
  apply: (match: RegExpExecArray, at: number, style: Style, pieces: Piece[]) => void;
}

const between = (mark: number, change: Partial<Style>): Rule["apply"] => {
  return (match, at, style, pieces) => read(match[1] ?? "", at + mark, { ...style, ...change }, pieces);
};

const push = (pieces: Piece[], start: number, end: number, text: string, style: Style): void => {
  if (text !== "") pieces.push({ start, end, text, ...style });
};

const nothing = (): void => undefined;

/** Attributes that kramdown and pandoc hang on a word, a heading or an item. The bounds of a sum, `{i=1}`, are none. */
export const ATTRIBUTES =
  /\{(?::\s*(?:[.#][a-zA-Z][\w-]*|[\w-]+=(?:"[^"]*"|[^\s"}]+))|[.#][a-zA-Z][\w-]*|[\w-]+="[^"]*")(?:\s+(?:[.#][a-zA-Z][\w-]*|[\w-]+=(?:"[^"]*"|[^\s"}]+)))*\s*\}/y;

/** Tried in this order at every place; all are anchored. */
const RULES: readonly Rule[] = [
  {
    pattern: /\\([!-/:-@[-`{-~])/y,
    apply: (match, at, style, pieces) => push(pieces, at + 1, at + 2, match[1] ?? "", style),
  },
  {
    pattern: /(`+)(.+?)\1(?!`)/sy,
    apply: (match, at, style, pieces) => {
      const mark = match[1]?.length ?? 1;
      push(pieces, at + mark, at + mark + (match[2]?.length ?? 0), match[2] ?? "", { ...style, code: true });
    },
  },
  { pattern: /<!--.*?-->|%%.*?%%/sy, apply: nothing },
  {
    pattern: /!?\[\[([^\]|#]*)(#[^\]|]*)?(?:\|([^\]]+))?\]\]/y,
    apply: (match, at, style, pieces) => {
      const shown = match[3] ?? `${match[1] ?? ""}${match[2] ?? ""}`;
      const start = at + match[0].lastIndexOf(shown);
      push(pieces, start, start + shown.length, shown, { ...style, link: { kind: "note", target: match[1] ?? "" } });
    },
  },
  {
    pattern: /!\[([^\]]*)\]\([^)]*\)/y,
    apply: (match, at, style, pieces) =>
      push(pieces, at + 2, at + 2 + (match[1]?.length ?? 0), match[1] ?? "", { ...style, italic: true }),
  },
  {
    pattern: /\[((?:[^\]\\[]|\\.|\[[^\]]*\])+)\]\(\s*<?([^)\s>]*)>?(?:\s+"[^"]*")?\s*\)/y,
    apply: (match, at, style, pieces) => {
      const link = linkTo(match[2] ?? "");
      read(match[1] ?? "", at + 1, { ...style, link }, pieces);
    },
  },
  {
    pattern: /<(https?:\/\/[^\s>]+)>/y,
    apply: (match, at, style, pieces) =>
      push(pieces, at + 1, at + match[0].length - 1, match[1] ?? "", { ...style, link: linkTo(match[1] ?? "") }),
  },
  { pattern: /<\/?[a-zA-Z][^<>]*>/y, apply: nothing },
  { pattern: ATTRIBUTES, apply: nothing },
  {
    pattern: /https?:\/\/[^\s<>)\]"']+[^\s<>)\]"'.,;:!?]/y,
    apply: (match, at, style, pieces) =>
      push(pieces, at, at + match[0].length, match[0], { ...style, link: style.link ?? linkTo(match[0]) }),
  },
  { pattern: /\*\*\*(?!\s)(.+?)\*\*\*/sy, apply: between(3, { bold: true, italic: true }) },
  { pattern: /\*\*(?!\s)(.+?)\*\*/sy, apply: between(2, { bold: true }) },
  { pattern: /(?<![\p{L}\p{N}_])__(?!\s)(.+?)__(?![\p{L}\p{N}_])/suy, apply: between(2, { bold: true }) },
  { pattern: /\*(?![\s*])([^*]+?)\*/y, apply: between(1, { italic: true }) },
  { pattern: /(?<![\p{L}\p{N}_])_(?![\s_])([^_]+?)_(?![\p{L}\p{N}_])/uy, apply: between(1, { italic: true }) },
  { pattern: /~~(.+?)~~/sy, apply: between(2, { struck: true }) },
  { pattern: /==(?!\s)(.+?)==/sy, apply: between(2, { bold: true }) },
  {
    pattern: /&(?:([a-z]+)|#(\d{1,6}));/y,
    apply: (match, at, style, pieces) => {
      const named = ENTITIES[match[1] ?? ""];
      const text = named ?? (match[2] ? String.fromCodePoint(Math.min(0x10ffff, Number(match[2]))) : match[0]);
      push(pieces, at, at + match[0].length, text, style);
    },
  },
];

/** Only addresses that cannot run anything; a relative address is another note. */
export function linkTo(address: string): Piece["link"] {
  if (/^(?:https?:|mailto:)/i.test(address)) return { kind: "url", target: address };
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith("//") || address.startsWith("#") || address === "")
    return null;
  let target = address.replace(/[#?].*$/, "");
  try {
    target = decodeURIComponent(target);
  } catch {
    // Not encoded after all.
  }
  return { kind: "note", target };
}

function read(text: string, offset: number, style: Style, pieces: Piece[]): void {
  let plainFrom = 0;
  const flush = (to: number): void => push(pieces, offset + plainFrom, offset + to, text.slice(plainFrom, to), style);
  for (let index = 0; index < text.length;) {
    const hit = SPECIAL.test(text[index] ?? "") ? matchAt(text, index) : null;
    if (!hit) {
      index++;
      continue;
    }
    flush(index);
    hit.rule.apply(hit.match, offset + index, style, pieces);
    index += hit.match[0].length;
    plainFrom = index;
  }
  flush(text.length);
}

const SPECIAL = /[\\`<{%![h*_~=&]/;

function matchAt(text: string, index: number): { rule: Rule; match: RegExpExecArray } | null {
  for (const rule of RULES) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(text);
    if (match) return { rule, match };
  }
  return null;
}

/** What a line of a note shows, without marks. */
export const shownWords = (source: string, { content, end }: { content: number; end: number }): string =>
  inlinePieces(source, content, end)
    .map(({ text }) => text)
    .join("")
    .trim();

/** The pieces of a stretch of a note, in order. */
export function inlinePieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  read(text.slice(start, end), start, PLAIN, pieces);
  return pieces;
}
