import {
  BREAK,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromAST,
  visit,
} from "graphql";

export type Values = Readonly<Record<string, unknown>>;

/** The value of a part of a query; `undefined` where only graphql-js can tell it, or what is wrong with it. */
type ValueOf = (variables: Values) => unknown;

/** Whether a value may be another each time. */
function hasVariables(node: ValueNode): boolean {
  let has = false;
  visit(node, { Variable: () => ((has = true), BREAK) });
  return has;
}

/** What GraphQL says of a value as it stands (GraphQL, 6.4.1), worked out as far as it can be before anything is asked. */
function valueGetter(node: ValueNode, type: GraphQLInputType): ValueOf {
  if (!hasVariables(node)) {
    const value: unknown = valueFromAST(node, type);
    // Not shared: whoever is given a list or an object may change it.
    return typeof value === "object" && value !== null ? () => valueFromAST(node, type) : () => value;
  }
  // That its type fits was seen to when the query was validated.
  if (node.kind === Kind.VARIABLE) return (variables) => variables[node.name.value] ?? undefined;
  const list = isNonNullType(type) ? type.ofType : type;
  if (node.kind !== Kind.LIST || !isListType(list)) return (variables) => valueFromAST(node, type, variables);
  const items = node.values.map((one) => valueGetter(one, list.ofType));
  return (variables) => {
    const values = items.map((item) => item(variables));
    return values.includes(undefined) ? undefined : values;
  };
}

/** The argument's name and value; nothing where it is not given and has no default. */
function argumentGetters({ name, type, defaultValue }: GraphQLArgument, node: FieldNode): [string, ValueOf][] {
  const given = node.arguments?.find((one) => one.name.value === name);
  if (given !== undefined) return [[name, valueGetter(given.value, type)]];
  // Without the value that it must have, it is for graphql-js to complain.
  return defaultValue === undefined && !isNonNullType(type) ? [] : [[name, () => defaultValue]];
}

/**
 * The arguments of a field, as graphql-js has them.
 * @returns either what they always are, or how they follow from the variables
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { always: Record<string, unknown> } | { from(variables: Values): Record<string, unknown> } {
  if (!(node.arguments ?? []).some(({ value }) => hasVariables(value)))
    return { always: getArgumentValues(field, node) };
  const getters = field.args.flatMap((argument) => argumentGetters(argument, node));
  return {
    from(variables) {
      const values: Record<string, unknown> = {};
      for (const [name, valueOf] of getters) {
        const value = valueOf(variables);
        // A variable that was not given or is null, or an error.
        if (value === undefined) return getArgumentValues(field, node, variables);
        values[name] = value;
      }
      return values;
    },
  };
}

/** Whether a variable's value is what its type says as it is. */
const IS_ITSELF: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === "string",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => typeof value === "number" && (value | 0) === value,
};

/**
 * How the variables of an operation follow from what was given, as graphql-js has them.
 * @returns `undefined` for those that are wrong
 */
export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: Values) => Values | undefined {
  const usual = variableDefinitions.map(({ variable, type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const isItself = named.kind === Kind.NAMED_TYPE ? IS_ITSELF[named.name.value] : undefined;
    const name = variable.name.value;
    // Of such names a plain object has something already: `__proto__`.
    return { name, isItself: isItself === undefined || name in {} ? () => false : isItself };
  });
  return (given) => {
    const values: Record<string, unknown> = {};
    for (const { name, isItself } of usual) {
      const value = given[name];
      if (!isItself(value)) return getVariableValues(schema, variableDefinitions, given).coerced;
      values[name] = value;
    }
    return values;
  };
}
