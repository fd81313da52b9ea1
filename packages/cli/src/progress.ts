/** Counts long work on stderr, and only where someone watches: on a terminal, from half a second on. */
export class Progress {
  readonly #about: string;
  readonly #begun = performance.now();
  #shown = 0;

  constructor(about: string) {
    this.#about = about;
  }

  /** Says how far the work is; may be called as often as there is something to say. */
  at(count: number, total: number): void {
    const now = performance.now();
    const elapsed = now - this.#begun;
    if (!process.stderr.isTTY || elapsed < 500 || now - this.#shown < 100) return;
    this.#shown = now;
    const told = describe(count, total, elapsed);
    const room = (process.stderr.columns ?? 80) - this.#about.length - told.length - 3;
    process.stderr.write(`\r${this.#about} ${bar(count, total, room)}${told}\u001B[K`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown > 0) process.stderr.write("\r\u001B[K");
    this.#shown = 0;
  }
}

const WIDEST = 24;

/** How far the work is, as a bar with a space behind it; nothing where there is no room for one. */
export function bar(count: number, total: number, room: number): string {
  const width = Math.min(WIDEST, room);
  if (width < 8) return "";
  const full = total > 0 ? Math.min(width, Math.floor((count / total) * width)) : width;
  return `${"█".repeat(full)}${"░".repeat(width - full)} `;
}

/** Count and total, rate, remaining time. */
export function describe(count: number, total: number, elapsed: number): string {
  const rate = count / (elapsed / 1000);
  const left = rate > 0 ? duration((total - count) / rate) : "?";
  return `${count}/${total} · ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s · ${left} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
