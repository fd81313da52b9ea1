import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { TAUGHT_STRENGTH } from "@cairn/graph-core/query";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ask, type Answer, serveNotes, temporaryVault } from "./testing/clients.ts";

const CONTENT = fileURLToPath(new URL("../../../content", import.meta.url));
/** What an answer takes at the most: its list, and what stands around it. */
const MOST_CHARACTERS = 12_000;

const cleanUps: (() => unknown)[] = [];
let client: Client;
let errors: unknown[];

beforeAll(async () => {
  ({ client, errors } = await serveNotes(CONTENT, (work) => cleanUps.unshift(work)));
});
afterAll(async () => {
  for (const work of cleanUps) await work();
});

/** Every source in an answer: its quote stands in the note, and begins at its line. */
function checkSources(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let found = 0;
  const { note, line, quote } = value as Record<string, unknown>;
  if (typeof note === "string" && typeof line === "number" && typeof quote === "string") {
    const text = readFileSync(join(CONTENT, note), "utf8")
      .split("\n")
      .slice(line - 1)
      .join(" ")
      .replace(/\[\[|\]\]/g, "")
      .replace(/\s+/g, " ");
    const words = quote.replace(/…$/, "").replace(/\[\[|\]\]/g, "");
    expect(text.indexOf(words)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(words)).toBeLessThan(400);
    found++;
  }
  for (const each of Object.values(value)) found += checkSources(each);
  return found;
}

test("tools are listed with what they take, all read-only", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "search_concepts",
    "get_concept",
    "neighbourhood",
    "find_paths",
    "learning_path",
    "whats_next",
    "evidence",
    "read_note_section",
    "check",
  ]);
  for (const { inputSchema, annotations, description } of tools) {
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(description?.length).toBeGreaterThan(40);
    for (const property of Object.values(inputSchema.properties ?? {})) expect(property).toHaveProperty("description");
  }
  expect(tools.find(({ name }) => name === "learning_path")?.inputSchema.required).toEqual(["to"]);
});

test.each([
  ["search_concepts", { query: "model" }, false],
  ["get_concept", { concept: "Amazon Bedrock" }, true],
  ["neighbourhood", { concept: "model", depth: 3, limit: 50 }, true],
  ["find_paths", { from: "Distillation", to: "Token", limit: 10, maxLength: 8 }, true],
  ["learning_path", { to: ["Distillation", "RAG", "Agents"], limit: 50 }, true],
  ["whats_next", { limit: 50 }, false],
  ["evidence", { concept: "model", limit: 50 }, true],
  ["read_note_section", { note: "Start here.md", maxCharacters: 8000 }, false],
  ["check", { limit: 50 }, true],
])("%s %j answers shortly, and every source is right", async (name, args, hasSources) => {
  const { answer, characters, isError } = await ask(client, name, args);
  expect(isError).toBe(false);
  expect(characters).toBeLessThan(MOST_CHARACTERS);
  const found = checkSources(answer);
  if (hasSources) expect(found).toBeGreaterThan(0);
});

