import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** How a field says what it costs: `extensions: { cost: … }` where the schema is made. */
export interface FieldCost {
  /** How many things a list without `first` is taken to hold. */
  size?: number;
  /** What the field costs before anything in it. */
  weight?: number;
  /** Arguments that say how many there are, where it is not `first` or `last`; the first one given counts. */
  count?: readonly string[];
  /** How many there are where no argument says it. */
  preset?: number;
  /** Whether `first` counts the things inside the field's parts, as in a connection. */
  pages?: boolean;
}

type Parent = { getFields(): Record<string, GraphQLField<unknown, unknown>>; name: string };
type Variables = Readonly<Record<string, unknown>>;

const DEFAULT_LIST = 10;
const DEFAULT_PAGE = 20;

function costOf(field: GraphQLField<unknown, unknown>): FieldCost {
  const cost: FieldCost | undefined = field.extensions["cost"] ?? undefined;
  return cost ?? {};
}

/** The number that an argument has: given, from a variable, or its default. */
function argument(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
  variables: Variables,
): number | undefined {
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.VARIABLE) {
    const given = variables[value.name.value];
    if (typeof given === "number") return given;
  }
  const preset: unknown = field.args.find((one) => one.name === name)?.defaultValue;
  return typeof preset === "number" ? preset : undefined;
}

function multiplier(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: Parent,
  variables: Variables,
): number {
  const { size, pages, preset, count = ["first", "last"] } = costOf(field);
  const connection = getNamedType(field.type).name.endsWith("Connection");
  const given = count.map((name) => argument(node, field, name, variables));
  const asked = given.find((one) => one !== undefined) ?? preset;
  if (connection || pages === true) return Math.max(1, asked ?? DEFAULT_PAGE);
  if (!isListType(getNullableType(field.type))) return 1;
  if (parent.name.endsWith("Connection")) return 1;
  return Math.max(1, size ?? asked ?? DEFAULT_LIST);
}

/** Of so many sets of numbers that an operation is asked with, its cost is remembered. */
const MOST_KNOWN = 100;

/** Costs that were worked out, by the operation and by the numbers among its variables: nothing else counts. */
const knownCosts = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** {@link costOfOperation}, worked out once for the same numbers. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let key = "";
  for (const { variable } of operation.variableDefinitions ?? []) {
    const value = variables[variable.name.value];
    key += typeof value === "number" ? `${value};` : ";";
  }
  let costs = knownCosts.get(operation);
  if (costs === undefined) knownCosts.set(operation, (costs = new Map()));
  let cost = costs.get(key);
  if (cost !== undefined) return cost;
  if (costs.size >= MOST_KNOWN) costs.clear();
  costs.set(key, (cost = costOfOperation(schema, document, operation, variables)));
  return cost;
}

/**
 * How many things an operation may bring at most: each object counts one, each list as many as its page may hold,
 * multiplied down the tree; traversals count extra. An estimate from above, known before anything runs.
 */
function costOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const values: Record<string, unknown> = { ...variables };
  for (const one of operation.variableDefinitions ?? []) {
    const name = one.variable.name.value;
    if (values[name] === undefined && one.defaultValue?.kind === Kind.INT)
      values[name] = Number(one.defaultValue.value);
  }
  const known = new Map<string, number>();

  const typeNamed = (name: string | undefined): Parent | undefined => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isObjectType(type) || isInterfaceType(type) ? type : undefined;
  };

  const ofFragment = (name: string): number => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const parent = typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment === undefined ? 0 : ofSelections(fragment.selectionSet, parent);
    known.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: Parent): number => {
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 0;
    const weight = costOf(field).weight ?? 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || node.selectionSet === undefined) return weight;
    const inner = ofSelections(node.selectionSet, typeNamed(type.name));
    return weight + multiplier(node, field, parent, values) * (1 + inner);
  };

  const ofSelections = (set: SelectionSetNode, parent: Parent | undefined): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += parent === undefined ? 0 : ofField(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value);
      else cost += ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent);
    }
    return cost;
  };

  const root = schema.getRootType(operation.operation);
  return root == null ? 0 : ofSelections(operation.selectionSet, root);
}
