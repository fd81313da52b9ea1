/** An error as the API answers it. */
export interface ApiErrorShape {
  /** A sentence for people. */
  readonly message: string;
  /** Where in the answer it happened: names of fields, and indexes in lists. Missing where the request as a whole failed. */
  readonly path?: readonly (string | number)[] | undefined;
  /** `code`, a word for programs, and what goes with it, such as `suggestions`. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The word for programs that an error carries, such as `concept-not-found`; docs/errors.md explains each. */
export function codeOf(error: ApiErrorShape): string | undefined {
  const code = error.extensions?.["code"];
  return typeof code === "string" ? code : undefined;
}

/** Whether what was asked for does not exist: a concept, a note. */
export function isNotFound(errors: readonly ApiErrorShape[]): boolean {
  return errors.some(({ extensions }) => String(extensions?.["code"]).endsWith("-not-found"));
}

/** Whether a request asked for more than the server gives: then `limit-…` is its code. */
export function isOverLimit(errors: readonly ApiErrorShape[]): boolean {
  return errors.some((error) => codeOf(error)?.startsWith("limit-") === true);
}

/** Names that may have been meant, the likeliest first. */
export function suggestionsOf(errors: readonly ApiErrorShape[]): string[] {
  return errors
    .flatMap((error): unknown => error.extensions?.["suggestions"] ?? [])
    .filter((name) => typeof name === "string");
}

/** What an answer's errors, or an answer that is none, become: the first error's sentence, with all of them behind it. */
export class CairnApiError extends Error {
  /** All errors of the answer, in its order; none where the answer was no answer of the API. */
  readonly errors: readonly ApiErrorShape[];
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(errors: readonly ApiErrorShape[], status: number) {
    super(errors[0]?.message ?? `The server answered with the status ${status} and no data.`);
    this.name = "CairnApiError";
    this.errors = errors;
    this.status = status;
  }

  /** Code of the first error. */
  get code(): string | undefined {
    return this.errors[0] && codeOf(this.errors[0]);
  }

  /** Names that may have been meant, the likeliest first; empty where there are none. */
  get suggestions(): string[] {
    return suggestionsOf(this.errors);
  }
}
