import { readdirSync } from "node:fs";
import { english } from "@cairn/english-model";
import { describe, expect, test } from "vitest";
import type { RuleExamples, Said } from "./example.ts";
import { standing, type Notebook } from "./notebook.ts";
import { draftNote } from "./read-note.ts";

/** Files of the two rooms that are no rule with a pattern of their own. */
const NO_RULES = [
  "rules/index",
  "rules/listed-kinds",
  "rules/rule",
  "layout/adjective-kinds",
  "layout/caption",
  "layout/column-sense",
  "layout/fields",
  "layout/front-matter",
  "layout/kinds",
  "layout/phrase-sense",
  "layout/structure-only",
  "layout/table-rows",
  "layout/title",
  "layout/title-topic",
];

const files = ["rules", "layout"].flatMap((room) =>
  readdirSync(new URL(room, import.meta.url)).map((file) => `${room}/${file.replace(/\.ts$/, "")}`),
);
const rules = files.filter((file) => !file.includes(".") && !NO_RULES.includes(file));

test("every rule has examples", () => {
  expect(rules.filter((rule) => !files.includes(`${rule}.examples`))).toEqual([]);
});

describe.each(rules)("%s", async (rule) => {
  const { examples } = (await import(new URL(`${rule}.examples.ts`, import.meta.url).href)) as {
    examples: RuleExamples;
  };

  test.each(examples.reads.map((said) => [show(said), said] as const))("reads %s", (_, said) => {
    expect(finds(read(said[0]), said, examples.rules)).toBe(true);
  });

  test.each(examples.not.map((said) => [show(said), said] as const))("does not read %s", (_, said) => {
    const notebook = read(said[0]);
    if (said.length === 1) expect(allBy(notebook, examples.rules)).toEqual([]);
    else expect(finds(notebook, said, examples.rules)).toBe(false);
  });
});

function read(text: string): Notebook {
  return draftNote({ path: "2026-01-01.md", text }, english()).notebook;
}

function finds(notebook: Notebook, said: Said, rules: readonly string[]): boolean {
  if (said[2] === "names") return (notebook.find(said[3])?.roles[said[1]] ?? 0) > 0;
  const [, source, what, target] = said;
  const draft = notebook.find(source);
  if (draft === undefined) return false;
  if (what === "alias")
    return [...draft.aliases.values()].some(({ name, rule }) => name === target && rules.includes(rule));
  const end = notebook.find(target);
  return (
    end !== undefined &&
    notebook.ties.some(
      (tie) =>
        tie.type === what &&
        rules.includes(tie.rule) &&
        standing(tie.source) === standing(draft) &&
        standing(tie.target) === standing(end),
    )
  );
}

/** Everything that these rules read, for people. */
function allBy(notebook: Notebook, rules: readonly string[]): string[] {
  return [
    ...notebook.ties
      .filter((tie) => rules.includes(tie.rule))
      .map((tie) => `${tie.source.key} --${tie.type}--> ${tie.target.key}`),
    ...notebook.drafts.flatMap(({ key, aliases }) =>
      [...aliases.values()].filter(({ rule }) => rules.includes(rule)).map(({ name }) => `${key} = ${name}`),
    ),
  ];
}

function show(said: readonly string[]): string {
  const [note = "", ...rest] = said;
  return [JSON.stringify(note), ...rest].join(" | ");
}
