import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

export interface Measure {
  depth: number;
  aliases: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0 };

/**
 * How deep the deepest operation of a document goes and how many aliases it has, fragments followed. Each fragment is
 * measured once, so the work is linear in the document however often fragments are spread in one another. Runs before
 * validation (which is slow on hostile documents), so cycles of fragments and unknown ones must do no harm.
 */
export function measure(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const value = fragment === undefined ? NOTHING : ofSelections(fragment.selectionSet);
    measured.set(name, value);
    return value;
  };

  const ofSelections = (set: SelectionSetNode | undefined): Measure => {
    const total = { depth: 0, aliases: 0 };
    for (const selection of set?.selections ?? []) {
      let inner: Measure;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = ofFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) inner = ofSelections(selection.selectionSet);
      else {
        const alias = selection.alias === undefined ? 0 : 1;
        const below = selection.name.value.startsWith("__") ? undefined : ofSelections(selection.selectionSet);
        inner = { depth: below === undefined ? 0 : below.depth + 1, aliases: (below?.aliases ?? 0) + alias };
      }
      total.depth = Math.max(total.depth, inner.depth);
      total.aliases += inner.aliases;
    }
    return total;
  };

  const largest = { depth: 0, aliases: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, aliases } = ofSelections(definition.selectionSet);
    largest.depth = Math.max(largest.depth, depth);
    largest.aliases = Math.max(largest.aliases, aliases);
  }
  return largest;
}
