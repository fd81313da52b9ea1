import type { CombinedError } from "urql";

/** Whether the API says that the thing asked for does not exist: its error codes are part of the contract. */
export const isNotFound = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) => String(extensions["code"]).endsWith("-not-found")) ?? false;

/** Names that may have been meant, the likeliest first, where the API has some. */
export function suggestionsOf(error: CombinedError | undefined): string[] {
  const found = error?.graphQLErrors.flatMap(({ extensions }): unknown => extensions["suggestions"] ?? []) ?? [];
  return found.filter((name) => typeof name === "string");
}

/** What went wrong as a sentence for people, without the library's own marks. */
export const sentenceOf = (error: CombinedError): string =>
  error.graphQLErrors[0]?.message ?? error.networkError?.message ?? error.message;
