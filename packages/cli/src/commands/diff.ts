import { defineCommand, UsageError } from "../command.ts";
import { print } from "../output.ts";
import { takes } from "../settings/setting.ts";

const FORMATS = ["text", "json", "markdown"];

/** `cairn diff`: what an edit of the notes does to their graph. */
export const diff = defineCommand({
  name: "diff",
  synopsis: "A B [--vault PATH] [--format FORMAT]",
  about: "Tells which concepts, relations and prerequisites B has and A has not, and the other way round.",
  positionals: [2, 2],
  options: {
    vault: { value: "PATH", about: "For git revisions: the folder whose notes are meant. Default: this folder." },
    json: { about: "Print JSON; the same as --format json." },
    format: {
      value: "FORMAT",
      about: "text, json, or markdown for a pull request. Default: text.",
      setting: { takes: takes.oneOf(...FORMATS), example: "text" },
    },
    "exit-code": { about: "Exit code 1 if there is a difference." },
  },
  vault: (_, { vault }) => (typeof vault === "string" ? vault : "."),
  examples: [
    { line: "cairn diff ~/notes-old ~/notes", about: "Of two folders." },
    { line: "cairn diff main HEAD --vault docs --format markdown", about: "What a branch does to the notes in docs." },
    { line: "cairn diff HEAD .", about: "What has not been committed yet." },
  ],
  async run([a = "", b = ""], { vault = ".", format: asked = "text", json, "exit-code": exitCode }) {
    const format = json ? "json" : asked;
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}".`, `--format takes one of ${FORMATS.join(", ")}.`);
    const { compareGraphs, countChanges } = await import("@cairn/graph-core/query");
    const { graphOfSide } = await import("../diff/side.ts");
    const { asMarkdown, asText, labelsOf } = await import("../diff/report.ts");
    const [from, to] = [await graphOfSide(a, vault), await graphOfSide(b, vault)];
    const comparison = compareGraphs(from, to);
    if (format === "json") await print(`${JSON.stringify(comparison, undefined, 2)}\n`);
    else await print((format === "markdown" ? asMarkdown : asText)(comparison, labelsOf(from, to)));
    return exitCode && countChanges(comparison) > 0 ? 1 : 0;
  },
});
