import { basename, resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { defineCommand, UsageError } from "../command.ts";
import { print } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { isStore } from "../store-address.ts";
import { STORE_OPTION, storeName } from "../store.ts";

/** `cairn query`: the API's schema, asked in process. */
export const query = defineCommand({
  name: "query",
  synopsis: "[PATH] QUERY [--variables JSON]",
  about: "Asks a folder of notes a GraphQL query (- reads it from stdin) and prints the answer as JSON.",
  positionals: [1, 2],
  options: {
    ...STORE_OPTION,
    variables: { value: "JSON", about: "The query's variables, as a JSON object." },
    json: { about: "Print JSON, which it does anyway." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    {
      line: `cairn query ~/notes '{ search(query: "distil") { concept { label definition } } }'`,
      about: "Find a concept.",
    },
    {
      line: `cairn query ~/notes 'query($c: ID!) { concept(slug: $c) { related { concept { label } } } }' --variables '{"c": "rag"}'`,
      about: "With a variable.",
    },
  ],
  async run([path = ".", asked = ""], { variables, verbose }) {
    const given = variablesOf(variables);
    if (asked === "-" && path === "-") throw new UsageError("Notes and query can't both come from stdin.");
    const text = asked === "-" ? await readAll(process.stdin) : asked;
    if (!text.includes("{"))
      throw new UsageError(
        `"${text.slice(0, 80).trim()}" is no GraphQL query.`,
        "For example: cairn query ~/notes '{ stats { notes } }'",
      );
    const { createApi } = await import("@cairn/api");
    const { placesOnceAsked } = await import("../map-places.ts");
    const { indexOf, openVault } = await import("../vault.ts");
    const vault = await openVault(path);
    const index = indexOf(vault, verbose);
    const { places, close } = await placesOnceAsked(path, index);
    const api = createApi(index, {
      places,
      vaultName: isStore(path) ? storeName(path) : basename(resolve(path)),
      fileWarnings: () => vault.warnings,
    });
    const response = await api.fetch(
      new Request("http://127.0.0.1/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query: text, variables: given }),
      }),
    );
    const answer: unknown = await response.json();
    api.close();
    await close();
    await print(`${JSON.stringify(answer, undefined, 2)}\n`);
    // What went wrong stands in the answer itself, as GraphQL has it.
    return typeof answer === "object" && answer !== null && "errors" in answer ? 1 : 0;
  },
});

function variablesOf(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, in the same words.
  }
  throw new UsageError("--variables takes a JSON object.", `For example: --variables '{"name": "RAG"}'`);
}
