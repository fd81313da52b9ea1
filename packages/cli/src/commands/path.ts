import { dirname, resolve } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { KNOWN_OPTIONS, knownIds, namesIn, readProgress } from "../learner.ts";
import { fraction, STRENGTH_OPTION, wholeNumber } from "../numbers.ts";
import { baseOf, checkWritable, makeFolder, print, tell, writeWhole } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openReader, STORE_OPTION } from "../store.ts";

/** `cairn path`: what to learn, in order, to understand a concept. */
export const path = defineCommand({
  name: "path",
  synopsis: "[PATH] --to CONCEPT[,CONCEPT] [--known A,B]",
  about: "Prints what to learn, in order, to reach a concept, and why each step is there.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    to: { value: "CONCEPT", about: "The goal, by any of its names; several with commas." },
    ...KNOWN_OPTIONS,
    "show-known": {
      about: "Keep what is known in its place, ticked.",
      setting: { takes: takes.flag, example: "false" },
    },
    max: {
      value: "N",
      about: "At most so many steps, 1 to 500.",
      setting: { takes: takes.whole(1, 500), example: "20" },
    },
    depth: {
      value: "N",
      about: "At most so many levels of requirements below the goal.",
      setting: { takes: takes.whole(1, 500), example: "3" },
    },
    ...STRENGTH_OPTION,
    course: {
      about: "Follow the order of the notes (by path) where it is free.",
      setting: { takes: takes.flag, example: "false" },
    },
    ways: { about: "Several ways instead of one: from the shortest to the gentlest." },
    plan: { about: "Write a study plan in Markdown, with links to the notes." },
    wikilinks: { about: "In the plan: links as [[note#heading]]." },
    out: { value: "FILE", short: "o", about: "Write the plan to a file." },
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn path ~/notes --to Distillation", about: "From nothing to distillation." },
    { line: 'cairn path ~/notes --to RAG --known "embeddings,vector database"', about: "Without what is known." },
    { line: "cairn path ~/notes --to RAG --known-file progress.json --ways", about: "Long and short ways from there." },
    { line: "cairn path ~/notes --to RAG --plan -o plan.md", about: "A study plan to tick off." },
  ],
  async run([vaultPath = "."], values) {
    const { known, json, plan, ways, out, verbose } = values;
    const goals = namesIn(values.to);
    if (goals.length === 0)
      throw new UsageError("Where to? Name a concept with --to.", "For example: --to Distillation");
    if ([json, plan, ways].filter(Boolean).length > 1 && !(json && ways)) {
      throw new UsageError("--json, --plan and --ways do not go together, but for --ways --json.");
    }
    if (ways && goals.length > 1) throw new UsageError("--ways takes one goal.");
    if (!plan && (out !== undefined || values.wikilinks))
      throw new UsageError("--out and --wikilinks belong to --plan.");
    if (out !== undefined) await checkWritable(out);
    const maxSteps = wholeNumber("max", values.max, 500);
    const maxDepth = wholeNumber("depth", values.depth, 500);
    const minStrength = fraction("min-strength", values["min-strength"]);
    const progress = await readProgress(values["known-file"]);
    const { between, learningPath } = await import("@cairn/graph-core");
    const { jsonText } = await import("../report.ts");
    const { pathLines, wayLines } = await import("../path-report.ts");
    const reader = await openReader(vaultPath, verbose);
    const ids = await knownIds(reader, namesIn(known), progress);
    const strength = minStrength === undefined ? {} : { minStrength };
    if (ways) {
      const found = await between(reader, ids, goals[0]!, strength);
      await print(json ? jsonText(found) : await wayLines(reader, found));
      return;
    }
    const found = await learningPath(reader, goals, {
      known: ids,
      stopAtKnown: !values["show-known"],
      order: values.course ? "course" : "need",
      ...(maxSteps !== undefined && { maxSteps }),
      ...(maxDepth !== undefined && { maxDepth }),
      ...strength,
    });
    if (plan) {
      const { studyPlan } = await import("@cairn/graph-core/export");
      const base = out === undefined ? "" : baseOf(out, vaultPath);
      const text = studyPlan(found, { links: values.wikilinks ? "wikilink" : "markdown", base });
      if (out === undefined) return print(text);
      await makeFolder(dirname(resolve(out)));
      await writeWhole(out, [text]);
      tell(`${out}: ${found.steps.length} ${found.steps.length === 1 ? "step" : "steps"}.`);
      return;
    }
    await print(json ? jsonText(found) : pathLines(found));
  },
});
