import * as api from "@cairn/client";
import type { CombinedError } from "urql";

/** Whether the API says that the thing asked for does not exist: its error codes are part of the contract. */
export const isNotFound = (error: CombinedError | undefined): boolean => api.isNotFound(error?.graphQLErrors ?? []);

/** Names that may have been meant, the likeliest first, where the API has some. */
export const suggestionsOf = (error: CombinedError | undefined): string[] =>
  api.suggestionsOf(error?.graphQLErrors ?? []);

/** What went wrong as a sentence for people, without the library's own marks. */
export const sentenceOf = (error: CombinedError): string =>
  error.graphQLErrors[0]?.message ?? error.networkError?.message ?? error.message;
