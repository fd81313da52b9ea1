import { encodeGlobalID } from "@pothos/plugin-relay";
import { defaultFieldResolver, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from "graphql";

/** The field that an object's id within its type stands in. */
const LOCAL_ID = new Map([
  ["Concept", "id"],
  ["Relation", "id"],
  ["Note", "path"],
]);

/** Ids of things that were told before; they go when the thing goes. */
const known = new WeakMap<object, string>();

function globalId(type: string, key: string, parent: Record<string, unknown>): string {
  let id = known.get(parent);
  if (id === undefined) known.set(parent, (id = encodeGlobalID(type, String(parent[key]))));
  return id;
}

/** By what it has and not by its class: programs may hold two copies of the library. */
const isObjectType = (type: GraphQLNamedType): type is GraphQLObjectType => "isTypeOf" in type;

/**
 * Takes out of the way what stands between an answer's hundreds of fields and their values: Pothos gives a promise of each global
 * id, and a function for each field that only reads a property, which GraphQL does without one as well (and a compiled query in
 * place).
 * Changes the schema and gives it back.
 */
export function answeringAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const field of Object.values(fields)) if (field.resolve === defaultFieldResolver) field.resolve = undefined;
    const key = LOCAL_ID.get(type.name);
    const id = fields["id"];
    if (key !== undefined && id !== undefined)
      id.resolve = (parent: Record<string, unknown>) => globalId(type.name, key, parent);
  }
  return schema;
}
