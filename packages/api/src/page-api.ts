import { execute, type ExecutionResult, GraphQLError, parse, validate } from "graphql";
import { type ApiContext, createLoaders } from "./context.ts";
import { isInternal, publicError } from "./errors.ts";
import { Deadline } from "./limits/deadline.ts";
import type { MapPlaces } from "@cairn/layout";
import { ChangeLog } from "./live/change-log.ts";
import { schema } from "./schema/index.ts";
import type { GraphSource } from "./source/graph-source.ts";

/** The API without HTTP, limits and live changes: whoever asks is who would wait. */
export interface PageApi {
  /** Runs one operation; what is wrong with it stands in the answer's `errors`, with a code, as a server says it. */
  execute(request: {
    query: string;
    variables?: Record<string, unknown> | null;
    operationName?: string | null;
  }): Promise<ExecutionResult>;
}

/**
 * The API over a graph that does not change, for a page that has it all: no server is asked. Nothing can be edited, and
 * `stats.revision` is 0.
 * @param vaultName name of the vault, as people know it
 * @param places where concepts stand on the map, where somebody has laid it out
 */
export function createPageApi(
  source: GraphSource,
  { vaultName, places }: { vaultName: string; places?: MapPlaces | undefined },
): PageApi {
  const changes = new ChangeLog({ firstRevision: 0 });
  return {
    async execute({ query, variables, operationName }) {
      try {
        const document = parse(query);
        const errors = validate(schema, document);
        if (errors.length > 0) return { errors };
        const contextValue: ApiContext = {
          vaultName,
          source,
          changes,
          deadline: new Deadline(Number.POSITIVE_INFINITY),
          loaders: createLoaders(source),
          editor: undefined,
          places,
        };
        const result = await execute({
          schema,
          document,
          contextValue,
          variableValues: variables,
          operationName: operationName ?? undefined,
        });
        return result.errors === undefined ? result : { ...result, errors: result.errors.map(shownError) };
      } catch (error) {
        return { errors: [shownError(error)] };
      }
    },
  };
}

/** As a server says it, but for what went wrong here: whoever reads the page is told, there is nobody to hide it from. */
function shownError(error: unknown): GraphQLError {
  const shown = publicError(error);
  if (!isInternal(shown)) return shown;
  const { nodes, path, originalError, extensions } = shown;
  return new GraphQLError(originalError?.message ?? shown.message, { nodes, path, originalError, extensions });
}
