import { decodeGlobalID } from "@pothos/plugin-relay";
import type { ApiContext } from "../context.ts";
import { CairnError } from "@cairn/graph-core";
import type { MaybePromise } from "../source/graph-source.ts";
import { whenThere } from "../source/when-there.ts";

/** What every global id of a type begins with: its name in base64, as far as whole groups of three bytes go. */
function beginningOf(typename: string): string {
  const name = `${typename}:`;
  return btoa(name.slice(0, name.length - (name.length % 3)));
}

const BEGINNINGS = { Concept: beginningOf("Concept"), Note: beginningOf("Note"), Relation: beginningOf("Relation") };

/** The id within its type, where `value` is a global id of `typename`. */
export function localId(typename: keyof typeof BEGINNINGS, value: string): string | undefined {
  // Names are given far more often, and an error that is thrown and caught is dear.
  if (!value.startsWith(BEGINNINGS[typename])) return undefined;
  try {
    const decoded = decodeGlobalID(value);
    return decoded.typename === typename ? decoded.id : undefined;
  } catch {
    return undefined;
  }
}

/** A name as the caller meant it: the slug inside a global id, or what was given. */
export function plainName(reference: string): string {
  return localId("Concept", reference) ?? reference;
}

/** Id of the concept that `reference` (a global id, a slug or any name) stands for; an error with suggestions otherwise. */
export function conceptIdOf(context: ApiContext, reference: string): MaybePromise<string> {
  const name = plainName(reference);
  return whenThere(context.source.resolve(name), (id) => id ?? unknownConcept(context, name));
}

async function unknownConcept({ source }: ApiContext, name: string): Promise<never> {
  const suggestions = await source.suggest(name);
  const hint = suggestions.length === 0 ? "" : ` Did you mean ${suggestions.map((one) => `"${one}"`).join(" or ")}?`;
  throw new CairnError("concept-not-found", `There is no concept "${name}" in these notes.${hint}`, { suggestions });
}

/** {@link conceptIdOf} each, every one once. One after the other: what stands behind an unknown one is not asked for. */
export function conceptIdsOf(context: ApiContext, references: readonly string[]): MaybePromise<string[]> {
  const ids = new Set<string>();
  for (const [i, reference] of references.entries()) {
    const id = conceptIdOf(context, reference);
    if (id instanceof Promise) return withOthers(context, ids, id, references.slice(i + 1));
    ids.add(id);
  }
  return [...ids];
}

async function withOthers(
  context: ApiContext,
  ids: Set<string>,
  next: Promise<string>,
  references: readonly string[],
): Promise<string[]> {
  ids.add(await next);
  for (const reference of references) ids.add(await conceptIdOf(context, reference));
  return [...ids];
}
