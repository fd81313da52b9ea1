import { LineCounter, parseDocument } from "yaml";
import { CairnError } from "../model/errors.ts";
import { RELATION_TYPES, type RelationType } from "../model/relation.ts";
import type { Gold, GoldConcept, GoldPrerequisite, GoldRelation } from "./gold.ts";

type Path = (string | number)[];

/** Where in the file something is wrong, and what. */
class Fault extends Error {
  readonly path: Path;

  constructor(path: Path, message: string) {
    super(message);
    this.path = path;
  }
}

/**
 * Reads a gold file. Keys that it does not know are left aside. Cost: linear in the text.
 * @param file - how messages call the file
 * @param note - the note's path where the file does not say it
 * @throws CairnError `gold-invalid` with the file, the line and the place within it: a broken gold file read in part would
 * give figures that nobody meant.
 */
export function parseGold(text: string, file: string, note: string): Gold {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(why)?.[1];
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split("\n").length;
    throw new CairnError("gold-invalid", `${file}:${line}: This is no JSON (${why}).`, { cause: error });
  }
  try {
    return readGold(value, note);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const at = error.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    const place = at === "" ? "" : `${at.replace(/^\./, "")}: `;
    throw new CairnError("gold-invalid", `${file}:${lineOf(text, error.path)}: ${place}${error.message}`);
  }
}

/** Line of a value, or of the nearest thing around it that is there. JSON is YAML, whose parser keeps places. */
function lineOf(text: string, path: Path): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent", prettyErrors: false });
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line || 1;
  }
  return 1;
}

function readGold(value: unknown, note: string): Gold {
  const file = objectAt(value, []);
  const concepts = listAt(file, "concepts").map(([item, path]) => readConcept(item, path));
  const ids = new Set<string>();
  for (const [i, { id }] of concepts.entries()) {
    if (ids.has(id)) throw new Fault(["concepts", i, "id"], `The id "${id}" stands here for the second time.`);
    ids.add(id);
  }
  const known = (item: Record<string, unknown>, key: string, path: Path): string => {
    const id = textAt(item, key, path);
    if (!ids.has(id)) throw new Fault([...path, key], `No concept of this file has the id "${id}".`);
    return id;
  };
  return {
    note: file["note"] === undefined ? note : textAt(file, "note", []),
    concepts,
    relations: listAt(file, "relations").map(([item, path]) => readRelation(item, path, known)),
    prerequisites: listAt(file, "prerequisites").map(([item, path]): GoldPrerequisite => {
      const concept = known(item, "concept", path);
      const requires = known(item, "requires", path);
      if (concept === requires) throw new Fault([...path, "requires"], `"${concept}" cannot require itself.`);
      return { concept, requires, optional: optionalAt(item, path) };
    }),
  };
}

function readConcept(item: Record<string, unknown>, path: Path): GoldConcept {
  const aliases = item["aliases"] ?? [];
  if (!Array.isArray(aliases)) throw new Fault([...path, "aliases"], "This takes a list of names.");
  return {
    id: textAt(item, "id", path),
    label: textAt(item, "label", path),
    aliases: aliases.map((alias: unknown, i) => {
      if (typeof alias !== "string") throw new Fault([...path, "aliases", i], "A name is a text.");
      return alias;
    }),
    optional: optionalAt(item, path),
  };
}

function readRelation(
  item: Record<string, unknown>,
  path: Path,
  known: (item: Record<string, unknown>, key: string, path: Path) => string,
): GoldRelation {
  const source = known(item, "source", path);
  const target = known(item, "target", path);
  if (source === target) throw new Fault([...path, "target"], `"${source}" cannot be tied to itself.`);
  const { label, line } = item;
  if (label !== undefined && typeof label !== "string") throw new Fault([...path, "label"], "A label is a text.");
  if (line !== undefined && !(Number.isInteger(line) && Number(line) >= 1))
    throw new Fault([...path, "line"], "A line is a whole number from 1.");
  return {
    source,
    target,
    types: typesAt(item, path),
    ...(label !== undefined && { label }),
    ...(line !== undefined && { line: Number(line) }),
    optional: optionalAt(item, path),
  };
}

/** `"types": ["uses", "requires"]`, or `"type": "uses"` where only one is right. */
function typesAt(item: Record<string, unknown>, path: Path): RelationType[] {
  const key = item["types"] === undefined && item["type"] !== undefined ? "type" : "types";
  const given = key === "type" ? [item["type"]] : item["types"];
  if (!Array.isArray(given) || given.length === 0)
    throw new Fault([...path, key], "This takes a list of types, the best first.");
  return given.map((type: unknown, i) => {
    const found = RELATION_TYPES.find((each) => each === type);
    if (found !== undefined) return found;
    const at = key === "type" ? [...path, key] : [...path, key, i];
    throw new Fault(at, `${JSON.stringify(type)} is none of the types: ${RELATION_TYPES.join(", ")}.`);
  });
}

function optionalAt(item: Record<string, unknown>, path: Path): boolean {
  const { optional = false } = item;
  if (typeof optional !== "boolean") throw new Fault([...path, "optional"], "This takes true or false.");
  return optional;
}

function textAt(item: Record<string, unknown>, key: string, path: Path): string {
  const value = item[key];
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new Fault(
    [...path, key],
    value === undefined ? `"${key}" is missing.` : `"${key}" takes a text that says something.`,
  );
}

function listAt(file: Record<string, unknown>, key: string): [Record<string, unknown>, Path][] {
  const list = file[key] ?? [];
  if (!Array.isArray(list)) throw new Fault([key], "This takes a list.");
  if (key === "concepts" && list.length === 0) throw new Fault([key], "There are no concepts in this file.");
  return list.map((item: unknown, i) => [objectAt(item, [key, i]), [key, i]]);
}

function objectAt(value: unknown, path: Path): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Fault(path, "An object ({ … }) belongs here.");
}
