import { Document, isMap, isSeq, parseDocument, type ToStringOptions, visit, type YAMLMap, type YAMLSeq } from "yaml";
import { equalData } from "../merge/equal.ts";
import { CairnError } from "../model/errors.ts";
import { type CorrectionAction, CORRECTIONS_FILE } from "./correction.ts";
import { parseCorrections } from "./parse.ts";
import { InvalidEntry, readEntry } from "./read-entry.ts";

const HEADER =
  " What the author of these notes corrects in the map. Of two that contradict each other, the later one holds.\n";

const STYLE: ToStringOptions = { lineWidth: 0 };

/** A correction to be written. */
export interface NewCorrection {
  /** What is corrected. */
  action: CorrectionAction;
  /** The author's own reason. */
  because?: string;
}

/**
 * The text of an author's file with one more correction at its end. Comments, order and wording of what stands there are kept.
 * @param text - `undefined`: there is no file yet.
 * @throws CairnError `invalid-argument` where the correction makes no sense; `corrections-invalid` where the file cannot be read as
 * a whole: writing it might lose what it means.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { withCorrection } from "@cairn/graph-core/corrections";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const relation = { source: "nucleus", type: "part-of", target: "cell" };
 * const text = withCorrection(undefined, { action: { kind: "reject-relation", relation } });
 * index.setCorrections(text);
 * console.log(index.corrections[0].status, index.graph.size);
 * // → applied 1
 * ```
 */
export function withCorrection(text: string | undefined, { action, because }: NewCorrection): string {
  const before = text ?? "";
  const document = openDocument(before);
  const entries = entriesOf(document);
  const data = entryOf(action);
  try {
    readEntry(data);
  } catch (error) {
    if (error instanceof InvalidEntry) throw new CairnError("invalid-argument", error.message);
    throw error;
  }
  const entry = document.createNode({ ...data, ...(because !== undefined && { because }) }) as YAMLMap;
  for (const { value } of entry.items) if (isMap(value) || isSeq(value)) value.flow = true;
  const intended = [...actionsIn(before), action];
  const last = linesOf(before, entries.items.at(-1));
  if (last !== undefined) {
    const lines = new Document([entry])
      .toString({ ...STYLE, ...styleOf(before) })
      .trimEnd()
      .split("\n");
    const end = before.includes("\r\n") ? "\r\n" : "\n";
    const added = lines.map((line) => (line === "" ? "" : `${last.indent}${line}`)).join(end);
    const gap = before.slice(0, last.to).endsWith("\n") ? "" : end;
    const text = `${before.slice(0, last.to)}${gap}${added}${end}${before.slice(last.to)}`;
    if (equalData(actionsIn(text), intended)) return text;
  }
  if (entries.items.length === 0) entries.flow = false;
  entries.items.push(entry);
  return written(document, before, intended);
}

/**
 * The text without the last entry that says just this, `undefined` where none does (any more). A comment above it stays.
 * @throws CairnError `corrections-invalid`
 */
export function withoutCorrection(text: string, { action, because }: NewCorrection): string | undefined {
  const document = openDocument(text);
  const entries = entriesOf(document);
  const place = entries.items.findLastIndex((item) => {
    const read = readQuietly(() => (item as YAMLMap).toJS(document));
    return read !== undefined && equalData(read.action, action) && read.because === because;
  });
  if (place < 0) return undefined;
  const intended = actionsIn(text);
  const at = intended.findLastIndex((one) => equalData(one, action));
  intended.splice(at, 1);
  const lines = linesOf(text, entries.items[place]);
  if (lines !== undefined) {
    const without = text.slice(0, lines.from) + text.slice(lines.to);
    if (equalData(actionsIn(without), intended)) return without;
  }
  const [gone] = entries.items.splice(place, 1) as [YAMLMap];
  keepComment(gone, entries, place);
  return written(document, text, intended);
}

