import { decodeGlobalID } from "@pothos/plugin-relay";
import type { ApiContext } from "../context.ts";
import { CairnError } from "@cairn/graph-core";

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
export async function conceptIdOf(context: ApiContext, reference: string): Promise<string> {
  const name = plainName(reference);
  const id = await context.source.resolve(name);
  if (id !== undefined) return id;
  const suggestions = await context.source.suggest(name);
  const hint = suggestions.length === 0 ? "" : ` Did you mean ${suggestions.map((one) => `"${one}"`).join(" or ")}?`;
  throw new CairnError("concept-not-found", `There is no concept "${name}" in these notes.${hint}`, { suggestions });
}

/** {@link conceptIdOf} each, every one once. */
export async function conceptIdsOf(context: ApiContext, references: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const reference of references) ids.push(await conceptIdOf(context, reference));
  return [...new Set(ids)];
}
