import { type DocumentNode, type ExecutionArgs, getOperationAST, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { operationCost } from "../limits/cost.ts";
import { limitError, type Limits } from "../limits/limits.ts";
import { measure } from "../limits/measure.ts";

/** What is wrong with a document's shape, before it is validated. */
function shapeError(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  const { depth, aliases } = measure(document);
  if (depth > limits.maxDepth) {
    return limitError(
      "limit-depth",
      `The query is ${depth} fields deep; the limit is ${limits.maxDepth}. Ask in several steps, by id.`,
      limits.maxDepth,
    );
  }
  if (aliases > limits.maxAliases) {
    return limitError(
      "limit-aliases",
      `The query has ${aliases} aliases; the limit is ${limits.maxAliases}. Ask for several things with \`nodes\`.`,
      limits.maxAliases,
    );
  }
  return undefined;
}

function costError(args: ExecutionArgs, limits: Limits): GraphQLError | undefined {
  const operation = getOperationAST(args.document, args.operationName);
  if (operation == null) return undefined;
  const cost = operationCost(args.schema, args.document, operation, args.variableValues ?? {});
  if (cost <= limits.maxCost) return undefined;
  return limitError(
    "limit-cost",
    `The query may bring ${cost.toLocaleString("en")} things; the limit is ${limits.maxCost.toLocaleString("en")}. Ask for smaller pages (\`first\`) or fewer levels.`,
    limits.maxCost,
  );
}

/** Refuses a request that asks for too much before any work is done for it. */
export function useLimits(limits: Limits): Plugin {
  const fine = new WeakSet<DocumentNode>();
  return {
    onParse({ parseFn, setParseFn }) {
      const parse: (source: string, options: object) => DocumentNode = parseFn;
      setParseFn((source: string, options: object) => {
        try {
          return parse(source, { ...options, maxTokens: limits.maxTokens });
        } catch (error) {
          if (!(error instanceof GraphQLError) || !error.message.includes("Parsing aborted")) throw error;
          throw limitError("limit-tokens", `The query has more than ${limits.maxTokens} tokens.`, limits.maxTokens);
        }
      });
      return ({ result, replaceParseResult }) => {
        const document: DocumentNode | Error | null = result;
        if (document === null || document instanceof Error || fine.has(document)) return;
        const error = shapeError(document, limits);
        if (error === undefined) fine.add(document);
        else replaceParseResult(error);
      };
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = costError(args, limits);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = costError(args, limits);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
  };
}
