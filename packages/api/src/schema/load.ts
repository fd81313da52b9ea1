import type { ApiContext } from "../context.ts";
import { CairnError, type Concept, type Evidence } from "@cairn/graph-core";
import type { MaybePromise, NoteRecord } from "../source/graph-source.ts";
import { whenThere } from "../source/when-there.ts";

function found<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new CairnError("internal", `${what} is named in the graph and is not there.`);
}

/** The concept of an id that the graph itself gave. */
export function conceptOf(context: ApiContext, id: string): MaybePromise<Concept> {
  return whenThere(context.loaders.concept.load(id), (concept) => found(concept, `The concept "${id}"`));
}

export function conceptsOf(context: ApiContext, ids: readonly string[]): MaybePromise<Concept[]> {
  return whenThere(context.loaders.concept.loadMany(ids), (concepts) =>
    concepts.map((concept, i) => found(concept, `The concept "${ids[i]}"`)),
  );
}

/** The note of a path that the graph itself gave. */
export function noteOf(context: ApiContext, path: string): MaybePromise<NoteRecord> {
  return whenThere(context.loaders.note.load(path), (note) => found(note, `The note "${path}"`));
}

/** Evidence with all that it says. */
export function evidenceOf({ source }: ApiContext, evidence: Evidence[]): MaybePromise<Evidence[]> {
  return source.evidence?.(evidence) ?? evidence;
}
