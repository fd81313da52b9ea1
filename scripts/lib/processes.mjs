// Running other programs so that nothing outlives us: each gets a process group of its own, and a signal ends them all.
import { spawn } from "node:child_process";
import { once } from "node:events";

const windows = process.platform === "win32";
const running = new Set();

/**
 * Runs a program to its end, with no stdin.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options]
 * `show` passes its output on to stderr while it runs; `timeout` is in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} what it wrote to stdout and stderr, in the order of arrival.
 */
export function run(command, args, { cwd, env = process.env, show = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: !windows,
      shell: windows && !/\.exe$/i.test(command),
    });
    running.add(child);
    const chunks = [];
    const keep = (chunk) => {
      chunks.push(chunk);
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer =
      timeout > 0 &&
      setTimeout(() => {
        keep(Buffer.from(`\nStopped: it took more than ${Math.round(timeout / 1000)} seconds.\n`));
        end(child, "SIGKILL");
      }, timeout);
    const finish = (code, error) => {
      clearTimeout(timer);
      running.delete(child);
      if (error) keep(Buffer.from(`${command}: ${error.message}\n`));
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
    };
    child.on("error", (error) => finish(127, error));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** Sends a signal to a program and to all that it started. */
function end(child, signal) {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** Ends what {@link run} started when this process is told to stop, then exits as a shell expects it: 128 + signal. */
export function stopWithUs() {
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.once(signal, async () => {
      const children = [...running];
      for (const child of children) end(child, "SIGTERM");
      const patience = setTimeout(() => {
        for (const child of children) end(child, "SIGKILL");
      }, 5000);
      await Promise.all(children.filter((child) => running.has(child)).map((child) => once(child, "close")));
      clearTimeout(patience);
      process.exit(128 + number);
    });
  }
}

/**
 * Hands the terminal over to a program: its stdin, stdout and stderr are ours, and so are its signals and its end.
 * @returns {Promise<never>}
 */
export function become(command, args, options = {}) {
  return new Promise(() => {
    const child = spawn(command, args, { ...options, stdio: "inherit" });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) {
      process.removeAllListeners(signal);
      process.on(signal, () => child.kill(signal));
    }
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      process.exit(127);
    });
    child.on("close", (code, signal) => {
      if (signal === null) process.exit(code ?? 1);
      for (const each of signals) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    });
  });
}