/** An action as plain data: what stands in the file. */
export function entryOf(action: CorrectionAction): Record<string, unknown> {
  switch (action.kind) {
    case "merge":
      return { merge: action.names, ...(action.as !== undefined && { as: action.as }) };
    case "split":
      return { split: action.names };
    case "split-notes": {
      const [concept, ...names] = action.names;
      return { split: concept, ...(names.length > 0 && { names }), notes: action.notes, as: action.as };
    }
    case "rename":
      return { rename: action.concept, to: action.to };
    case "hide":
      return { hide: action.concept };
  }
  const [verb, what] = action.kind.split("-") as [string, "relation" | "prerequisite"];
  const ends: Record<string, unknown> =
    what === "relation"
      ? { ...(action as Extract<CorrectionAction, { relation: unknown }>).relation }
      : { ...(action as Extract<CorrectionAction, { prerequisite: unknown }>).prerequisite };
  if (action.kind === "add-relation" && action.label !== undefined) ends["label"] = action.label;
  if (action.kind === "add-prerequisite" && action.reason !== undefined) ends["reason"] = action.reason;
  return {
    [verb]: ends,
    ...("to" in action && { to: action.to }),
    ...(action.kind === "retype-relation" && action.label !== undefined && { label: action.label }),
  };
}

function openDocument(text: string): Document {
  const document = parseDocument(text, { logLevel: "silent", prettyErrors: false, uniqueKeys: true });
  const isOurs = document.contents === null || isMap(document.contents);
  const list = isMap(document.contents) ? document.contents.get("corrections", true) : undefined;
  const isList = list === undefined || isSeq(list) || String(list) === "null" || String(list) === "";
  if (document.errors.length === 0 && isOurs && isList) return document;
  const [problem] = parseCorrections(text).problems;
  const where = problem === undefined ? "" : ` Line ${problem.line}: ${problem.message}`;
  throw new CairnError("corrections-invalid", `${CORRECTIONS_FILE} cannot be written as it stands.${where}`);
}

function entriesOf(document: Document): YAMLSeq {
  if (document.contents === null) {
    document.contents = document.createNode({}) as never;
    if (document.commentBefore == null && document.comment == null) document.commentBefore = HEADER.trimEnd();
  }
  const known = document.get("corrections", true);
  if (isSeq(known)) return known;
  const made = document.createNode([]) as YAMLSeq;
  document.set("corrections", made);
  return made;
}

function keepComment(gone: YAMLMap, entries: YAMLSeq, place: number): void {
  const comments: string[] = [];
  visit(gone, {
    Node: (_key, node) => {
      for (const each of [node.commentBefore, node.comment]) if (each != null) comments.push(each);
    },
  });
  if (comments.length === 0) return;
  const comment = comments.join("\n");
  const next = entries.items[place] as YAMLMap | undefined;
  if (next !== undefined) next.commentBefore = [comment, next.commentBefore].filter((each) => each != null).join("\n");
  else entries.comment = [comment, entries.comment].filter((each) => each != null).join("\n");
}

/**
 * The whole lines of an entry, and what its dash is indented with; `undefined` where it does not stand on lines of its own.
 * So what the author wrote is not touched, not even its spaces; the YAML library's own writing serves for all other forms.
 */
function linesOf(text: string, entry: unknown): { from: number; to: number; indent: string } | undefined {
  if (!isMap(entry) || entry.range == null) return undefined;
  const [start, end] = entry.range;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^([ \t]*)-[ \t]+$/.exec(text.slice(from, start))?.[1];
  if (indent === undefined) return undefined;
  const close = text.indexOf("\n", start + text.slice(start, end).trimEnd().length);
  return { from, to: close < 0 ? text.length : close + 1, indent };
}

/** The document's text in the author's manner; it must read as intended. */
function written(document: Document, before: string, actions: readonly CorrectionAction[]): string {
  let text = document.toString({ ...STYLE, ...styleOf(before) });
  if (before.includes("\r\n")) text = text.replace(/\r?\n/g, "\r\n");
  if (!equalData(actionsIn(text), actions))
    throw new CairnError(
      "corrections-invalid",
      `${CORRECTIONS_FILE} has a form that cannot be written anew; edit it by hand.`,
    );
  return text;
}

/** How the author writes lists and braces; where none stand there, as this project's guide does. */
function styleOf(text: string): ToStringOptions {
  return {
    indentSeq: !/^corrections:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*- /m.test(text),
    flowCollectionPadding: /[{][ \t]/.test(text),
  };
}

function actionsIn(text: string): CorrectionAction[] {
  return parseCorrections(text).corrections.map(({ action }) => action);
}

function readQuietly(data: () => unknown): ReturnType<typeof readEntry> | undefined {
  try {
    return readEntry(data());
  } catch {
    return undefined;
  }
}
