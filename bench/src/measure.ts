/** Milliseconds of processor time that `work` takes, and what it gives. Less swayed by other programs than the clock. */
export function cpuTime<T>(work: () => T): { time: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { time: (user + system) / 1000, result };
}

/** {@link cpuTime} of work that waits: of all threads of the process. */
export async function cpuTimeOf<T>(work: () => Promise<T>): Promise<{ time: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { time: (user + system) / 1000, result };
}

/** Milliseconds that `work` takes by the clock, and what it gives. */
export async function clockTime<T>(work: () => T | Promise<T>): Promise<{ time: number; result: T }> {
  const before = performance.now();
  const result = await work();
  return { time: performance.now() - before, result };
}

/**
 * Least processor time of several kinds of work, each run once a round, so that a slow moment of the machine strikes all.
 * @returns milliseconds, in the order of `works`
 */
export function leastTimes(works: readonly (() => unknown)[], rounds: number): number[] {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) least[i] = Math.min(least[i]!, cpuTime(work).time);
  }
  return least;
}

/** The value below which the share `p` (0 to 1) of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

/**
 * Milliseconds by the clock that 99 of 100 answers take at most, after a round to warm up.
 * @param known what to warm up with: where it is something else, nobody has asked about `ids` before
 */
export async function slowest(
  ids: readonly string[],
  ask: (id: string) => unknown,
  known: readonly string[] = ids,
): Promise<number> {
  for (const id of known) await ask(id);
  const times: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await ask(id);
    times.push(performance.now() - start);
  }
  return percentile(times, 0.99);
}
