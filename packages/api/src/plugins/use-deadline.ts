import type { ExecutionArgs, ExecutionResult } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { ApiContext } from "../context.ts";
import { timeError } from "../limits/deadline.ts";

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Answers with `limit-time` once a query has taken `ms` milliseconds, whatever it waits for, and starts the clock that its
 * traversals look at. Subscriptions last as long as they like.
 */
export function useDeadline(ms: number): Plugin<ApiContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const execute: Execute = executeFn;
      setExecuteFn((given: ExecutionArgs) => {
        args.contextValue.deadline.start();
        const result = execute(given);
        if (!(result instanceof Promise)) return result;
        return new Promise((resolve, reject) => {
          const timer = setTimeout(() => resolve({ errors: [timeError(ms)] }), ms);
          result.then(
            (inTime) => {
              clearTimeout(timer);
              resolve(inTime);
            },
            (error: unknown) => {
              clearTimeout(timer);
              reject(error);
            },
          );
        });
      });
    },
  };
}
