import { type Arrow, type Box, type DiagramLine, plainLabel } from "./arrow.ts";

/** How a box may be drawn: what opens its text, and what closes it; longer ones first. */
const SHAPES: readonly (readonly [open: string, close: string])[] = [
  ["(((", ")))"],
  ["((", "))"],
  ["([", "])"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["[/", "]"],
  ["[\\", "]"],
  ["{{", "}}"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  [">", "]"],
];
const ID = /[\p{L}\p{N}_.]+(?:-(?![-.>])[\p{L}\p{N}_.]+)*|\[\*\]/uy;
/** An arrow with what stands in or behind it: `-->`, `---`, `-.->`, `==>`, `--o`, `<-->`, `-->|text|`, `-- text -->`. */
const ARROW = /\s*[<xo]?(?:--|-\.|==)[-.=]*(?:[>xo](?=[\s|\p{L}\p{N}[(]|$))?(?:\s*\|([^|\n]*)\|)?\s*/uy;
const NAMED_ARROW =
  /\s*[<xo]?(?:--|-\.|==)\s*("[^"\n]*"|[^-=.|>\s"][^-=|>\n]{0,80}?)\s*(?:-{1,9}|\.-|={1,9})[->.=]*[>xo-]\s*/uy;
const SETTING = /^\s*(?:style|classDef|class|click|linkStyle|direction|end|subgraph|state|note|accTitle|accDescr)\b/;
/** So many boxes beside one another are tied. */
const MOST_BESIDE = 24;

/** Arrows of a flowchart or a state diagram. */
export function* flowLines(lines: readonly DiagramLine[]): Generator<Arrow> {
  const boxes = new Map<string, Box>();
  const drawn: { sources: string[]; targets: string[]; label: string; line: DiagramLine }[] = [];
  for (const line of lines.slice(1)) {
    named(line, boxes);
    if (SETTING.test(line.text)) continue;
    for (const one of arrowsIn(line, boxes)) drawn.push({ ...one, line });
  }
  // A box may get its text in a later line than its arrow.
  for (const { sources, targets, label, line } of drawn) {
    const place = { from: line.from + line.text.search(/\S/), to: line.from + line.text.length };
    for (const source of sources)
      for (const target of targets) yield { source: boxes.get(source)!, target: boxes.get(target)!, label, ...place };
  }
}

/** `state "Waiting for data" as w`. */
function named({ text, from }: DiagramLine, boxes: Map<string, Box>): void {
  const match = /^\s*state\s+"([^"]+)"\s+as\s+(\S+)/.exec(text);
  if (!match) return;
  const at = from + text.indexOf(match[1]!);
  boxes.set(match[2]!, { name: plainLabel(match[1]!), from: at, to: at + match[1]!.length });
}

function* arrowsIn(
  line: DiagramLine,
  boxes: Map<string, Box>,
): Generator<{ sources: string[]; targets: string[]; label: string }> {
  let at = 0;
  let before: string[] | undefined;
  let label = "";
  while (at < line.text.length) {
    const group = groupAt(line, at, boxes);
    if (group === undefined) return;
    at = group.end;
    // A state's arrow is told behind a colon.
    const said = /^\s*:\s*([^;:]{1,80})/.exec(line.text.slice(at, at + 90));
    if (said && before) {
      label = said[1]!;
      at += said[0].length;
    }
    if (before) yield { sources: before, targets: group.ids, label: plainLabel(label) };
    if (line.text[at] === ";") {
      before = undefined;
      at++;
      continue;
    }
    const arrow = match(NAMED_ARROW, line.text, at) ?? match(ARROW, line.text, at);
    if (!arrow) return;
    label = arrow[1] ?? "";
    at += arrow[0].length;
    before = group.ids;
  }
}

/** `A & B`: boxes that stand beside one another. */
function groupAt(
  line: DiagramLine,
  start: number,
  boxes: Map<string, Box>,
): { ids: string[]; end: number } | undefined {
  const ids: string[] = [];
  let at = start;
  while (true) {
    const box = boxAt(line, at, boxes);
    if (!box) return ids.length > 0 ? { ids, end: at } : undefined;
    if (box.id !== "[*]" && ids.length < MOST_BESIDE) ids.push(box.id);
    at = box.end;
    const more = match(/\s*&\s*/y, line.text, at);
    if (!more) return { ids, end: at };
    at += more[0].length;
  }
}

/** `id[text]`, `id{text}`, `id` and so on. */
function boxAt(line: DiagramLine, start: number, boxes: Map<string, Box>): { id: string; end: number } | undefined {
  const { text, from } = line;
  const blank = match(/\s*/y, text, start)![0].length;
  const found = match(ID, text, start + blank);
  if (!found) return undefined;
  const id = found[0];
  const idAt = start + blank;
  let end = idAt + id.length;
  const shape = SHAPES.find(([open]) => text.startsWith(open, end));
  const close = shape ? text.indexOf(shape[1], end + shape[0].length) : -1;
  if (shape && close >= 0) {
    const inner = end + shape[0].length;
    const name = plainLabel(text.slice(inner, close).replace(/[/\\]$/, ""));
    boxes.set(id, { name, from: from + inner, to: from + close });
    end = close + shape[1].length;
  } else if (!boxes.has(id)) boxes.set(id, { name: plainLabel(id), from: from + idAt, to: from + end });
  const look = match(/:::[\w-]+/y, text, end);
  return { id, end: end + (look?.[0].length ?? 0) };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
