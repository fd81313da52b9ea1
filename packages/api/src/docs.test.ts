import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ConceptIndex } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";
import { type ExecutionResult, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "./limits/limits.ts";
import { exampleQueries } from "./graphiql.ts";
import { schema } from "./schema/index.ts";
import { type RunningServer, serve } from "./server.ts";

const ROOT = new URL("../../../", import.meta.url);
const API = readFileSync(new URL("docs/api.md", ROOT), "utf8");
const ERRORS = readFileSync(new URL("docs/errors.md", ROOT), "utf8");

interface Example {
  heading: string;
  query: string;
  variables: Record<string, unknown>;
}

const EXAMPLES: Example[] = [
  ...API.matchAll(/^#{2,3} ([^\n]+)\n(?:(?!^#)[\s\S])*?```graphql\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/gm),
].map(([, heading = "", query = "", variables]) => ({
  heading,
  query,
  variables: JSON.parse(variables ?? "{}"),
}));

/** The example notes explain everything in an order. */
const CIRCLE = [
  { path: "hen.md", text: '---\nrequires: ["Egg"]\n---\n# Hen\n\nA hen lays.\n' },
  { path: "egg.md", text: '---\nrequires: ["Nest"]\n---\n# Egg\n\nAn egg rests.\n' },
  { path: "nest.md", text: '---\nrequires: ["Hen"]\n---\n# Nest\n\nA nest is built.\n' },
];

let server: RunningServer;
beforeAll(async () => {
  const index = new ConceptIndex();
  index.setNotes([...(await readVault(fileURLToPath(new URL("content", ROOT)))).notes, ...CIRCLE]);
  server = await serve(index, { vaultName: "content", port: 0 });
}, 60_000);
afterAll(() => server.close());

/** Places of the answer that hold nothing, where a reader of the guide would wonder. */
function emptyPlaces(value: unknown, path: string, depth: number): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== "object" || depth === 0) return [];
  return Object.entries(value).flatMap(([key, one]) => emptyPlaces(one, `${path}.${key}`, depth - 1));
}

test("the guide has a query for every question", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(14);
  expect(API.match(/```graphql/g)).toHaveLength(EXAMPLES.length);
});

test.each(EXAMPLES.filter(({ query }) => !query.startsWith("subscription")))(
  "$heading",
  async ({ query, variables }) => {
    const response = await fetch(`${server.url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: ExecutionResult = await response.json();
    expect(errors).toBeUndefined();
    expect(
      emptyPlaces(data, "data", 2).filter(
        (place) => !/message|remarks|assumed|warnings|unknownNames|anytime/.test(place),
      ),
    ).toEqual([]);
  },
);

test("the subscription of the guide and GraphiQL's examples fit the schema", () => {
  const queries = EXAMPLES.filter(({ query }) => query.startsWith("subscription")).map(({ query }) => query);
  expect(queries).toHaveLength(1);
  for (const query of [...queries, ...exampleQueries('a "quoted" name', "b")]) {
    expect(validate(schema, parse(query))).toEqual([]);
  }
});

test("the operations of the guide to corrections fit the schema", () => {
  const guide = readFileSync(new URL("docs/corrections.md", ROOT), "utf8");
  const operations = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  expect(operations).toHaveLength(2);
  for (const operation of operations) expect(validate(schema, parse(operation))).toEqual([]);
  const named = [...guide.matchAll(/`(\w+(?:Relation|Prerequisite|Concepts?|Correction))(?:\([^`]*)?`/g)].map(
    ([, name]) => name,
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(schema.getMutationType()!.getFields())));
});

test("GraphiQL's examples run on these notes without an error", async () => {
  for (const query of exampleQueries("Distillation", "Fine-tuning").filter((one) => !one.includes("subscription"))) {
    const { errors } = await server.api.execute({ query });
    expect(errors).toBeUndefined();
  }
});

test("the limits in the guide are the ones in force", () => {
  for (const limit of Object.values(DEFAULT_LIMITS)) {
    expect(API).toMatch(new RegExp(`\\| ${limit.toLocaleString("en")} +\\| \`limit-`));
  }
});

test("errors.md has a row for every code that stands in the sources", () => {
  const codes = ["api", "cli", "graph-core", "mcp"].flatMap((name) => {
    const folder = new URL(`packages/${name}/src/`, ROOT);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files.flatMap((file) => {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) return [];
      const text = readFileSync(new URL(file, folder), "utf8");
      const thrown = [...text.matchAll(/(?:CairnError|limitError)\(\s*"([\w-]+)"/g)];
      // Elsewhere the word `code` stands for codes of warnings too.
      const answered = name === "api" ? [...text.matchAll(/\bcode: "([\w-]+)"/g)] : [];
      return [...thrown, ...answered].map(([, code = ""]) => code);
    });
  });
  expect(codes).toContain("concept-not-found");
  expect(codes).toContain("limit-body");
  const rows = new Set([...ERRORS.matchAll(/^\| `([\w-]+)` /gm)].map(([, code]) => code));
  const missing = [...new Set(codes)].filter((code) => !rows.has(code));
  expect(missing).toEqual([]);
});

test.each(
  `vault-not-found vault-not-a-folder vault-empty note-not-found concept-not-found invalid-argument
  progress-invalid gold-not-found gold-invalid internal editing-off corrections-invalid corrections-busy corrections-unwritable nothing-to-undo
  limit-depth limit-aliases limit-tokens limit-cost limit-body limit-time limit-rate
  document-not-trusted csrf host-not-allowed`.split(/\s+/),
)("errors.md has a row for %s", (code) => {
  expect(ERRORS).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, "m"));
});
