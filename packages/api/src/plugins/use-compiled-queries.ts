import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { compileQuery } from "graphql-jit";
import type { Plugin } from "graphql-yoga";
import { textsByRevision } from "../printing/known-texts.ts";
import { type PrintAnswer, printerOf } from "../printing/print-query.ts";

type MaybeResult = ExecutionResult | Promise<ExecutionResult>;
type Run = (root: unknown, context: unknown, variables: Record<string, unknown>) => MaybeResult;

/** What was made of a query: one of both, or nothing. */
interface Made {
  print?: PrintAnswer | undefined;
  run?: Run | undefined;
}

const NOTHING: Made = {};

/** A query is compiled when it is asked for the third time: compiling takes as long as some ten answers. */
const WORTH_IT = 3;
/** Longer documents would hold up all others while they are compiled. */
const LONGEST = 20_000;
/** How many compiled queries are kept; the one made first goes first. */
const MOST = 200;

/** The only operation of a document, where it is a query. */
function queryOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [first] = operations;
  return operations.length === 1 && first?.operation === OperationTypeNode.QUERY ? first : undefined;
}

/** Whether the variables themselves are wrong: then nothing has been asked of the graph. */
function isUnasked({ data, errors = [] }: ExecutionResult): boolean {
  return data === undefined && errors.every(({ path }) => path === undefined);
}

/** As graphql-js gives it: errors before data, and errors that know the text in which they are. */
function asUsual({ errors, data = null }: ExecutionResult, document: DocumentNode): ExecutionResult {
  return errors === undefined ? { data } : { errors: errors.map((error) => placed(error, document)), data };
}

function placed(error: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const { message, path, locations = [], originalError, extensions } = error;
  if (loc === undefined) return error;
  const starts = lineStarts(loc.source.body);
  const positions = locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
  return new GraphQLError(message, { source: loc.source, positions, path, originalError, extensions });
}

/** Where each line begins; GraphQL's lines end in any of the usual ways. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map(({ index, 0: end }) => index + end.length)];
}

/**
 * Answers queries that are asked again and again by functions made for them, which give the same answers three to ten times as fast:
 * they print them where that can be done, else graphql-jit runs them. Where functions must not be made out of text, where something
 * goes wrong within a printed answer, and for all else, graphql-js runs them.
 * @param revision of all that answers depend on; `undefined` where it is not known whether that has changed
 */
export function useCompiledQueries(revision: () => string | undefined): Plugin {
  const asked = new WeakMap<DocumentNode, number>();
  const compiled = new Map<DocumentNode, Made>();
  const knownTexts = textsByRevision(revision);

  const madeOf = (schema: GraphQLSchema, document: DocumentNode): Made => {
    const known = compiled.get(document);
    if (known !== undefined) return known;
    const times = (asked.get(document) ?? 0) + 1;
    asked.set(document, times);
    if (times < WORTH_IT) return NOTHING;
    const made = make(schema, document);
    compiled.set(document, made);
    const [oldest] = compiled.keys();
    if (compiled.size > MOST && oldest !== undefined) compiled.delete(oldest);
    return made;
  };

  return {
    onExecute({ executeFn, setExecuteFn }) {
      const execute = executeFn as (args: ExecutionArgs) => MaybeResult;

      setExecuteFn((args: ExecutionArgs) => {
        const { print, run } = madeOf(args.schema, args.document);
        if (print !== undefined) return print(args, knownTexts(), () => execute(args));
        if (run === undefined) return execute(args);
        // The words for a wrong variable are those of graphql-js.
        const settled = (result: ExecutionResult): MaybeResult =>
          isUnasked(result) ? execute(args) : asUsual(result, args.document);
        const result = run(args.rootValue, args.contextValue, { ...args.variableValues });
        return result instanceof Promise ? result.then(settled) : settled(result);
      });
    },
  };
}

/** What a scalar says of a value, at once where it would say the value itself. */
function quick(scalar: GraphQLScalarType, isItself: (value: unknown) => boolean): (value: unknown) => unknown {
  return (value) => (isItself(value) ? value : scalar.serialize(value));
}

const SERIALIZERS = {
  ID: quick(GraphQLID, (value) => typeof value === "string"),
  String: quick(GraphQLString, (value) => typeof value === "string"),
  Boolean: quick(GraphQLBoolean, (value) => typeof value === "boolean"),
  Float: quick(GraphQLFloat, (value) => Number.isFinite(value)),
  Int: quick(GraphQLInt, (value) => typeof value === "number" && (value | 0) === value),
};

function make(schema: GraphQLSchema, document: DocumentNode): Made {
  const operation = queryOf(document);
  if (operation === undefined || (document.loc?.end ?? Number.POSITIVE_INFINITY) > LONGEST) return NOTHING;
  const print = printerOf(schema, document, operation);
  return print === undefined ? { run: compile(schema, document) } : { print };
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  try {
    const made = compileQuery(schema, document, undefined, { customSerializers: SERIALIZERS });
    return "query" in made ? made.query : undefined;
  } catch {
    // A page's policy, or a host, may forbid to make functions out of text.
    return undefined;
  }
}
