import { useEffect } from "react";
import { useClient, type Client } from "urql";
import { AT_ONCE } from "../api/at-once.ts";
import { isNotFound } from "../api/errors.ts";
import { MapDocument, NeighbourhoodDocument } from "../api/generated/graphql.ts";
import { toRelation } from "@cairn/drawing/map/types.ts";
import { addConcepts } from "./add-concepts.ts";
import { onBack } from "./on-back.ts";
import { TIGHT } from "./use-media.ts";
import { app, useMap, useView } from "../state/app-state.ts";
import { shownTypes, type ViewState } from "../state/view-state.ts";
import { text } from "../text/en.ts";

/** More would not be a picture but a pile; the panel lists them all. */
const MOST_AROUND = { 1: 32, 2: 44, 3: 60 } as const;
const MOST_AROUND_TIGHT = { 1: 14, 2: 24, 3: 30 } as const;
/** What a small screen shows in rows besides them: bars, buttons, the sheet at its smallest, the concept itself; and what a row takes. */
const BESIDE_ROWS = 420;
const ROW_OF_THREE = 46;
/** Of what a note speaks of: of a long chapter, all would be a pile again. */
const MOST_LIT = 80;
const MOST_LIT_TIGHT = 40;

/** Asks for what the address wants to see: a neighbourhood, the concepts of a note or a tag. */
export function SubjectLoader(): null {
  const client = useClient();
  const { note, tag } = useView();
  const { phase, revision } = useMap();
  const ready = phase === "ready";

  useEffect(() => {
    if (!ready) return;
    let asked: ViewState | undefined;
    let cancel = (): void => undefined;
    // Not with what React draws next, but before it: the answer can come while the page is busy drawing.
    const ask = (): void => {
      const view = app.view.get();
      if (asked && isSameQuestion(asked, view)) return;
      asked = view;
      cancel();
      cancel = cancellable(async (alive) => {
        if (!(await loadNeighbourhood(client, view, alive)) && alive()) asked = undefined;
      });
    };
    ask();
    const stop = app.view.subscribe(ask);
    // What was not answered is asked again; what was is the same question.
    const stopWaiting = onBack(ask);
    return () => {
      stop();
      stopWaiting();
      cancel();
    };
  }, [client, ready, revision]);

  useEffect(() => {
    if (!ready) return;
    return cancellable((alive) => loadLit(client, note, tag, alive));
  }, [client, ready, revision, note, tag]);

  return null;
}

type Alive = () => boolean;

function cancellable(work: (alive: Alive) => Promise<void>): () => void {
  let cancelled = false;
  void work(() => !cancelled);
  return () => {
    cancelled = true;
  };
}

/** What a neighbourhood depends on; the lists of a view are replaced where they change. */
const isSameQuestion = (a: ViewState, b: ViewState): boolean =>
  a.focus === b.focus && a.depth === b.depth && a.hiddenTypes === b.hiddenTypes && a.certainty === b.certainty;

const isTight = (): boolean => window.matchMedia(TIGHT).matches;

/** On a small screen as many as stand between its bars, names and all. */
function mostAround({ depth }: ViewState): number {
  if (!isTight()) return MOST_AROUND[depth];
  // On a phone that lies on its side, one side of the fan has room for a few names.
  if (depth === 1) return Math.min(MOST_AROUND_TIGHT[1], Math.max(7, Math.floor((window.innerHeight - 260) / 20)));
  // As many rows for each step, and the concept itself besides.
  const rows = Math.max(1, Math.floor((window.innerHeight - BESIDE_ROWS) / ROW_OF_THREE / depth)) * depth;
  return Math.min(MOST_AROUND_TIGHT[depth], 3 * rows + 1);
}

/** @returns whether there was an answer, be it that there is no such concept */
async function loadNeighbourhood(client: Client, view: ViewState, alive: Alive): Promise<boolean> {
  if (!view.focus) {
    // Who goes on to a path or a page is told of that.
    const isWhole = view.goals.length === 0 && view.page === null;
    if (isWhole && app.subject.get().neighbourhood) app.announcement.set(text.map.left);
    app.subject.set((before) => ({ ...before, neighbourhood: null, unknown: null }));
    return true;
  }
  const ask = (focus: string, least: number) =>
    client
      .query(
        NeighbourhoodDocument,
        { concepts: [focus], depth: view.depth, types: shownTypes(view) ?? null, least, first: mostAround(view) },
        { requestPolicy: "network-only", ...AT_ONCE },
      )
      .toPromise();
  const { data, error } = await ask(view.focus, view.certainty);
  let around = data?.neighbourhood;
  // Better what is not so certain than a concept that stands alone.
  if (around?.concepts.length === 1 && view.certainty > 0) around = (await ask(view.focus, 0)).data?.neighbourhood;
  if (!alive()) return true;
  // What was under the pointer stays lit until it is about to be somewhere else.
  app.pointed.set(null);
  if (!around) {
    const isUnknown = isNotFound(error);
    if (isUnknown) app.subject.set((before) => ({ ...before, neighbourhood: null, unknown: view.focus }));
    return isUnknown;
  }
  addConcepts(around.concepts, around.relations, around.layout);
  const concepts = around.concepts.map(({ slug }, index) => ({ slug, distance: around.distances[index] ?? 1 }));
  // A link may name the focus by an alias or an older slug: the answer has the concept's own.
  const focus = concepts.find((concept) => concept.distance === 0)?.slug ?? view.focus;
  app.subject.set((before) => ({
    ...before,
    unknown: null,
    neighbourhood: { focus, concepts, relations: around.relations.map(toRelation), truncated: around.truncated },
  }));
  const label = app.map.get().graph.concepts.get(focus)?.label ?? focus;
  app.announcement.set(text.map.focused(label, Math.max(0, concepts.length - 1)));
  return true;
}

async function loadLit(client: Client, note: string | null, tag: string | null, alive: Alive): Promise<void> {
  if (!note && !tag) {
    app.subject.set((before) => ({ ...before, lit: null }));
    return;
  }
  const first = isTight() ? MOST_LIT_TIGHT : MOST_LIT;
  const { data } = await client.query(MapDocument, { first, note, tag }, { requestPolicy: "network-only" }).toPromise();
  if (!alive() || !data) return;
  addConcepts(data.map.concepts, data.map.relations, data.map.layout);
  const slugs = new Set(data.map.concepts.map((concept) => concept.slug));
  app.subject.set((before) => ({
    ...before,
    lit: { key: `${note ?? ""}#${tag ?? ""}`, slugs, partly: slugs.size === first },
  }));
}
