import { encodeGlobalID } from "@pothos/plugin-relay";
import type { GraphQLSchema } from "graphql";

/** The field that an object's id within its type stands in. */
const LOCAL_ID = { Concept: "id", Relation: "id", Note: "path" } as const;

/**
 * Lets global ids be answered at once: Pothos gives a promise of each, and an answer holds hundreds of them.
 * Changes the schema and gives it back.
 */
export function withIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, key] of Object.entries(LOCAL_ID)) {
    const type = schema.getType(name);
    const id = type !== undefined && "getFields" in type ? type.getFields()["id"] : undefined;
    if (id !== undefined && "resolve" in id)
      id.resolve = (parent: Record<string, unknown>) => encodeGlobalID(name, String(parent[key]));
  }
  return schema;
}
