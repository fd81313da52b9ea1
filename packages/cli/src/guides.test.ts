import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CairnGraphFile } from "@cairn/graph-core";
import { describe, expect, test } from "vitest";
import { cairn, temporaryFolder, temporaryVault } from "./testing/command.ts";

const GUIDES = new URL("../../../docs/guides/", import.meta.url);
const NOTE = /^`([^`\n]+\.md)`:\n\n```markdown\n([\s\S]*?)^```$/gm;
const GIVES = /^gives\n\n```text\n([\s\S]*?)^```$/m;

/** What a graph says, as the guides write it down; `needs` is what has to be understood first. */
function said({ relations, prerequisites }: CairnGraphFile): string[] {
  return [
    ...relations.map(({ source, type, target }) => `${source} ${type} ${target}`),
    ...prerequisites.map(({ concept, requires }) => `${concept} needs ${requires}`),
  ];
}

async function graphOf(path: string): Promise<CairnGraphFile> {
  const { code, stdout, stderr } = await cairn(["extract", path, "--no-cache"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as CairnGraphFile;
}

describe.each(readdirSync(GUIDES))("docs/guides/%s", (guide) => {
  const text = readFileSync(new URL(guide, GUIDES), "utf8");
  const notes = Object.fromEntries([...text.matchAll(NOTE)].map(([, path = "", note = ""]) => [path, note]));
  const promised = (GIVES.exec(text)?.[1] ?? "").trim().split("\n");

  test("its notes give what it says, each typed link quoted, and all of it again through an export", async () => {
    expect(promised.length).toBeGreaterThan(3);
    const vault = await temporaryVault(notes);
    const graph = await graphOf(vault);
    expect(said(graph)).toEqual(expect.arrayContaining(promised));
    const typed = graph.relations.filter(({ evidence }) => evidence.some(({ rule }) => rule === "typed-link"));
    for (const { evidence } of typed) {
      const { note, quote } = evidence.find(({ rule }) => rule === "typed-link")!;
      expect(notes[note]).toContain(quote);
    }
    // What the words state, and nothing besides, has the surest confidence.
    expect(typed.map(({ source, type, target }) => `${source} ${type} ${target}`).sort()).toEqual(
      promised.filter((line) => !line.includes(" needs ")).sort(),
    );

    const concepts = join(temporaryFolder(), "concepts");
    expect((await cairn(["export", vault, "--format", "obsidian", "--out", concepts, "--no-cache"])).code).toBe(0);
    expect(said(await graphOf(concepts)).sort()).toEqual(said(graph).sort());
  });
});
