import type { LoadPart } from "../src/data/read-site.ts";
import { notLoaded } from "./data-queue.ts";
import { addressOf, runScript } from "./own-script.ts";
import type { Answered, Asked, Engine } from "./question.ts";

const SCRIPT = "engine.js";

declare global {
  interface Window {
    /** What the script of `engine.ts` gives a page. */
    cairnEngine?: { createEngine(load: LoadPart): Engine };
  }
}

/** The engine: in a worker, so that the page answers meanwhile; on a disk, where there are none, in the page itself. */
export function openEngine(load: LoadPart): Engine {
  return typeof Worker === "undefined" || location.protocol === "file:" ? engineInPage(load) : engineInWorker();
}

function engineInPage(load: LoadPart): Engine {
  let engine: Promise<Engine> | undefined;
  const open = async (): Promise<Engine> => {
    // All at once: the data is on its way while the script comes.
    const data = [load("graph"), load("notes")];
    await Promise.all([...data, runScript(SCRIPT)]);
    if (window.cairnEngine === undefined) throw new Error(`${SCRIPT} is not a file of this site.`);
    return window.cairnEngine.createEngine(load);
  };
  return {
    async ask(question, vault) {
      engine ??= open();
      engine.catch(() => (engine = undefined));
      return (await engine).ask(question, vault);
    },
  };
}

interface Waiting {
  resolve(text: string): void;
  reject(error: Error): void;
}

function engineInWorker(): Engine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const open = (): Worker => {
    const made = new Worker(addressOf(SCRIPT));
    made.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ("text" in data) one?.resolve(data.text);
      else one?.reject(new Error(data.error));
    });
    // The script itself did not come, or broke: whoever waits is told, and the next question starts it anew.
    made.addEventListener("error", () => {
      made.terminate();
      worker = undefined;
      for (const one of waiting.values()) one.reject(notLoaded(SCRIPT));
      waiting.clear();
    });
    return made;
  };
  return {
    ask(question, vault) {
      worker ??= open();
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, question, vault } satisfies Asked);
      });
    },
  };
}
