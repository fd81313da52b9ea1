import { getOperationAST, OperationTypeNode } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import type { PrintedResult } from "../printing/print-query.ts";
import { type KeptAnswer, KeptAnswers } from "../answers/kept-answers.ts";

const kept = new WeakMap<object, KeptAnswer>();

/** The answer that a result repeats; `undefined` where it was worked out for this request. */
export function keptAnswerOf(result: object): KeptAnswer | undefined {
  return kept.get(result);
}

/** Longer questions are not remembered: whoever sends one has no other reason to than that it is long. */
const LONGEST = 20_000;

/** All that an answer depends on, besides the graph. */
function keyOf({ query, operationName, variables }: GraphQLParams): string {
  return JSON.stringify([query, operationName ?? null, variables ?? null]);
}

function again(answer: KeptAnswer): PrintedResult {
  const result: PrintedResult = { data: {}, stringify: () => answer.text };
  kept.set(result, answer);
  return result;
}

/**
 * Answers a query that was answered before with the same text, until the graph changes. Only what came without an error is
 * kept, so what is kept was within all limits, and says nothing about who asked.
 * @param revision told anew at each request; `undefined` where it is not known whether the graph has changed
 */
export function useKeptAnswers(maxBytes: number, revision: () => string | undefined): Plugin<{ request: Request }> {
  const answers = new KeptAnswers(maxBytes);
  const asked = new WeakMap<Request, { revision: string; key: string }>();
  return {
    onParams({ request, params, setResult }) {
      const now = revision();
      if (now === undefined || typeof params.query !== "string" || params.query.length > LONGEST) return;
      const key = keyOf(params);
      const known = answers.get(now, key);
      if (known === undefined) asked.set(request, { revision: now, key });
      else setResult(again(known));
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      const question = asked.get(request);
      const operation = getOperationAST(args.document, args.operationName);
      if (question === undefined || operation?.operation !== OperationTypeNode.QUERY) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.errors !== undefined) return;
          const isPrinted = "stringify" in result;
          if (!isPrinted && result.data == null) return;
          // What was begun before a change and ended after it may hold something of both.
          if (revision() !== question.revision) return;
          const text = isPrinted ? (result as PrintedResult).stringify(result) : JSON.stringify({ data: result.data });
          const name = operation.name?.value.slice(0, 100);
          answers.set(question.revision, question.key, { text, name });
          if (!isPrinted) setResult({ ...result, stringify: () => text } as PrintedResult);
        },
      };
    },
  };
}
