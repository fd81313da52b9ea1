import { ConceptIndex } from "@cairn/graph-core";
import { afterEach, expect, test, vi } from "vitest";
import { BoundedCache } from "../bounded-cache.ts";
import { createApi, type ApiOptions } from "../create-api.ts";
import { schema } from "../schema/index.ts";

afterEach(() => vi.restoreAllMocks());

test.each<[string, Partial<ApiOptions>]>([
  ["anyone", {}],
  ["strangers", { public: true }],
])("a document is parsed and validated once, whatever its variables are: for %s", async (_, options) => {
  const index = new ConceptIndex();
  index.setNote({ path: "a.md", text: "# Distillation\n\nDistillation uses synthetic data.\n" });
  const api = createApi(index, { vaultName: "v", keepAnswerBytes: 0, ...options });
  // Validation asks the schema for its directives, execution does not. What is known of a document hangs on its syntax tree:
  // one that was parsed anew would be validated anew.
  const validations = vi.spyOn(schema, "getDirectives");
  const ask = async (name: string, more = ""): Promise<unknown> => {
    const query = `query Q($name: String!) { concept(name: $name) { label ${more} } }`;
    return (await api.execute({ query, variables: { name } })).data;
  };
  expect(await ask("distillation")).toEqual({ concept: { label: "Distillation" } });
  const once = validations.mock.calls.length;
  expect(once).toBeGreaterThan(0);
  for (let i = 0; i < 5; i += 1) await ask("synthetic data");
  expect(validations).toHaveBeenCalledTimes(once);
  await ask("distillation", "slug");
  expect(validations.mock.calls.length).toBeGreaterThan(once);
});

test("what is remembered of documents is bounded by their length, not by their number", () => {
  const cache = new BoundedCache<number>(100, 10, (key) => key.length);
  for (let i = 0; i < 1000; i += 1) cache.set(`${i}${"x".repeat(7)}`, i);
  expect(cache.taken).toBeLessThanOrEqual(100);
  expect(cache.get(`999${"x".repeat(7)}`)).toBe(999);
  expect(cache.get(`0${"x".repeat(7)}`)).toBeUndefined();
  cache.set("x".repeat(11), 1);
  expect(cache.get("x".repeat(11))).toBeUndefined();
});
