import { spawn, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { MAIN } from "./command.ts";

/** Whether there is a program here that lends a terminal: util-linux's `script`. */
export const HAS_TERMINAL =
  process.platform === "linux" &&
  /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");

/** Runs the real command on a terminal of 24 rows; what the terminal shows, both streams in one, and the exit code. */
export function onTerminal(
  args: string[],
  env: NodeJS.ProcessEnv = {},
  input = "",
): Promise<{ code: number | null; shown: string }> {
  const words = [process.execPath, "--conditions=source", MAIN, ...args].map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  );
  const command = `stty rows 24 cols 200; exec ${words.join(" ")}`;
  const plain = {
    ...process.env,
    CI: undefined,
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    PAGER: undefined,
    NODE_OPTIONS: undefined,
  };
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["-q", "-e", "-c", command, "/dev/null"], {
      env: { ...plain, TERM: "xterm-256color", SHELL: "/bin/sh", ...env },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let shown = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (shown += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, shown: settled(shown) }));
    if (input === "") child.stdin.end();
    else child.stdin.write(input);
  });
}

/** What stays on the screen: not the progress that was written over. */
function settled(shown: string): string {
  // eslint-disable-next-line no-control-regex
  return shown.replaceAll("\r\n", "\n").replace(/\r[^\r\n]*?\u001B\[K/g, "");
}
