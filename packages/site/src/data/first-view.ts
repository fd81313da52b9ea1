import type { PageApi } from "@cairn/api/page";
import type { FirstPart } from "./parts.ts";

/** What a page asks before anybody has done anything. */
export interface FirstQuestion {
  operation: string;
  query: string;
  variables: Record<string, unknown>;
}

/**
 * Answers what every first view asks, so that a page need not load the graph to show itself.
 * @throws Error where a question of ours has no answer
 */
export async function answerFirst(api: PageApi, questions: readonly FirstQuestion[]): Promise<FirstPart["answers"]> {
  const answers: FirstPart["answers"][number][] = [];
  for (const { operation, query, variables } of questions) {
    const { data, errors } = await api.execute({ query, variables, operationName: operation });
    if (errors !== undefined) throw new Error(`${operation}: ${errors.map(({ message }) => message).join("; ")}`);
    answers.push({ operation, variables, data });
  }
  return answers;
}

/** Whether two sets of variables ask the same; what is not given is as if it were null. */
export function sameVariables(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const canonical = (variables: Record<string, unknown>): string =>
    JSON.stringify(
      Object.entries(variables)
        .filter(([, value]) => value !== null && value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return canonical(a) === canonical(b);
}
