import { nameKey } from "../model/names.ts";
import { isRelationType, RELATION_TYPES, type AnyRelationType } from "../model/relation.ts";
import type { CorrectionAction, PrerequisitePointer, RelationPointer } from "./correction.ts";

/** What is wrong with an entry, as a sentence. */
export class InvalidEntry extends Error {}

type Data = Record<string, unknown>;

/** What an entry begins with, and the other words that it may have. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  accept: [],
  reject: [],
  add: [],
  retype: ["to", "label"],
  relabel: ["to"],
  merge: ["as"],
  split: ["notes", "names", "as"],
  rename: ["to"],
  hide: [],
};

/**
 * Reads one entry, as plain data.
 * @throws InvalidEntry that says what is wrong with it.
 */
export function readEntry(data: unknown): { action: CorrectionAction; because?: string } {
  const entry = record(data, `An entry is a correction such as "hide: Name", not ${describe(data)}.`);
  const verbs = Object.keys(entry).filter((key) => Object.hasOwn(VERBS, key));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) {
    const found =
      verbs.length > 1 ? `both "${verbs.join('" and "')}"` : `"${Object.keys(entry).join('", "').slice(0, 80)}"`;
    throw new InvalidEntry(`An entry has one of ${Object.keys(VERBS).join(", ")}; this one has ${found}.`);
  }
  only(entry, [verb, "because", ...VERBS[verb]!], verb);
  const because = optionalText(entry, "because");
  return { action: actionOf(verb, entry), ...(because !== undefined && { because }) };
}

function actionOf(verb: string, entry: Data): CorrectionAction {
  const value = entry[verb];
  switch (verb) {
    case "merge": {
      const names = list(value, "merge").map((name) => nameOf(name, "merge"));
      if (new Set(names.map(nameKey)).size < 2) throw new InvalidEntry("merge takes at least two different names.");
      return { kind: "merge", names, ...optional("as", optionalName(entry, "as")) };
    }
    case "split":
      return splitOf(value, entry);
    case "rename":
      return { kind: "rename", concept: nameOf(value, "rename"), to: nameOf(entry["to"], "to") };
    case "hide":
      return { kind: "hide", concept: nameOf(value, "hide") };
  }
  const ends = record(value, `${verb} takes { source, type, target } or { concept, requires }.`);
  return "concept" in ends || "requires" in ends
    ? prerequisiteAction(verb, ends, entry)
    : relationAction(verb, ends, entry);
}

function relationAction(verb: string, ends: Data, entry: Data): CorrectionAction {
  only(ends, ["source", "type", "target", verb === "add" ? "label" : "note"], verb);
  const note = optionalText(ends, "note");
  const relation: RelationPointer = {
    source: nameOf(ends["source"], "source"),
    type: typeOf(ends["type"], "type"),
    target: nameOf(ends["target"], "target"),
    ...(note !== undefined && { note: note.normalize("NFC") }),
  };
  different(relation.source, relation.target);
  switch (verb) {
    case "add":
      return { kind: "add-relation", relation, ...optional("label", optionalText(ends, "label")) };
    case "retype": {
      const to = typeOf(entry["to"], "to");
      if (to === relation.type) throw new InvalidEntry(`It has the type ${to} already: "to" takes another one.`);
      return { kind: "retype-relation", relation, to, ...optional("label", optionalText(entry, "label")) };
    }
    case "relabel":
      return { kind: "relabel-relation", relation, to: textOf(entry["to"], "to") };
    default:
      return { kind: verb === "accept" ? "accept-relation" : "reject-relation", relation };
  }
}

function prerequisiteAction(verb: string, ends: Data, entry: Data): CorrectionAction {
  only(ends, ["concept", "requires", ...(verb === "add" ? ["reason"] : [])], verb);
  const prerequisite: PrerequisitePointer = {
    concept: nameOf(ends["concept"], "concept"),
    requires: nameOf(ends["requires"], "requires"),
  };
  different(prerequisite.concept, prerequisite.requires);
  switch (verb) {
    case "add":
      return { kind: "add-prerequisite", prerequisite, ...optional("reason", optionalText(ends, "reason")) };
    case "retype":
      throw new InvalidEntry("A prerequisite has no type: reject it, and add what holds.");
    case "relabel":
      return { kind: "relabel-prerequisite", prerequisite, to: textOf(entry["to"], "to") };
    default:
      return { kind: verb === "accept" ? "accept-prerequisite" : "reject-prerequisite", prerequisite };
  }
}

function splitOf(value: unknown, entry: Data): CorrectionAction {
  if (Array.isArray(value)) {
    only(entry, ["split", "because"], "split of two names");
    const [one, other, ...more] = value.map((name) => nameOf(name, "split"));
    if (one === undefined || other === undefined || more.length > 0)
      throw new InvalidEntry("split takes two names in a list, or one name with notes and as.");
    if (nameKey(one) === nameKey(other))
      throw new InvalidEntry(
        `"${one}" and "${other}" are one name: say with notes and as where it means something else.`,
      );
    return { kind: "split", names: [one, other] };
  }
  const concept = nameOf(value, "split");
  const others = entry["names"] === undefined ? [] : list(entry["names"], "names").map((name) => nameOf(name, "names"));
  const notes = list(entry["notes"], "notes").map((note) => textOf(note, "notes").normalize("NFC"));
  const as = nameOf(entry["as"], "as");
  const names = [concept, ...others];
  if (names.some((name) => nameKey(name) === nameKey(as)))
    throw new InvalidEntry(`"as" takes a name of its own, not "${as}" again.`);
  return { kind: "split-notes", names, notes, as };
}

function record(value: unknown, otherwise: string): Data {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InvalidEntry(otherwise);
  return value as Data;
}

function list(value: unknown, where: string): unknown[] {
  const values: unknown[] = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
  if (values.length === 0) throw new InvalidEntry(`${where} takes a list.`);
  return values;
}

/** YAML reads a name such as 42 or true as something else. */
function textOf(value: unknown, where: string): string {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") {
    throw new InvalidEntry(
      value === undefined ? `"${where}" is missing.` : `"${where}" takes words, not ${describe(value)}.`,
    );
  }
  return text.trim();
}

function nameOf(value: unknown, where: string): string {
  const name = textOf(value, where).replace(/\s+/g, " ");
  if (nameKey(name) === "") throw new InvalidEntry(`"${where}" takes a name, not "${name}".`);
  return name;
}

function typeOf(value: unknown, where: string): AnyRelationType {
  if (typeof value !== "string" || !isRelationType(value))
    throw new InvalidEntry(`"${where}" takes one of ${RELATION_TYPES.join(", ")}, not ${describe(value)}.`);
  return value;
}

function optionalText(data: Data, key: string): string | undefined {
  return data[key] === undefined || data[key] === null ? undefined : textOf(data[key], key);
}

function optionalName(data: Data, key: string): string | undefined {
  return data[key] === undefined || data[key] === null ? undefined : nameOf(data[key], key);
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function different(one: string, other: string): void {
  if (nameKey(one) === nameKey(other)) throw new InvalidEntry(`Both ends are "${one}".`);
}

function only(data: Data, keys: readonly string[], what: string): void {
  const stranger = Object.keys(data).find((key) => !keys.includes(key));
  if (stranger !== undefined)
    throw new InvalidEntry(`${what} takes ${keys.join(", ")}, not "${stranger.slice(0, 60)}".`);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of properties";
  return `"${String(value as string | number | boolean).slice(0, 60)}"`;
}
