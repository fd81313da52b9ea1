import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PrerequisiteRulings } from "../../packages/graph-core/src/corrections/prerequisite-rulings.ts";
import { DEFAULT_MERGE_SETTINGS } from "../../packages/graph-core/src/merge/settings.ts";
import { finish } from "../../packages/graph-core/src/merge/steps.ts";
import { VaultMerge } from "../../packages/graph-core/src/merge/vault-merge.ts";
import type { NoteSource } from "../../packages/graph-core/src/model/note.ts";
import type { Pair } from "../../packages/graph-core/src/prerequisites/pair.ts";
import { PrerequisiteIndex } from "../../packages/graph-core/src/prerequisites/prerequisite-index.ts";
import { readNote } from "../../packages/graph-core/src/reading/read-note.ts";

export interface GoldConcept {
  id: string;
  label: string;
  aliases?: string[];
  optional?: boolean;
}
export interface GoldRelation {
  source: string;
  target: string;
  types?: string[];
  type?: string;
  label: string;
  line: number;
  optional?: boolean;
}
export interface Gold {
  note: string;
  concepts: GoldConcept[];
  relations: GoldRelation[];
  prerequisites: { concept: string; requires: string; optional?: boolean }[];
}

export interface GoldNote {
  name: string;
  gold: Gold;
  text: string;
}

/** The gold graphs of a folder with their notes' texts, by name. */
export function readGold(folder: string): GoldNote[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .sort()
    .map((f) => {
      const name = f.replace(".gold.json", "");
      return {
        name,
        gold: JSON.parse(readFileSync(join(folder, f), "utf8")) as Gold,
        text: readFileSync(join(folder, `${name}.md`), "utf8"),
      };
    });
}

/** The notes of a folder, by name. */
export function readFolder(folder: string): NoteSource[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".md"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** Edges that teachers wrote: `{"edges": [{"prerequisite", "concept"}]}`, by title. */
export function readEdges(file: string): { prerequisite: string; concept: string }[] {
  return (JSON.parse(readFileSync(file, "utf8")) as { edges: { prerequisite: string; concept: string }[] }).edges;
}

/** What the prerequisite model sees of a vault. */
export interface Vault {
  concepts: { id: string; label: string; aliases: string[] }[];
  pairs: Pair[];
}

/** Reads notes as the index does, up to the pairs that the model weighs. */
export function readVault(sources: readonly NoteSource[]): Vault {
  const held = new Map(sources.map((source) => [source.path, { text: source.text, reading: readNote(source) }]));
  const merge = new VaultMerge(DEFAULT_MERGE_SETTINGS);
  const index = new PrerequisiteIndex({
    idOf: (key) => merge.idOf(key),
    names: merge.names,
    ids: merge.idNumbers,
    noteOf: (note) => held.get(note),
    linkKey: (link, from) => merge.linkKey(link, from),
    hasLinks: (note) => merge.hasLinks(note),
    relationsBetween: (one, other) => merge.graph.relationsBetween(one, other),
    relatedTo: (id, isMeant) => merge.graph.relatedTo(id, isMeant),
    rulings: new PrerequisiteRulings((key) => merge.idOf(key)),
  });
  const changes = new Map([...held].map(([path, { reading }]) => [path, reading]));
  const delta = finish(merge.steps(changes, { gone: [], come: [] }));
  finish(index.steps(changes, delta));
  return { concepts: delta.concepts.added, pairs: [...index.pairs()] };
}
