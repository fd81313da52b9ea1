import type { Concept } from "@cairn/graph-core";
import { type ConceptFilter, type ConceptOrder, nameOrderKey } from "./graph-source.ts";
import { type IndexedGraph, PerRevision } from "./per-revision.ts";
import type { Themes } from "./themes.ts";

/** More concepts than any vault has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** Order by code unit. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The concepts of an index that fit, in an order; whole lists are kept until the index changes. */
export class ConceptLists {
  readonly #index: IndexedGraph;
  readonly #themes: Pick<Themes, "of">;
  readonly #whole: PerRevision<readonly Concept[]>;

  constructor(index: IndexedGraph, themes: Pick<Themes, "of">) {
    this.#index = index;
    this.#themes = themes;
    this.#whole = new PerRevision(index);
  }

  async list(filter: ConceptFilter, order: ConceptOrder): Promise<readonly Concept[]> {
    if (Object.values(filter).every((one) => one === undefined)) {
      return this.#whole.get(order, async () => this.#inOrder(await this.#all(), order));
    }
    const found = await this.#candidates(filter);
    const fitting = found.filter(
      (concept) =>
        (filter.tag === undefined || concept.tags.includes(filter.tag)) &&
        concept.importance >= (filter.minImportance ?? 0),
    );
    return this.#inOrder(await this.#withRelations(fitting, filter), order);
  }

  async #concepts(ids: readonly string[]): Promise<Concept[]> {
    return (await this.#index.reader.concepts(ids)).filter((concept) => concept !== undefined);
  }

  async #all(): Promise<Concept[]> {
    const { ids } = await this.#index.reader.conceptIds({ first: ALL });
    return this.#concepts(ids);
  }

  /** Those that the note names, that have the prefix and that are in the theme, as far as each is asked for. */
  async #candidates({ note, prefix, theme }: ConceptFilter): Promise<Concept[]> {
    const sets: Set<string>[] = [];
    if (note !== undefined) {
      const [view] = await this.#index.reader.notes([note]);
      sets.push(new Set(view?.sections.flatMap(({ concepts }) => concepts)));
    }
    if (prefix !== undefined) {
      const names = await this.#index.reader.names({ prefix, first: ALL });
      sets.push(new Set(names.map(({ id }) => id)));
    }
    if (theme !== undefined) {
      const [found] = await this.#themes.of([theme]);
      sets.push(new Set(found?.concepts.map(({ id }) => id)));
    }
    const [first, ...others] = sets;
    if (first === undefined) return this.#all();
    return this.#concepts([...first].filter((id) => others.every((other) => other.has(id))));
  }

  async #withRelations(concepts: Concept[], filter: ConceptFilter): Promise<Concept[]> {
    const { relationTypes: types, minConfidence } = filter;
    if (types === undefined && minConfidence === undefined) return concepts;
    const ids = concepts.map(({ id }) => id);
    const found = await this.#index.reader.relations(ids, {
      first: 1,
      ...(types !== undefined && { types }),
      ...(minConfidence !== undefined && { minConfidence }),
    });
    return concepts.filter((_, i) => (found[i]?.length ?? 0) > 0);
  }

  #inOrder(concepts: Concept[], order: ConceptOrder): Concept[] {
    const { parts } = this.#index;
    if (order === "name") {
      const keyed = concepts.map((concept) => ({ concept, key: nameOrderKey(concept) }));
      keyed.sort((a, b) => byText(a.key[0], b.key[0]) || byText(a.key[1], b.key[1]));
      return keyed.map(({ concept }) => concept);
    }
    const degrees = new Map(order === "degree" ? concepts.map(({ id }) => [id, parts.degreeOf(id)]) : []);
    const worth = ({ id, importance }: Concept): number => (order === "degree" ? degrees.get(id)! : importance);
    return concepts.sort((a, b) => worth(b) - worth(a) || byText(a.id, b.id));
  }
}
