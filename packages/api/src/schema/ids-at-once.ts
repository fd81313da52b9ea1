import { encodeGlobalID } from "@pothos/plugin-relay";
import type { GraphQLSchema } from "graphql";

/** The field that an object's id within its type stands in. */
const LOCAL_ID = { Concept: "id", Relation: "id", Note: "path" } as const;

/** Ids of things that were told before; they go when the thing goes. */
const known = new WeakMap<object, string>();

function globalId(type: string, key: string, parent: Record<string, unknown>): string {
  let id = known.get(parent);
  if (id === undefined) known.set(parent, (id = encodeGlobalID(type, String(parent[key]))));
  return id;
}

/**
 * Lets global ids be answered at once: Pothos gives a promise of each, and an answer holds hundreds of them.
 * Changes the schema and gives it back.
 */
export function withIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, key] of Object.entries(LOCAL_ID)) {
    const type = schema.getType(name);
    const id = type !== undefined && "getFields" in type ? type.getFields()["id"] : undefined;
    if (id !== undefined && "resolve" in id)
      id.resolve = (parent: Record<string, unknown>) => globalId(name, key, parent);
  }
  return schema;
}
