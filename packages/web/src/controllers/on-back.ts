import { app } from "../state/app-state.ts";

/**
 * Tells when what could not be loaded may be asked for again: the network is there once more, or the server.
 * @returns what ends it
 */
export function onBack(listener: () => void): () => void {
  window.addEventListener("online", listener);
  const stop = app.connection.subscribe(() => {
    if (app.connection.get() === "live") listener();
  });
  return () => {
    window.removeEventListener("online", listener);
    stop();
  };
}
