import { type ExecutionResult, GraphQLError, NoSchemaIntrospectionCustomRule } from "graphql";
import type { Plugin } from "graphql-yoga";

const HINT = / Did you mean [^?]*\?/g;

/** Whether GraphQL itself says it, not we: then the names that it offers are the schema's. */
function isOfSchema(error: GraphQLError): boolean {
  const { code } = error.extensions;
  return error.originalError === undefined && (code === undefined || code === "GRAPHQL_VALIDATION_FAILED");
}

function withoutHint(error: GraphQLError): GraphQLError {
  if (!isOfSchema(error)) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.replaceAll(HINT, ""), { nodes, source, positions, path, extensions });
}

/** For strangers: the schema does not describe itself, and no error offers names out of it. */
export function usePrivacy(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
    },
    onResultProcess(payload) {
      const { result } = payload;
      if (Symbol.asyncIterator in result || Array.isArray(result) || result.errors === undefined) return;
      const shown: ExecutionResult = { ...result, errors: result.errors.map(withoutHint) };
      payload.setResult(shown);
    },
  };
}
