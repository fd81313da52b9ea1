import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const CONTENT = join(ROOT, "content");
const CLI = join(ROOT, "packages/cli/dist/main.js");
const START_MS = 60_000;

export interface RunningServer {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** The real server, as a user starts it: the command line on a folder of notes. */
export async function startServer(
  vault: string = CONTENT,
  port = 0,
  options: readonly string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [CLI, "serve", vault, "--port", String(port), ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await announced(child);
  return {
    url,
    port: Number(new URL(url).port),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
        setTimeout(() => child.kill("SIGKILL"), 5000).unref();
      }),
  };
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => reject(new Error(`The server ${why}: ${said}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail("did not say where it listens");
    }, START_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/[\w.]+:\d+\//.exec(said)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", () => fail("ended"));
  });
}

/** A copy of the example notes that a test may edit. */
export async function copyOfContent(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "cairn-notes-"));
  await cp(CONTENT, path, { recursive: true });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