describe("what they answer", () => {
  test("search_concepts forgives typing errors", async () => {
    const { answer } = await ask(client, "search_concepts", { query: "distilation" });
    expect(answer.items?.[0]).toMatchObject({ id: "distillation", explainedIn: { note: "bedrock/Distillation.md" } });
  });

  test("get_concept knows a concept by an alias, and says how much more there is", async () => {
    const { answer } = await ask(client, "get_concept", { concept: "RAG" });
    expect(answer).toMatchObject({ label: "Retrieval-Augmented Generation", aliases: expect.arrayContaining(["RAG"]) });
    expect((answer["counts"] as { relations: number }).relations).toBeGreaterThan(5);
    expect(answer["relations"]).toHaveLength(5);
  });

  test("neighbourhood ties each concept in", async () => {
    const { answer } = await ask(client, "neighbourhood", {
      concept: "Distillation",
      depth: 2,
      types: ["produces", "uses"],
    });
    for (const { via, id } of answer.items ?? []) {
      const { from, to, type } = via as { from: string; to: string; type: string };
      expect([from, to]).toContain(id);
      expect(["produces", "uses"]).toContain(type);
    }
  });

  test("find_paths leads from one to the other", async () => {
    const { answer } = await ask(client, "find_paths", { from: "Distillation", to: "Overfitting" });
    for (const path of answer["paths"] as { concepts: string[]; steps: unknown[] }[]) {
      expect(path.concepts[0]).toBe("Distillation");
      expect(path.concepts.at(-1)).toMatch(/overfitting/i);
      expect(path.steps).toHaveLength(path.concepts.length - 1);
    }
  });

  test("learning_path leaves out what is known, and tells what it does not know", async () => {
    const { answer: whole } = await ask(client, "learning_path", { to: "Distillation", limit: 50 });
    const second = String(whole.items?.[1]?.["id"]);
    const { answer } = await ask(client, "learning_path", { to: "Distillation", known: [second, "Promt"], limit: 50 });
    const ids = (of: Answer) => of.items?.map(({ id }) => id);
    expect(ids(whole)?.at(-1)).toBe("distillation");
    expect(ids(answer)).not.toContain(second);
    expect(answer["unknownNames"]).toEqual([{ name: "Promt", didYouMean: expect.arrayContaining(["prompt"]) }]);
  });

  test("whats_next goes towards a goal", async () => {
    const { answer } = await ask(client, "whats_next", { to: "Distillation" });
    const { answer: path } = await ask(client, "learning_path", { to: "Distillation", limit: 50 });
    const onTheWay = path.items?.map(({ id }) => id);
    for (const { id } of answer.items ?? []) expect(onTheWay).toContain(id);
    expect(answer.items?.length).toBeGreaterThan(0);
  });

  test("evidence tells all that ties two concepts together", async () => {
    const { answer } = await ask(client, "evidence", {
      concept: "Distillation",
      other: "synthetic data",
      type: "produces",
    });
    expect(answer.items).toContainEqual(
      expect.objectContaining({
        says: "Distillation generates synthetic data",
        source: {
          note: "bedrock/Distillation.md",
          line: 18,
          quote: "Generates synthetic data from the large foundation model",
        },
      }),
    );
  });

  test.each(["Distillation", "Fine-tuning", "Foundation model", "Embedding"])(
    "evidence tells each sentence behind a statement on %s once",
    async (concept) => {
      const { answer } = await ask(client, "evidence", { concept, type: "prerequisite", limit: 50 });
      const told = (answer.items ?? []) as { says: string; source: { note: string; line: number; quote: string } }[];
      expect(told.length).toBeGreaterThan(0);
      const repeated = told.filter(({ says, source }, at) =>
        told.some(
          (other, place) =>
            place !== at &&
            other.says === says &&
            other.source.note === source.note &&
            other.source.line === source.line &&
            other.source.quote.includes(source.quote),
        ),
      );
      expect(repeated).toEqual([]);
    },
  );

  test("a learning path passes over what it does for everyone", async () => {
    const { tools } = await client.listTools();
    const input = tools.find(({ name }) => name === "learning_path")?.inputSchema;
    expect(input?.properties?.["minStrength"]).toMatchObject({ default: TAUGHT_STRENGTH });
  });

  test("check finds what cairn check finds, worst first, and counts it by kind", async () => {
    const notes = {
      "a.md": "# Osmosis\n\nOsmosis requires a membrane. See [[Nowhere]].\n",
      "b.md": "# Membrane\n\nOsmosis does not need a membrane.\n",
      "c.md": "---\ntitle: [unclosed\n---\n\n# Weather\n\nIt rains.\n",
    };
    const own: (() => unknown)[] = [];
    onTestFinished(async () => {
      for (const work of own) await work();
    });
    const { client: asking } = await serveNotes(await temporaryVault(notes, (work) => own.unshift(work)), (work) =>
      own.unshift(work),
    );
    const { answer } = await ask(asking, "check");
    expect(answer["counts"]).toMatchObject({ "broken-link": 1, contradiction: 1, unreadable: 1, cycle: 0 });
    expect(answer.items?.[0]).toEqual({
      kind: "broken-link",
      severity: "error",
      message: 'There is no note "Nowhere" to link to.',
      sources: [{ note: "a.md", line: 3 }],
    });
    const { answer: one } = await ask(asking, "check", { kind: "contradiction" });
    expect(one.items).toEqual([
      {
        kind: "contradiction",
        severity: "warning",
        message: expect.stringMatching(/^Osmosis is said to need membrane, and not to need it/i),
        sources: [
          { note: "b.md", line: 3, quote: "Osmosis does not need a membrane." },
          { note: "a.md", line: 3, quote: "Osmosis requires a membrane." },
        ],
      },
    ]);
    const { answer: notesOnly } = await ask(asking, "check", { severity: "note" });
    for (const { severity } of notesOnly.items ?? []) expect(severity).toBe("note");
  });
});

