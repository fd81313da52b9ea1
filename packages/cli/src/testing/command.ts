import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

// Where `npm run cairn` has it too: a start costs half when the sources have been seen before.
const COMPILE_CACHE = fileURLToPath(new URL("../../../../node_modules/.cache/node-compile", import.meta.url));
export const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
  nodeOptions?: string[];
}

/** Starts the real command in a process of its own; ends it with the test. */
export function startCairn(
  args: string[],
  { cwd, env, nodeOptions = [] }: Options = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ["--conditions=source", ...nodeOptions, MAIN, ...args], {
    cwd,
    env: {
      ...process.env,
      FORCE_COLOR: undefined,
      NODE_OPTIONS: undefined,
      PORT: undefined,
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...env,
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Runs the real command to its end. */
export function cairn(args: string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startCairn(args, options);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
    child.stdin.end(options.input ?? "");
  });
}

/** A folder that is there as long as the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cairn-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A vault with these notes, by path, in a folder of the test's own. */
export async function temporaryVault(notes: Record<string, string | Uint8Array>): Promise<string> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(notes)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** Two small notes with something to read in them. */
export const SMALL_VAULT = {
  "models/distillation.md": `# Distillation

**Distillation** is a technique that transfers knowledge from a teacher model to a student model.

- uses synthetic data
- requires a teacher model
`,
  "basics.md": `# Machine learning

**Machine learning** is a part of artificial intelligence. Machine learning requires training data.

## Teacher model

A teacher model is a large foundation model. See [[distillation]].
`,
};
