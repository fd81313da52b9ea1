import { createPageApi, type PageApi } from "@cairn/api/page";
import { readLayout } from "../src/data/read-graph.ts";
import { type LoadPart, readSite } from "../src/data/read-site.ts";
import { DataQueue, notLoaded } from "./data-queue.ts";
import type { Answered, Asked, Engine } from "./question.ts";

/** The API over the site's files, opened at the first question. Its schema and the queries come with this script alone. */
export function createEngine(load: LoadPart): Engine {
  let opened: Promise<PageApi> | undefined;
  return {
    async ask(question, vault) {
      opened ??= Promise.all([readSite(load), load("graph")]).then(([source, graph]) =>
        createPageApi(source, { vaultName: vault, places: readLayout(graph) }),
      );
      try {
        return JSON.stringify(await (await opened).execute(question));
      } catch (error) {
        // What failed once (a connection that was lost) may be tried again.
        opened = undefined;
        throw error;
      }
    },
  };
}

/** The engine as a worker: one question a message, one answer a message. */
function work(scope: DedicatedWorkerGlobalScope): void {
  const data = new DataQueue(async (path) => {
    try {
      scope.importScripts(`./${path}${scope.location.search}`);
    } catch {
      throw notLoaded(path);
    }
  });
  data.listen();
  const engine = createEngine(data.load.bind(data) as LoadPart);
  scope.addEventListener("message", (event: MessageEvent<Asked>) => {
    const { id, question, vault } = event.data;
    const say = (answer: Answered): void => scope.postMessage(answer);
    engine.ask(question, vault).then(
      (text) => say({ id, text }),
      (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

/** As much of a worker's scope as is used here: the types of pages and of workers do not go together. */
interface DedicatedWorkerGlobalScope {
  readonly location: { search: string };
  importScripts(url: string): void;
  postMessage(message: Answered): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Asked>) => void): void;
}

if (typeof document === "undefined") work(globalThis as unknown as DedicatedWorkerGlobalScope);
