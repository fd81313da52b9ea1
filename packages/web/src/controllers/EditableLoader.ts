import { useEffect } from "react";
import { useClient } from "urql";
import { EditableDocument } from "../api/generated/graphql.ts";
import { app, useMap } from "../state/app-state.ts";

/** Asks once, and again whenever the server was away, whether it writes corrections. */
export function EditableLoader(): null {
  const client = useClient();
  const { phase, vault } = useMap();
  const started = phase === "ready" || phase === "empty";
  useEffect(() => {
    if (!started) return;
    const ask = (): void =>
      void client
        .query(EditableDocument, {}, { requestPolicy: "network-only" })
        .toPromise()
        .then(({ data }) => {
          if (data) app.editable.set(data.editable);
        });
    ask();
    return app.connection.subscribe(() => {
      if (app.connection.get() === "live") ask();
    });
  }, [client, started, vault]);
  return null;
}
