import * as api from "@cairn/client";
import type { CombinedError } from "urql";
import { text } from "../text/en.ts";
import { toldFault } from "../text/told.ts";

/** Whether the API says that the thing asked for does not exist: its error codes are part of the contract. */
export const isNotFound = (error: CombinedError | undefined): boolean => api.isNotFound(error?.graphQLErrors ?? []);

/** Names that may have been meant, the likeliest first, where the API has some. */
export const suggestionsOf = (error: CombinedError | undefined): string[] =>
  api.suggestionsOf(error?.graphQLErrors ?? []);

/**
 * What went wrong as a sentence for people, in the language of the page. What a browser says where no answer came is for no reader:
 * "Failed to fetch" in one, "Load failed" in another.
 */
export function sentenceOf(error: CombinedError): string {
  const [said] = error.graphQLErrors;
  if (said) return toldFault(api.codeOf(said), said.message);
  const { networkError, response } = error;
  // A site without a server says itself which of its files did not come; a browser's own errors have names of their own.
  return networkError?.name === "Error" && response === undefined ? networkError.message : text.failed.noAnswer;
}
