import type { Counts } from "@cairn/graph-core";
import { spawn } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { count } from "../count.ts";
import { defineCommand, UsageError } from "../command.ts";
import { print, tell } from "../output.ts";
import { operationOf } from "../serve-operation.ts";
import { type Setting, takes, type Takes } from "../settings/setting.ts";
import { isStore } from "../store-address.ts";
import { STORE_OPTION } from "../store.ts";
import { tellWarnings } from "../warnings.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";

const DEFAULT_PORT = 4000;
/** Who reaches the server and what it may write is for the command line and the environment to say. */
const outside = (shape: Takes): Setting => ({ takes: shape, environmentOnly: true });

/** `cairn serve`: the map and the API, kept up to date with the notes on disk. */
export const serve = defineCommand({
  name: "serve",
  synopsis: "[PATH] [--port N] [--host ADDRESS] [--open] [--edit | --public]",
  about: "Serves the map and the GraphQL API of a folder of notes (this folder without PATH); both follow its changes.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    port: {
      value: "N",
      short: "p",
      about: "Port to listen on; 0 for any free one. Default: PORT, or 4000.",
      setting: { takes: takes.whole(0, 65_535), example: "4000" },
    },
    host: {
      value: "ADDRESS",
      about: "Address to listen on. Default: 127.0.0.1, which only this machine reaches.",
      setting: outside(takes.text),
    },
    open: { about: "Open the map in the browser.", setting: outside(takes.flag) },
    edit: {
      about: "Let whoever reaches the server correct the map: writes cairn.corrections.yaml among the notes.",
      setting: outside(takes.flag),
    },
    public: {
      about: "Strangers ask: no GraphiQL, no introspection, no hints at the schema. Not with --edit.",
      setting: { takes: takes.flag, example: "false" },
    },
    "allow-host": {
      value: "NAME",
      about: "Name that requests may ask for, such as notes.example, behind a proxy.",
      setting: outside(takes.text),
    },
    "allow-frame": {
      value: "ORIGINS",
      about: "Sites whose pages may show the map in a frame, such as https://blog.example. Not with --edit.",
      setting: outside(takes.text),
    },
    documents: {
      value: "FILE",
      about: "Answer only documents of this list (JSON: ids and queries) and the map's; or `map`.",
      setting: outside(takes.text),
    },
    rate: {
      value: "N",
      about: "At most N requests to the API a minute from one address.",
      setting: { takes: takes.whole(1, 9_999_999), example: "600" },
    },
    log: {
      about: "Write each request to standard error, a line of JSON with its id.",
      setting: { takes: takes.flag, example: "false" },
    },
    metrics: { about: "Tell figures for Prometheus at /metrics.", setting: { takes: takes.flag, example: "false" } },
    traces: {
      about: "Tell OpenTelemetry of each request; the SDK is yours to bring, with NODE_OPTIONS.",
      setting: outside(takes.flag),
    },
    verbose: EVERYWHERE.verbose,
  },
  paged: false,
  examples: [
    { line: "cairn serve ~/notes", about: "Open the address that it prints in a browser." },
    { line: "cairn serve ~/notes --edit", about: "Correct the map as well: accept, reject, merge, rename, hide." },
    { line: "cairn serve ~/notes --port 8080", about: "On another port; where it is taken, on the next free one." },
  ],
  async run([path = "."], { port, host, open, edit, verbose, ...operation }) {
    if (path === "-") throw new UsageError("Notes from stdin can't be followed.", "Give a folder.");
    const wanted = portOf(port ?? process.env["PORT"]);
    if (isStore(path)) {
      if (edit) throw new UsageError("--edit writes a file among notes: it does not go with --store.");
      const { serveStore } = await import("../serve-store.ts");
      const listening = { port: wanted, webRoot: webRoot(), ...(host !== undefined && { host }) };
      return serveStore(path, { ...listening, ...(await operationOf(operation, webRoot())) }, stopSignal());
    }
    if (edit && operation.public)
      throw new UsageError(
        "--edit and --public do not go together.",
        "Strangers must not write: leave out one of them.",
      );
    if (edit && operation["allow-frame"] !== undefined)
      throw new UsageError(
        "--edit and --allow-frame do not go together.",
        "A page around the map could lead your clicks: leave out one of them.",
      );
    const { serve: listen } = await import("@cairn/api");
    const { CorrectionsEditor, watchVault } = await import("@cairn/graph-core/node");
    const { openPlaces } = await import("../map-places.ts");
    const { CORRECTIONS_FILE } = await import("@cairn/graph-core/corrections");
    const { indexOf, openVaultToFollow } = await import("../vault.ts");
    const operated = await operationOf(operation, webRoot());
    const vault = await openVaultToFollow(path);
    const index = indexOf(vault, verbose);
    const places = await openPlaces(path, index);
    let fileWarnings = vault.warnings;
    const editor = edit
      ? await CorrectionsEditor.open({ vault: path, index, onChange: (diff) => server.api.publish(diff) })
      : undefined;
    const server = await listen(index, {
      vaultName: basename(resolve(path)),
      port: wanted,
      webRoot: webRoot(),
      fileWarnings: () => fileWarnings,
      places,
      ...(host !== undefined && { host }),
      ...(editor !== undefined && { editor }),
      ...operated,
    });
    const known = {
      known: vault.notes,
      ...(vault.corrections !== undefined && { knownCorrections: vault.corrections }),
    };
    const tellCorrections = (): void =>
      tellWarnings(
        index.warnings.filter(({ note }) => note === CORRECTIONS_FILE),
        verbose,
      );
    const watcher = await watchVault(path, known, (change) => {
      const { set, removed, warnings, corrections } = change;
      const paths = new Set([...set.map((note) => note.path), ...removed]);
      if (corrections !== undefined) paths.add(CORRECTIONS_FILE);
      fileWarnings = [...fileWarnings.filter((warning) => !paths.has(warning.note)), ...warnings];
      tellWarnings(warnings, verbose);
      // An editor reads the file itself: what the watcher saw may be older than what it wrote.
      const followed = corrections === undefined || editor !== undefined ? {} : { corrections };
      if (set.length + removed.length + warnings.length > 0 || "corrections" in followed)
        server.api.publish(index.applyBatch({ set, removed, ...followed }));
      if (corrections === undefined) return;
      if (editor === undefined) tellCorrections();
      else void editor.reload().then((isNew) => isNew && tellCorrections());
    });
    // Before the address is told: whoever reads it may stop us at once.
    const stopped = stopSignal();
    if (server.takenPort !== undefined) tell(`Port ${server.takenPort} is taken; using ${server.port}.`);
    if (edit && host !== undefined && !isLoopback(host))
      tell(`Everyone who reaches ${host} can correct the map: leave out --host, or --edit, unless you want that.`);
    if (!server.hasWeb) tell("The map has not been built: only the API is served, at /graphql.");
    await print(
      `${readSoFar(await index.reader.counts())}\n  Map      ${server.url}\n  GraphQL  ${server.url}graphql\n`,
    );
    if (open) openInBrowser(server.url);
    // Requests and changes have their turn in between; who stops the server does not wait for the rest.
    let isStopped = false;
    void index.warmUp(() => (isStopped ? new Promise(() => {}) : setImmediate()));
    await stopped;
    isStopped = true;
    await watcher.close();
    await server.close();
    await places.close();
  },
});

