import { defineCommand } from "../command.ts";
import { wholeNumber } from "../numbers.ts";
import { print, tell } from "../output.ts";
import { describe } from "../progress.ts";
import { openStore, requiredStore, WORK_OPTION } from "../store.ts";
import { stopSignal } from "./serve.ts";

/** Milliseconds between two lines of progress. */
const TELL_EVERY = 10_000;
const MOST_COUNTED = 100_000_000;

/** `cairn worker`: reads and merges notes of a store. */
export const worker = defineCommand({
  name: "worker",
  synopsis: "--store URL [--drain]",
  about:
    "Reads the notes that wait in a database and merges them into its graph. Start one for each core, on any number of machines; each may be ended at any moment.",
  positionals: [0, 0],
  readsNotes: false,
  paged: false,
  options: {
    ...WORK_OPTION,
    drain: { about: "End when nothing waits. Exit code 1 if it could not read a note." },
    batch: { value: "N", about: "Notes to read at a time, 1 to 1000. Without it, 50." },
    lease: { value: "S", about: "Seconds after which the work of a silent worker goes to another. Without it, 60." },
    quiet: { short: "q", about: "Say nothing while it works." },
  },
  examples: [
    { line: "cairn worker --store postgres://cairn@db/cairn", about: "Work until it is stopped." },
    { line: "cairn worker --store postgres://cairn@db/cairn --drain", about: "Do what there is, then end." },
  ],
  async run(_, { store: address, drain, quiet, ...values }) {
    const batch = wholeNumber("batch", values.batch, 1000);
    const lease = wholeNumber("lease", values.lease, 86_400);
    const store = await openStore(requiredStore(address, "worker"));
    const say = quiet ? () => {} : tell;
    const begun = performance.now();
    let told = begun;
    let counting = false;
    const onProgress = ({ read, failed }: { read: number; failed: number }): void => {
      const now = performance.now();
      if (quiet || counting || now - told < TELL_EVERY) return;
      [told, counting] = [now, true];
      // What waits is waited for by all workers: this one's share of the time is a guess, and an honest one while all go on.
      void store
        .waiting(MOST_COUNTED)
        .then((left) => say(`Notes read: ${describe(read + failed, read + failed + left, now - begun)}`))
        .catch(() => {})
        .finally(() => (counting = false));
    };
    const running = store.worker({
      drain,
      onProgress,
      onTrouble: (error) => say(`In passing: ${error instanceof Error ? error.message : String(error)}`),
      ...(batch !== undefined && { batch }),
      ...(lease !== undefined && { lease }),
    });
    void stopSignal().then(() => running.stop());
    const done = await running.run();
    const rate = Math.round((done.read + done.failed) / ((performance.now() - begun) / 1000));
    await print(`Read ${done.read} notes (${rate} a second), merged ${done.merged}.\n`);
    if (done.failed === 0) return 0;
    tell('Some notes could not be read: "cairn status" tells which, and why.');
    return drain ? 1 : 0;
  },
});
