import { afterAll, beforeAll, expect, test } from "vitest";
import { strangersProject, type StrangersProject } from "./packed.ts";
import { runSnippets, type Snippet, snippetsOfPage, snippetsOfSources } from "./snippets.ts";

const SNIPPETS: Snippet[] = [
  ...snippetsOfPage("docs/embedding.md"),
  ...snippetsOfPage("packages/graph-core/README.md"),
  ...snippetsOfSources("packages/graph-core/src"),
];

let project: StrangersProject;
let printed: string[][];
beforeAll(async () => {
  project = await strangersProject(["english-model", "graph-core"]);
  printed = await runSnippets(project.folder, SNIPPETS);
}, 180_000);
afterAll(() => project?.remove());

test.each(SNIPPETS.map((snippet, at) => ({ ...snippet, at })))("$place does what it says", ({ prints, at }) => {
  expect(prints.length).toBeGreaterThan(0);
  expect(printed[at]).toEqual(prints);
});
