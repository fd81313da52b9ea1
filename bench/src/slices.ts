import { percentile } from "./measure.ts";

/** Work that is done again and again, and what it is compared with. */
export interface Load {
  /** Does it once. */
  work(): Promise<unknown>;
  /** Indexes of others among the loads. */
  against: readonly number[];
}

/** How fast a load was done. */
export interface Loaded {
  /** How often in a second of processor time, that of whoever asks included: in half of the slices less. */
  rate: number;
  /** Milliseconds by the clock that half of all took, and 99 of 100. */
  p50: number;
  p99: number;
  /** Its rate divided by that of each in `against`: the median of the ratios of slices of one round. */
  ratios: number[];
}

export interface Slices {
  /** How many rounds; each has a slice of every load. */
  rounds: number;
  /** How long a slice lasts: long enough to have its share of garbage collected. */
  ms: number;
  /** How many do a load at a time. */
  atOnce: number;
}

/**
 * Does some loads in turn, in short slices, after a round to warm up. What slows the machine for a while strikes slices that stand
 * beside each other alike, and so not their ratio; every other round goes backwards, so that none is always the first.
 */
export async function inSlices(loads: readonly Load[], { rounds, ms, atOnce }: Slices): Promise<Loaded[]> {
  for (const { work } of loads) await slice(work, ms, atOnce, []);
  const rates: number[][] = loads.map(() => []);
  const times: number[][] = loads.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? loads.keys() : [...loads.keys()].reverse();
    for (const at of order) rates[at]!.push(await slice(loads[at]!.work, ms, atOnce, times[at]!));
  }
  return loads.map(({ against }, at) => ({
    rate: percentile(rates[at]!, 0.5),
    p50: percentile(times[at]!, 0.5),
    p99: percentile(times[at]!, 0.99),
    ratios: against.map((other) => besideEachOther(rates[at]!, rates[other]!)),
  }));
}

/** The median of the ratios of what was measured in the same rounds. */
export function besideEachOther(rates: readonly number[], others: readonly number[]): number {
  return percentile(
    rates.map((rate, round) => rate / others[round]!),
    0.5,
  );
}

/** @param times is told how long each took */
async function slice(work: () => Promise<unknown>, ms: number, atOnce: number, times: number[]): Promise<number> {
  const before = process.cpuUsage();
  const end = performance.now() + ms;
  let done = 0;
  const one = async (): Promise<void> => {
    for (let start = performance.now(); start < end; start = performance.now()) {
      await work();
      times.push(performance.now() - start);
      done++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const { user, system } = process.cpuUsage(before);
  return (done * 1_000_000) / (user + system);
}
