import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType, type GraphQLSchema } from "graphql";

/**
 * All fields of a type that need no arguments, and theirs, so many levels deep; types that only wrap others count for none.
 * @param passed names of fields to leave out
 */
export function wholeSelection(type: GraphQLObjectType, depth: number, passed: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field): string[] => {
    if (
      passed.includes(field.name) ||
      field.args.some(({ type, defaultValue }) => String(type).endsWith("!") && defaultValue === undefined)
    )
      return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    if (!isObjectType(inner)) return [];
    const isWrapper = /Connection$|Edge$/.test(inner.name);
    const rest =
      depth === 0 && !isWrapper ? "" : wholeSelection(inner, isWrapper ? depth : depth - 1, [...passed, "edges"]);
    if (inner.name === "PageInfo") return [`pageInfo ${wholeSelection(inner, 0)}`];
    return rest === "" || rest === "{ }" ? [] : [`${field.name} ${rest}`];
  });
  return fields.length === 0 ? "" : `{ ${fields.join(" ")} }`;
}

/** The type that a field of `Query` answers with. */
export function answeredType(schema: GraphQLSchema, field: string): GraphQLObjectType | undefined {
  const type = getNamedType(schema.getQueryType()!.getFields()[field]!.type);
  return isObjectType(type) ? type : undefined;
}
