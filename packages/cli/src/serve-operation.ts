import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServeOptions } from "@cairn/api";
import { UsageError } from "./command.ts";
import { tell } from "./output.ts";

/** Options of `cairn serve` for whoever runs it for others. */
export interface OperationFlags {
  public: boolean;
  "allow-host": string | undefined;
  "allow-frame": string | undefined;
  documents: string | undefined;
  rate: string | undefined;
  log: boolean;
  metrics: boolean;
  traces: boolean;
}

/** What `--documents` says where the map's own documents are all that is answered. */
const MAP_ALONE = "map";

/**
 * What the flags mean to the server.
 * @param webRoot folder of the built map, whose documents are answered wherever documents are bound to a list
 * @throws UsageError where a flag makes no sense
 */
export async function operationOf(flags: OperationFlags, webRoot: string): Promise<Partial<ServeOptions>> {
  const { documents, rate } = flags;
  const host = flags["allow-host"];
  const frames = flags["allow-frame"];
  return {
    public: flags.public,
    metrics: flags.metrics,
    ...(host !== undefined && { allowedHosts: [host] }),
    ...(frames !== undefined && { frameAncestors: origins(frames) }),
    ...(rate !== undefined && { rateLimit: { requests: perMinute(rate), seconds: 60 } }),
    ...(documents !== undefined && { documents: await trusted(documents, webRoot) }),
    ...(flags.log && { log: await logger() }),
    ...(flags.traces && { tracing: await tracing() }),
  };
}

/** Origins, as they were given: separated by commas or spaces. */
function origins(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter((one) => one !== "")
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : undefined;
      if (url !== undefined && /^https?:$/.test(url.protocol) && one.replace(/\/$/, "") === url.origin)
        return url.origin;
      throw new UsageError(`"${one}" is no origin.`, "An origin is like https://blog.example: without a path.");
    });
}

function perMinute(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UsageError(`"${text}" is no rate.`, "A rate is a whole number of requests a minute, from 1.");
  return Number(text);
}

/** The documents of a file, and those of the map itself, so that it works beside them. */
async function trusted(file: string, webRoot: string): Promise<NonNullable<ServeOptions["documents"]>> {
  const ofMap = await readFile(join(webRoot, "documents.json"), "utf8").catch(() => "{}");
  const own = await manifest(JSON.parse(ofMap));
  if (file !== MAP_ALONE) return { ...(await manifestIn(file)), ...own };
  if (Object.keys(own).length > 0) return own;
  throw new UsageError("The map has not been built, so it has no documents.", "Build it, or give a file.");
}

async function manifest(read: unknown): Promise<NonNullable<ServeOptions["documents"]>> {
  const { trustedDocuments } = await import("@cairn/api");
  return trustedDocuments(read);
}

async function manifestIn(file: string): Promise<NonNullable<ServeOptions["documents"]>> {
  const hint = "It is a JSON object of ids and queries, as GraphQL Code Generator writes with `persistedDocuments`.";
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : "unknown"}.`, hint);
  }
  return manifest(read);
}

/** Spans for whatever SDK was registered before us. */
async function tracing(): Promise<NonNullable<ServeOptions["tracing"]>> {
  try {
    const { isTraced, useTracing } = await import("@cairn/api/tracing");
    if (!isTraced())
      tell(
        "--traces tells nobody: no OpenTelemetry SDK is registered, or one with an older @opentelemetry/api. See --traces in docs/api.md.",
      );
    return useTracing();
  } catch {
    throw new UsageError("--traces needs the package @opentelemetry/api.", "Install it, and an SDK beside it.");
  }
}

/** A logger to standard error: standard output says where the server is. */
async function logger(): Promise<NonNullable<ServeOptions["log"]>> {
  const { pino, destination } = await import("pino");
  const options = { base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const lines = pino(options, destination({ dest: 2, sync: true }));
  return { info: (fields, text) => lines.info(fields, text), error: (fields, text) => lines.error(fields, text) };
}
