/** An operation, as the client asks it. */
export interface Question {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** A question to the engine's worker. */
export interface Asked {
  id: number;
  question: Question;
  /** Name of the vault. */
  vault: string;
}

/** What the worker says: an answer as GraphQL has it, as JSON text; or why there is none. */
export type Answered = { id: number; text: string } | { id: number; error: string };

/** Answers questions, wherever it runs. */
export interface Engine {
  /** @returns the answer as JSON text */
  ask(question: Question, vault: string): Promise<string>;
}
