import { defineCommand } from "../command.ts";
import { print } from "../output.ts";
import { requiredStore, WORK_OPTION } from "../store.ts";

/** `cairn migrate`: the tables of a store. */
export const migrate = defineCommand({
  name: "migrate",
  synopsis: "--store URL [--grant ROLE]",
  about: "Makes Cairn's tables in a PostgreSQL database, or brings them up to date. What runs meanwhile goes on.",
  positionals: [0, 0],
  readsNotes: false,
  paged: false,
  options: {
    ...WORK_OPTION,
    grant: { value: "ROLE", about: "Let this role work on vaults: each of its connections sees one vault alone." },
  },
  examples: [
    { line: "cairn migrate --store postgres://owner@db/cairn", about: "As the role that is to own the tables." },
    {
      line: "cairn migrate --store postgres://owner@db/cairn --grant cairn",
      about: "And let the role cairn use them; it is the one to serve with.",
    },
  ],
  async run(_, { store, grant }) {
    const address = requiredStore(store, "migrate");
    const { migrate: run } = await import("@cairn/store-postgres");
    const applied = await run(address, grant === undefined ? {} : { grant });
    await print(applied.length === 0 ? "The tables are up to date.\n" : `Applied: ${applied.join(", ")}.\n`);
  },
});
