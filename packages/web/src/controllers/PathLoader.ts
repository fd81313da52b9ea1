import { useEffect } from "react";
import { useClient, type Client } from "urql";
import { isNotFound, sentenceOf, suggestionsOf } from "../api/errors.ts";
import { LearningPathDocument, type LearningPathQueryVariables } from "../api/generated/graphql.ts";
import { pathRequest } from "../learn/path-request.ts";
import { app, useMap, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { addConcepts } from "./add-concepts.ts";

/** Asks for the path to the goals of the address, again with every mark and every change of the notes. */
export function PathLoader(): null {
  const client = useClient();
  const { goals, path: options } = useView();
  const { phase, revision } = useMap();
  const known = useStore(app.known);
  const attempt = useStore(app.pathAttempt);
  const ready = phase === "ready";
  const wanted = goals.join("\n");

  // Another goal's path would only mislead; a mark or another order keeps the list until the next one is there.
  useEffect(() => app.path.set({ path: null, error: null }), [wanted]);

  useEffect(() => {
    if (!ready) return;
    if (goals.length === 0) {
      app.subject.set((before) => ({ ...before, trail: null }));
      return;
    }
    let stale = false;
    void load(client, pathRequest(goals, options, known), () => !stale);
    return () => {
      stale = true;
    };
  }, [client, ready, revision, goals, options, known, attempt]);
  return null;
}

async function load(client: Client, variables: LearningPathQueryVariables, alive: () => boolean): Promise<void> {
  const { data, error } = await client
    .query(LearningPathDocument, variables, { requestPolicy: "network-only" })
    .toPromise();
  if (!alive()) return;
  const path = data?.learningPath;
  if (!path) {
    const message = error ? sentenceOf(error) : "";
    app.path.set((before) => ({
      path: isNotFound(error) ? null : before.path,
      error: { message, notFound: isNotFound(error), suggestions: suggestionsOf(error) },
    }));
    if (isNotFound(error)) app.subject.set((before) => ({ ...before, trail: null }));
    return;
  }
  addConcepts(
    path.steps.map((step) => step.concept),
    [],
  );
  const steps = path.steps.map((step) => ({
    slug: step.concept.slug,
    neededFor: step.neededFor?.slug ?? null,
    buildsOn: step.buildsOn.map(({ slug }) => slug),
  }));
  const goal = path.goals.map(({ slug }) => slug).join("+");
  app.path.set({ path, error: null });
  app.subject.set((before) => ({ ...before, trail: { goal, steps } }));
}