function readSoFar({ notes, concepts, relations }: Omit<Counts, "prerequisites">): string {
  if (notes === 0) return "There are no notes here yet: the map appears as they are written.";
  return `Cairn has read ${count(notes, "note")}: ${count(concepts, "concept")}, ${count(relations, "relation")}.`;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`"${text}" is no port.`, "A port is a whole number from 0 to 65535.");
  return port;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** Where the built map lies: in `@cairn/web`. */
function webRoot(): string {
  const manifest = createRequire(import.meta.url).resolve("@cairn/web/package.json");
  return join(dirname(manifest.startsWith("file:") ? fileURLToPath(manifest) : manifest), "dist");
}

/**
 * Waits for Ctrl-C or SIGTERM. A second one ends the process at once, unless it comes right behind the first: under npm a
 * Ctrl-C arrives from the terminal and from npm.
 */
export function stopSignal(): Promise<void> {
  return new Promise((done) => {
    let first = 0;
    for (const [signal, number] of [["SIGINT", 2] as const, ["SIGTERM", 15] as const]) {
      process.on(signal, () => {
        if (first === 0) first = performance.now();
        else if (performance.now() - first > 500) process.exit(128 + number);
        done();
      });
    }
  });
}

/** Opens an address in the user's browser; says so where that can't be done. */
function openInBrowser(url: string): void {
  const opener = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  const child = spawn(opener, [url], { stdio: "ignore", detached: true });
  child.on("error", () => tell(`No browser could be opened (${opener}): open ${url} yourself.`));
  child.unref();
}
