import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What a shell answers where there is no such program, or it can't be run. */
const NOT_STARTED = [126, 127];

/**
 * The program that shows long output a screen at a time: `CAIRN_PAGER`, else `PAGER`, else `less` where there is one. None where
 * either is `cat` or empty.
 */
export function pagerCommand(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment["CAIRN_PAGER"] ?? environment["PAGER"];
  if (chosen !== undefined) return /^\s*(?:cat)?\s*$/.test(chosen) ? undefined : chosen;
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.some((folder) => canRun(join(folder, "less"))) ? "less" : undefined;
}

/**
 * Holds output back until it is longer than the screen, and then hands it to a pager. What fits is written as it is, at the
 * end. Nothing is lost where the pager can't be started.
 */
export class Pager {
  readonly #command: string;
  readonly #rows: number;
  readonly #pieces: string[] = [];
  #lines = 0;
  #child: ChildProcess | undefined;
  #ended: Promise<number | null> | undefined;
  /** The reader has left the pager: what else there is to say is not asked for. */
  #left = false;

  /** @param rows of the screen */
  constructor(command: string, rows: number) {
    this.#command = command;
    this.#rows = rows;
  }

  async write(text: string): Promise<void> {
    this.#pieces.push(text);
    if (this.#left) return;
    if (this.#child !== undefined) return this.#send(this.#child, text);
    this.#lines += text.split("\n").length - 1;
    // The prompt needs a line of the screen.
    if (this.#lines < this.#rows) return;
    this.#child = this.#start();
    await this.#send(this.#child, this.#pieces.join(""));
  }

  /** Waits until the reader is done. @returns what could not be shown, for whoever writes it elsewhere. */
  async close(): Promise<string> {
    if (this.#child === undefined || this.#ended === undefined) return this.#pieces.join("");
    this.#child.stdin?.end();
    const code = await this.#ended;
    return NOT_STARTED.includes(code ?? 0) ? this.#pieces.join("") : "";
  }

  #start(): ChildProcess {
    // As git has it: quit where it fits after all, colours as they are, and leave what was read on the screen.
    const environment = { LESS: "FRX", LV: "-c", ...process.env };
    const child = spawn(this.#command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env: environment });
    child.stdin.on("error", () => (this.#left = true));
    this.#ended = new Promise((resolve) => {
      child.on("close", resolve);
      child.on("error", () => resolve(127));
    });
    void this.#ended.then(() => (this.#left = true));
    // Ctrl-C is the pager's, which stops a search with it.
    const ignore = (): void => {};
    process.on("SIGINT", ignore);
    void this.#ended.then(() => process.off("SIGINT", ignore));
    return child;
  }

  async #send(child: ChildProcess, text: string): Promise<void> {
    if (child.stdin === null || child.stdin.write(text) || this.#left) return;
    await Promise.race([once(child.stdin, "drain").catch(() => {}), this.#ended]);
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
