import type { Concept, Relation } from "@cairn/graph-core";
import type { MapPlaces } from "@cairn/layout";
import type { ChangeFeed } from "./live/change-feed.ts";
import type { Deadline } from "./limits/deadline.ts";
import type { CorrectionsWriter } from "./corrections-writer.ts";
import { Loader } from "./loader.ts";
import type { ConceptPrerequisites, GraphSource, NoteMention, NoteRecord } from "./source/graph-source.ts";
import type { ListedMention, ListedRelations, ListedTheme } from "./source/listed.ts";

/** One request's loaders: a value is asked for once, a level of a query in one question. */
export interface Loaders {
  concept: Loader<Concept | undefined>;
  relation: Loader<Relation | undefined>;
  relationsOf: Loader<ListedRelations>;
  degree: Loader<number>;
  prerequisites: Loader<ConceptPrerequisites>;
  theme: Loader<ListedTheme | undefined>;
  note: Loader<NoteRecord | undefined>;
  mentionsIn: Loader<readonly NoteMention[]>;
  mentionsOf: Loader<readonly ListedMention[]>;
}

/** What every resolver gets. */
export interface ApiContext {
  vaultName: string;
  source: GraphSource;
  changes: ChangeFeed;
  /** How long this request may still work. */
  deadline: Deadline;
  loaders: Loaders;
  /** Writes the author's corrections; `undefined` where this server may not. */
  editor: CorrectionsWriter | undefined;
  /** Where concepts stand on the map; `undefined` where nobody has laid it out. */
  places: MapPlaces | undefined;
}

/** Loaders over `source` that know nothing yet. */
export function createLoaders(source: GraphSource): Loaders {
  return {
    concept: new Loader((ids) => source.concepts(ids)),
    relation: new Loader((ids) => source.relations(ids)),
    relationsOf: new Loader((ids) => source.relationsOf(ids)),
    degree: new Loader((ids) => source.degrees(ids)),
    prerequisites: new Loader((ids) => source.prerequisitesOf(ids)),
    theme: new Loader((ids) => source.themesOf(ids)),
    note: new Loader((paths) => source.notes(paths)),
    mentionsIn: new Loader((paths) => source.mentionsIn(paths)),
    mentionsOf: new Loader((ids) => source.mentionsOf(ids)),
  };
}

/** Makes the concepts and relations that a traversal brought known to the loaders. */
export function prime(
  loaders: Loaders,
  found: { concepts?: readonly Concept[]; relations?: readonly Relation[] },
): void {
  for (const concept of found.concepts ?? []) loaders.concept.prime(concept.id, concept);
  for (const relation of found.relations ?? []) loaders.relation.prime(relation.id, relation);
}
