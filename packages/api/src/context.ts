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

/** Loaders over `source` that know nothing yet. Each is made when it is first asked: most requests need two or three. */
export function createLoaders(source: GraphSource): Loaders {
  return new LazyLoaders(source);
}

class LazyLoaders implements Loaders {
  readonly #source: GraphSource;
  readonly #made: Partial<Loaders> = {};

  constructor(source: GraphSource) {
    this.#source = source;
  }

  get concept() {
    return (this.#made.concept ??= new Loader((ids) => this.#source.concepts(ids), this.#source.atHand));
  }

  get relation() {
    return (this.#made.relation ??= new Loader((ids) => this.#source.relations(ids), this.#source.atHand));
  }

  get relationsOf() {
    return (this.#made.relationsOf ??= new Loader((ids) => this.#source.relationsOf(ids), this.#source.atHand));
  }

  get degree() {
    return (this.#made.degree ??= new Loader((ids) => this.#source.degrees(ids), this.#source.atHand));
  }

  get prerequisites() {
    return (this.#made.prerequisites ??= new Loader((ids) => this.#source.prerequisitesOf(ids), this.#source.atHand));
  }

  // Themes are found when they are first asked for, by whoever comes first.
  get theme() {
    return (this.#made.theme ??= new Loader((ids) => this.#source.themesOf(ids)));
  }

  get note() {
    return (this.#made.note ??= new Loader((paths) => this.#source.notes(paths), this.#source.atHand));
  }

  get mentionsIn() {
    return (this.#made.mentionsIn ??= new Loader((paths) => this.#source.mentionsIn(paths), this.#source.atHand));
  }

  get mentionsOf() {
    return (this.#made.mentionsOf ??= new Loader((ids) => this.#source.mentionsOf(ids), this.#source.atHand));
  }
}

/** Makes the concepts that a traversal brought known to the loaders: what is told of its relations asks for them. */
export function prime(loaders: Loaders, concepts: readonly Concept[]): void {
  loaders.concept.prime(() => concepts.map((concept) => [concept.id, concept]));
}
