import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT, strangersProject, type StrangersProject } from "./packed.ts";
import { modulesOfPage, runSnippets, type Snippet, snippetsOfPage, snippetsOfSources } from "./snippets.ts";

const SNIPPETS: Snippet[] = [
  ...snippetsOfPage("README.md"),
  ...snippetsOfPage("docs/corrections.md"),
  ...snippetsOfPage("docs/embedding.md"),
  ...snippetsOfPage("packages/graph-core/README.md"),
  ...snippetsOfPage("packages/layout/README.md"),
  ...snippetsOfPage("packages/api/README.md"),
  ...snippetsOfSources("packages/graph-core/src"),
];

let project: StrangersProject;
let printed: string[][];
beforeAll(async () => {
  project = await strangersProject(["english-model", "graph-core", "layout", "api"]);
  printed = await runSnippets(project.folder, SNIPPETS, modulesOfPage("docs/embedding.md"));
}, 180_000);
afterAll(() => project?.remove());

test.each(SNIPPETS.map((snippet, at) => ({ ...snippet, at })))("$place does what it says", ({ prints, at }) => {
  expect(prints.length).toBeGreaterThan(0);
  expect(printed[at]).toEqual(prints);
});

test("every function and class of the root door has an example", () => {
  const shown = SNIPPETS.filter(({ place }) => place.startsWith("packages/graph-core/src/")).map(({ code }) => code);
  const door = readFileSync(join(ROOT, "doors", "reports", "graph-core.api.md"), "utf8");
  const names = [...door.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(15);
  expect(
    names.filter((name) => !shown.some((code) => new RegExp(`\\b${name}\\(`).test(code) || code.includes(`${name})`))),
  ).toEqual([]);
});
