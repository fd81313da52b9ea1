import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";

const PAGE = readFileSync(fileURLToPath(new URL("../../../docs/publish.md", import.meta.url)), "utf8");

interface Workflow {
  on: object;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, string> }[] }>;
}

it("has a workflow that is YAML, may publish, and publishes what the command writes", () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? "";
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
