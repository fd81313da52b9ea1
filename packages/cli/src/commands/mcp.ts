import type { LiveVault, LiveVaultOptions } from "@cairn/mcp";
import { defineCommand, UsageError } from "../command.ts";
import { print, tell } from "../output.ts";
import { isStore } from "../store-address.ts";
import { STORE_OPTION } from "../store.ts";
import { tellWarnings } from "../warnings.ts";
import { stopSignal } from "./serve.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";

/** `cairn mcp`: the concept map for agents. */
export const mcp = defineCommand({
  name: "mcp",
  synopsis: "[PATH] [--edit] [--http] [--port N]",
  about:
    "Answers AI agents about a folder of notes (this folder without PATH), over the Model Context Protocol. It follows the notes, and changes nothing without --edit; what it read is kept in .cairn for the next start.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    edit: {
      about: "Let agents correct the map: writes cairn.corrections.yaml among the notes, which are never changed.",
      setting: { takes: takes.flag, environmentOnly: true },
    },
    http: {
      about:
        "Serve over HTTP on 127.0.0.1, for many clients; without it, the one that started it, over stdin and stdout.",
      setting: { takes: takes.flag, environmentOnly: true },
    },
    port: {
      value: "N",
      short: "p",
      about: "With --http: port to listen on; 0 for any free one. Default: 4001.",
      setting: { takes: takes.whole(0, 65_535), environmentOnly: true },
    },
    verbose: EVERYWHERE.verbose,
  },
  paged: false,
  examples: [
    { line: "cairn mcp ~/notes", about: "What to give to a client as the command to start." },
    { line: "cairn mcp ~/notes --edit", about: "With tools that accept, reject, add, merge, rename, hide." },
    { line: "cairn mcp ~/notes --http", about: "At http://127.0.0.1:4001/mcp." },
  ],
  async run([path = "."], { edit, http, port, verbose }) {
    if (path === "-") throw new UsageError("Notes from stdin can't be followed.", "Give a folder.");
    if (port !== undefined && !http) throw new UsageError("--port needs --http.", "Without --http there is no port.");
    if (edit && isStore(path)) throw new UsageError("--edit writes a file among notes: it does not go with --store.");
    const wanted = port === undefined ? undefined : portOf(port);
    const { serveHttp, serveStdio } = await import("@cairn/mcp");
    const vault = isStore(path)
      ? await (await import("../store-vault.ts")).storeVault(path)
      : await open(path, { edit, verbose });
    const reportError = (error: unknown): void =>
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    try {
      const stopped = stopSignal();
      if (!http) {
        const server = await serveStdio(vault, { reportError });
        await Promise.race([stopped, server.ended]);
        await server.close();
        return;
      }
      const server = await serveHttp(vault, { reportError, ...(wanted !== undefined && { port: wanted }) });
      await print(`Cairn answers agents about ${vault.name} at ${server.url}\n`);
      await stopped;
      await server.close();
    } finally {
      await vault.close();
    }
  },
});

/** A vault that is followed, from what was kept of it. */
async function open(path: string, { edit, verbose }: { edit: boolean; verbose: boolean }): Promise<LiveVault> {
  const { openLiveVault } = await import("@cairn/mcp");
  const { snapshotFolder } = await import("@cairn/graph-core/node");
  const { cacheOf } = await import("../cache.ts");
  const snapshot = await cacheOf(() => snapshotFolder(path));
  const onWarnings: LiveVaultOptions["onWarnings"] = (warnings) => tellWarnings(warnings, verbose);
  return openLiveVault(path, { edit, onWarnings, ...(snapshot !== undefined && { snapshot }) });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`"${text}" is no port.`, "A port is a whole number from 0 to 65535.");
  }
  return port;
}
