import { useCallback } from "react";
import { useClient, type AnyVariables, type Client, type TypedDocumentNode } from "urql";
import { sentenceOf } from "../api/errors.ts";
import { UndoCorrectionDocument, type EditedFragment } from "../api/generated/later/graphql.ts";
import { app } from "../state/app-state.ts";
import { told } from "../text/told.ts";
import { correctText } from "../text/correct-en.ts";

type Mutation<Variables extends AnyVariables> = TypedDocumentNode<{ done: EditedFragment }, Variables>;

/** Writes one correction and says what became of it; resolves to whether it holds. */
export type Correct = <Variables extends AnyVariables>(
  said: string,
  mutation: Mutation<Variables>,
  variables: Variables,
) => Promise<boolean>;

export function useCorrect(): Correct {
  const client = useClient();
  return useCallback((said, mutation, variables) => write(client, said, mutation, variables), [client]);
}

/** Takes the last correction of this server back. */
export function useUndo(): () => Promise<boolean> {
  const client = useClient();
  return useCallback(() => write(client, correctText.done.undone, UndoCorrectionDocument, {}), [client]);
}

async function write<Variables extends AnyVariables>(
  client: Client,
  said: string,
  mutation: Mutation<Variables>,
  variables: Variables,
): Promise<boolean> {
  const { data, error } = await client.mutation(mutation, variables).toPromise();
  if (!data) {
    const message = error ? sentenceOf(error) : correctText.failed;
    app.notice.set((before) => ({ message, failed: true, undoable: before?.undoable ?? 0 }));
    return false;
  }
  const { correction, undoable } = data.done;
  const holds = !correction || correction.status === "APPLIED";
  // It stands in the file all the same, and says there why it does not hold.
  const message = holds ? said : `${correctText.statuses[correction.status]}. ${told(correction.message)}`;
  app.notice.set({ message, failed: !holds, undoable });
  return holds;
}