describe("read_note_section", () => {
  const note = "bedrock/Distillation.md";
  const lines = readFileSync(join(CONTENT, note), "utf8").split("\n");

  test("reads a section by heading or by any line in it", async () => {
    const at = lines.indexOf("## Steps") + 1;
    const { answer: byHeading } = await ask(client, "read_note_section", { note, heading: "steps" });
    const { answer: byLine } = await ask(client, "read_note_section", { note, line: at });
    expect(byHeading).toEqual(byLine);
    expect(byHeading).toMatchObject({ heading: "Steps", line: at });
    expect(String(byHeading["text"])).toMatch(/^## Steps\n/);
    expect(String(byHeading["text"])).not.toContain("## What you provide");
  });

  test("reads a whole note in parts that make it up again", async () => {
    let text = "";
    let next: string | undefined;
    let parts = 0;
    do {
      const args = { note, maxCharacters: 300, ...(next !== undefined && { cursor: next }) };
      const { answer } = await ask(client, "read_note_section", args);
      const begun = text.split("\n").length;
      expect(answer["line"]).toBe(begun);
      expect(String(answer["text"]).length).toBeLessThanOrEqual(300);
      expect("sections" in answer).toBe(parts === 0);
      text += String(answer["text"]);
      next = answer.next;
      parts++;
    } while (next !== undefined);
    expect(text).toBe(lines.join("\n"));
    expect(parts).toBeGreaterThan(3);
  });

  test("reads what explains a concept", async () => {
    const { answer } = await ask(client, "read_note_section", { concept: "Teacher model" });
    expect(String(answer["text"])).toMatch(/teacher model/i);
  });
});

describe("cursors", () => {
  test.each([
    ["search_concepts", { query: "mo" }],
    ["neighbourhood", { concept: "model" }],
    ["learning_path", { to: ["Distillation", "RAG", "Agents"] }],
    ["whats_next", {}],
    ["evidence", { concept: "Distillation" }],
    ["check", { severity: "note" }],
  ])("%s %j gives each item once, in one order", async (name, args) => {
    const whole: unknown[] = [];
    let next: string | undefined;
    for (let page = 0; page === 0 || next !== undefined; page++) {
      const { answer } = await ask(client, name, { ...args, limit: 5, ...(next !== undefined && { cursor: next }) });
      expect(answer.items?.length).toBeGreaterThan(0);
      expect(answer.items?.length).toBeLessThanOrEqual(5);
      whole.push(...(answer.items ?? []));
      next = answer.next;
      if (whole.length > 60) break;
    }
    expect(whole.length).toBeGreaterThan(5);
    expect(new Set(whole.map((item) => JSON.stringify(item))).size).toBe(whole.length);
    const { answer: large } = await ask(client, name, { ...args, limit: 20 });
    expect(large.items).toEqual(whole.slice(0, large.items?.length));
  });

  test("go with one question only", async () => {
    const { answer } = await ask(client, "check", { limit: 1 });
    for (const args of [{ kind: "orphan", cursor: answer.next }, { cursor: "nonsense" }, { cursor: "" }]) {
      const { answer: refused, isError } = await ask(client, "check", args);
      expect(isError).toBe(true);
      expect(refused.error?.code).toBe("invalid-argument");
    }
  });
});

describe("errors", () => {
  test.each([
    ["get_concept", { concept: "Destillation" }, "concept-not-found", "Distillation"],
    ["evidence", { concept: "Distillation", other: "syntetic data" }, "concept-not-found", "synthetic data"],
    ["read_note_section", { note: "bedrock/Distilation.md" }, "note-not-found", "bedrock/Distillation.md"],
    ["read_note_section", { note: "bedrock/Distillation.md", heading: "Stepps" }, "invalid-argument", "Steps"],
    ["learning_path", { to: "Destillation" }, "concept-not-found", "Distillation"],
  ])("%s %j is %s, and it knows better", async (name, args, code, better) => {
    const { answer, isError } = await ask(client, name, args);
    expect(isError).toBe(true);
    expect(answer.error).toMatchObject({ code, didYouMean: expect.arrayContaining([better]) });
  });

  test.each([
    ["get_concept", {}, "concept"],
    ["get_concept", { concept: "" }, "concept"],
    ["get_concept", { name: "x", concept: "y" }, "there are concept"],
    ["search_concepts", { query: "x", limit: 51 }, "limit"],
    ["search_concepts", { query: "x".repeat(301) }, "query"],
    ["neighbourhood", { concept: "x", types: ["likes"] }, "types"],
    ["learning_path", { to: 7 }, "to"],
    ["read_note_section", {}, '"note" or "concept"'],
    ["read_note_section", { note: "bedrock/Distillation.md", line: 9999 }, "no line 9999"],
    ["read_note_section", { note: "a", concept: "b" }, '"note" or "concept"'],
    ["read_note_section", { note: "../../package.json" }, "no note"],
    ["get_concpt", {}, "get_concept"],
    ["constructor", {}, "There is no tool"],
  ])("%s %j says what is wrong", async (name, args, words) => {
    const { answer, isError, characters } = await ask(client, name, args);
    expect(isError).toBe(true);
    expect(answer.error?.message).toContain(words);
    expect(answer.error?.code).toMatch(/^(?:invalid-argument|note-not-found)$/);
    expect(characters).toBeLessThan(1000);
  });
});

test("none of this met an error that nobody foresaw", () => {
  expect(errors).toEqual([]);
});
